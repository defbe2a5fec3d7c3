"""Who made a piece, in words: over it, under it, in lists, structured data and API."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.models.vocabulary import Role

if TYPE_CHECKING:
    from articles.models import Contributor, EditionCredit, Handle


@dataclass(frozen=True)
class Person:
    name: str
    url: str


@dataclass(frozen=True)
class Part:
    """People with one role: "Photographs by" Ada Lindqvist and Bo Tran."""

    role: Role
    people: tuple[Person, ...]

    @property
    def role_words(self) -> str:
        return str(self.role.label)


@dataclass(frozen=True)
class FootLine:
    """The line at the foot of a piece: `sentence` if one was printed this time, else `name` and `rest`."""

    name: str
    url: str
    rest: str
    sentence: str
    handles: Sequence[Handle]


def parts(credits: Iterable[EditionCredit]) -> list[Part]:
    """The byline by roles, each where its first person stands; within a role in the order of `credits`."""
    return [Part(role, tuple(_person(credit) for credit in group)) for role, group in _by_role(credits).items()]


def in_words(credits: Iterable[EditionCredit]) -> str:
    """The byline as one line: "By Ada Lindqvist and Bo Tran. Photographs by Cleo Marsh"."""
    groups = _by_role(credits).items()
    return ". ".join(f"{role.label} {_listed([credit.name for credit in group])}" for role, group in groups)


def lines(credits: Iterable[EditionCredit], house: str) -> list[FootLine]:
    """One line for each contributor, whatever the number of their roles. `house` is the magazine's name."""
    firsts: dict[int, EditionCredit] = {}
    for credit in credits:
        firsts.setdefault(credit.contributor_id, credit)
    return [_line(credit, credit.contributor, house) for credit in firsts.values()]


def _by_role(credits: Iterable[EditionCredit]) -> dict[Role, list[EditionCredit]]:
    groups: dict[Role, list[EditionCredit]] = {}
    for credit in credits:
        groups.setdefault(Role(credit.role), []).append(credit)
    return groups


def _person(credit: EditionCredit) -> Person:
    return Person(credit.name, credit.contributor.get_absolute_url())


def _line(credit: EditionCredit, contributor: Contributor, house: str) -> FootLine:
    rest = f"is {_with_article(credit.title)} at {house}." if credit.title else f"is a contributor to {house}."
    handles = list(contributor.handles.all())
    return FootLine(credit.name, contributor.get_absolute_url(), rest, credit.sentence, handles)


def _with_article(title: str) -> str:
    """Such as "a reporter" and "an editor". Where English is harder than that, editors print a sentence."""
    if title.lower().startswith(("a ", "an ", "the ")):
        return title
    return f"an {title}" if title[0].lower() in "aeio" else f"a {title}"


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
