"""The one installed app."""

from django.apps import AppConfig


class HeardConfig(AppConfig):
    """Every model of every package, under one label and one line of migrations."""

    name = "heard"
    verbose_name = "Heard"

    def ready(self) -> None:
        """Register what is looked at before anything starts."""
        from heard import checks, registry  # noqa: F401,PLC0415  earlier, Django is not ready

        registry.load_all()
