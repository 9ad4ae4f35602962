"""Everything that is registered by being imported: acts, rules, what opens, what pages show, what lists and Today keep."""

from importlib import import_module
from importlib.util import find_spec

from heard.ground.extensions import seal_all

# The packages in the order of the story.
STORY = (
    "programme",
    "people",
    "facilitators",
    "dialogue",
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
# The modules of a package that register something; a package has those that it needs.
REGISTERING = ("actions", "facts", "gates", "queries")
BESIDE = ("heard.stages", "heard.worklist.keeping")


def load_all() -> None:
    """Import all of it, once, as the application starts. From then on nothing can be added.

    Raises RuntimeError where a declaration is wrong, and ImportError where a module cannot be imported.
    """
    for package in STORY:
        for name in REGISTERING:
            module = f"heard.{package}.{name}"
            if find_spec(module):
                import_module(module)
    for module in BESIDE:
        import_module(module)
    seal_all()
