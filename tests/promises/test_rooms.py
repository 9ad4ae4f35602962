"""What every room of the sites does in the same way is done in one place."""

import ast

from tests.support.code import SOURCE, files, imports, modules

# What an act can raise for who filled in its form.
OF_FORMS = {"InvalidInput", "Refused", "DoneBefore", "Trouble"}


def caught(tree: ast.Module) -> set[str]:
    """The names of everything that a module catches."""
    handlers = [node.type for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and node.type]
    return {name.id for each in handlers for name in ast.walk(each) if isinstance(name, ast.Name)}


def test_a_form_of_the_workspace_is_tried_by_attempt_and_nothing_else_catches_what_acts_raise() -> None:
    found = [name for name, tree in modules(SOURCE / "web" / "staff") if caught(tree) & OF_FORMS]
    assert found == ["staff.shell.attempts"]


def test_the_links_of_pages_stand_in_one_template_and_are_counted_in_one_module() -> None:
    with_links = [path.name for path in files(SOURCE / "templates", "**/*.html") if 'class="pages"' in path.read_text()]
    assert with_links == ["pages.html"]
    assert [name for name, tree in modules() if "django.core.paginator" in imports(tree)] == ["heard.web.paging"]


def test_both_tables_of_drafts_are_written_by_one_module() -> None:
    users = {
        name for name, tree in modules() if {"heard.drafts.models.Draft", "heard.drafts.models.OwnDraft"} & imports(tree)
    }
    assert users == {"heard.drafts.keeping", "heard.drafts.owners", "heard.models"}


# What is printed from a page says nothing of what was done on it.
ON_PAPER = {"sheet.html"}
SAID = ('{% include "components/said.html" %}', '{% include "components/dialogue_head.html" %}')


def test_what_was_done_is_said_below_the_heading_of_each_page_of_the_workspace() -> None:
    pages = {path: path.read_text() for path in files(SOURCE / "templates" / "staff", "**/*.html")}
    whole = {path: text for path, text in pages.items() if '"staff/base.html"' in text and path.name not in ON_PAPER}
    head = (SOURCE / "templates/components/dialogue_head.html").read_text()
    assert len(whole) > 50
    assert head.index("</h1>") < head.index(SAID[0])
    silent = [path.name for path, text in whole.items() if not any(each in text for each in SAID)]
    assert silent == []
    early = [path.name for path, text in whole.items() if SAID[0] in text and text.index(SAID[0]) < text.index("</h1>")]
    assert early == []
