"""Everything that is registered by being imported: acts, rules, what opens, what pages show, what lists and Today keep."""

from importlib import import_module
from pkgutil import iter_modules

from heard.ground.extensions import seal_all

# The packages in the order of the story.
STORY = (
    "programme",
    "publishing",
    "people",
    "facilitators",
    "dialogue",
    "attending",
    "corrections",
    "concerns",
    "inquiry",
    "screening",
    "consent",
    "contact",
    "preparation",
    "appointments",
    "own_page",
    "exchange",
    "meeting",
    "amends",
    "aftercare",
    "evaluation",
)
# The modules of a package that register something, in this order; a package has those that it needs. Where the acts of a
# package are many, some stand in a module of their own: `day_actions`.
REGISTERING = ("actions", "facts", "gates", "queries")
BESIDE = ("heard.stages", "heard.worklist.keeping")


def registering(package: str) -> list[str]:
    """The modules of a package that register something, in the order in which they are imported."""
    found = [each.name for each in iter_modules(import_module(f"heard.{package}").__path__)]
    named = [name for kind in REGISTERING for name in found if name == kind or name.endswith(f"_{kind}")]
    return [f"heard.{package}.{name}" for name in named]


def load_all() -> None:
    """Import all of it, once, as the application starts. From then on nothing can be added.

    Raises RuntimeError where a declaration is wrong, and ImportError where a module cannot be imported.
    """
    for package in STORY:
        for module in registering(package):
            import_module(module)
    for module in BESIDE:
        import_module(module)
    seal_all()
