"""Who made a piece, in words."""

import pytest

from articles import bylines
from articles.content import Line
from articles.models import Contributor

pytestmark = pytest.mark.django_db


@pytest.fixture
def credited(live):
    """The credits of a live article by (name, role, title), each given as a tuple."""

    def make(*people):
        made = [Contributor.objects.get_or_create(slug=name.lower(), defaults={"name": name})[0] for name, *_ in people]
        lines = [
            Line(contributor.key, role=role, title=title)
            for contributor, (_, role, title) in zip(made, people, strict=True)
        ]
        return live(bylines=tuple(lines)).credits.all()

    return make


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["Ada"], "By Ada"),
        (["Ada", "Bo"], "By Ada and Bo"),
        (["Ada", "Bo", "Cleo"], "By Ada, Bo and Cleo"),
    ],
)
def test_names_are_listed_as_one_says_them(credited, names, words):
    assert bylines.in_words(credited(*[(name, "by", "") for name in names])) == words


def test_each_role_begins_its_own_part(credited):
    people = credited(("Ada", "by", ""), ("Bo", "photographs", ""), ("Cleo", "by", ""))
    assert bylines.in_words(people) == "By Ada and Cleo. Photographs by Bo"


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("reporter", "is a reporter at The Example."),
        ("editor", "is an editor at The Example."),
        ("the crossword editor", "is the crossword editor at The Example."),
        ("", "is a contributor to The Example."),
    ],
)
def test_the_line_says_what_they_are_at_the_magazine(credited, title, rest):
    [line] = bylines.lines(credited(("Ada", "by", title)), "The Example")
    assert (line.name, line.rest) == ("Ada", rest)


def test_somebody_with_two_roles_has_one_line(credited):
    people = credited(("Ada", "by", "reporter"), ("Ada", "photographs", "reporter"))
    assert [line.name for line in bylines.lines(people, "The Example")] == ["Ada"]
