"""README.md against what it tells of: accounts, variables, commands."""

import re

from newsroom.demo.cast import NAMES, PASSWORD
from tests.setup.conftest import ROOT

README = (ROOT / "README.md").read_text()
READ = re.compile(r"""\b(?:env\.\w+\(|os\.environ\.get\(|os\.environ\[)["'](\w+)["']""")


def first_cells(heading: str) -> list[str]:
    """The words in back-ticks of the first column of the table that begins with `heading`."""
    table = README.split(f"| {heading} |")[1].split("\n\n")[0]
    return [word for row in table.splitlines() for word in re.findall("`(.+?)`", row.partition(" | ")[0])]


def test_the_accounts_of_the_readme_are_those_of_the_demo() -> None:
    assert first_cells("account") == list(NAMES)
    assert f"every password is `{PASSWORD}`" in README


def test_the_variables_of_the_readme_are_those_that_are_read() -> None:
    sources = [ROOT / "editorial" / "settings.py", *(ROOT / "editorial" / "run").glob("*.py")]
    read = {name for source in sources for name in READ.findall(source.read_text())}
    assert set(first_cells("variable")) == read


def test_no_other_file_reads_the_environment() -> None:
    rooms = ("newsroom", "comments", "articles", "subscribers", "outbox", "common")
    sources = [source for room in rooms for source in (ROOT / room).rglob("*.py")]
    assert not [source for source in sources if re.search(r"environ\b|getenv", source.read_text())]


def test_the_commands_of_make_that_people_are_told_are_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE))
    told = README + (ROOT / "CONTRIBUTING.md").read_text()
    named = set(re.findall(r"(?:`|^ {4})make ([a-z-]+)", told, re.MULTILINE))
    assert {"run", "test"} <= named <= targets
