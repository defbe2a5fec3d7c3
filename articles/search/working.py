"""Articles as the newsroom looks for them: by words of the working copy's headline and by the names in its byline, each
from its beginning on. The index over headlines is the database's own: see the migration `what_waits_and_headlines`."""

from __future__ import annotations

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

from articles.models import Contributor

MOST_WORDS = 8
POSTGRESQL = """
    SELECT id FROM articles_article WHERE to_tsvector('simple', headline) @@ to_tsquery('simple', %s)
"""
SQLITE = "SELECT rowid FROM articles_headlines WHERE articles_headlines MATCH %s "
# In one question with the headlines: of two that are joined by an OR the databases would go through all articles.
NAMED = "UNION SELECT article_id FROM articles_byline WHERE contributor_id IN ({})"


def having(query: str) -> Q:
    """Articles that have every word of it; none where there is nothing to look for."""
    words = [word for word in query.split() if any(letter.isalnum() for letter in word)][:MOST_WORDS]
    if not words:
        return Q(pk=None)
    people = _people(words)
    plain = [word for word in words if not people[word]]
    found = _among([_expression(plain)], []) if plain else Q()
    for word in set(words) - set(plain):
        found &= _among([_expression([word])], people[word])
    return found


def _people(words: list[str]) -> dict[str, list[int]]:
    """Whom each word may mean: contributors are few, and looked through one by one."""
    either = Q()
    for word in words:
        either |= Q(name__icontains=word)
    names = list(Contributor.objects.filter(either).values_list("pk", "name"))
    return {word: [pk for pk, name in names if _begins(word, name)] for word in words}


def _begins(word: str, name: str) -> bool:
    return any(part.startswith(word.casefold()) for part in name.casefold().split())


def _among(values: list[object], people: list[int]) -> Q:
    sql = POSTGRESQL if connection.vendor == "postgresql" else SQLITE
    if people:
        sql += NAMED.format(", ".join(["%s"] * len(people)))
    return Q(pk__in=RawSQL(sql, [*values, *people]))  # noqa: S611  The words are a parameter.


def _expression(words: list[str]) -> str:
    """All of these words, in the database's language, and in quotation marks: none is taken for an operator."""
    if connection.vendor == "postgresql":
        terms = [word.replace("\\", " ").replace("'", "''") for word in words]
        return " & ".join(f"'{term}':*" for term in terms)
    return " AND ".join('"' + word.replace('"', '""') + '"*' for word in words)
