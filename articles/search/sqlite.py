"""What SQLite does for the search: an FTS5 index that triggers keep in step with the table."""

from articles.search.words import terms

MATCHING = "SELECT rowid FROM articles_search WHERE articles_search MATCH %s"
# The weights are those of headline, dek, names and text. Without the plus SQLite asks the index anew for each rowid.
RANKED = f"{MATCHING} AND +rowid IN ({{}}) ORDER BY bm25(articles_search, 10.0, 6.0, 3.0, 1.0), rowid DESC"
MARKED = """
    SELECT rowid,
        highlight(articles_search, 0, char(2), char(3)),
        highlight(articles_search, 1, char(2), char(3)),
        snippet(articles_search, 3, char(2), char(3), ' … ', 32)
    FROM articles_search WHERE articles_search MATCH %s AND +rowid IN ({})
"""


def expression(query: str) -> str:
    """In the language of FTS5, every term in quotation marks, so that none of it is taken for an operator."""
    wanted = [term for term in terms(query) if not term.is_excluded]
    if not wanted:
        return ""
    parts = [f"{'OR' if term.is_alternative else 'AND'} {_quoted(term.text)}" for term in wanted]
    found = " ".join(parts).split(" ", 1)[1]
    without = " OR ".join(_quoted(term.text) for term in terms(query) if term.is_excluded)
    return f"({found}) NOT ({without})" if without else found


def matching(query: str) -> tuple[str, tuple[object, ...]]:
    return MATCHING, (query,)


def ranked(query: str, editions: list[int]) -> tuple[str, tuple[object, ...]]:
    return RANKED.format(_places(editions)), (query, *editions)


def marked(query: str, editions: list[int]) -> tuple[str, tuple[object, ...]]:
    return MARKED.format(_places(editions)), (query, *editions)


def _places(editions: list[int]) -> str:
    return ", ".join(["%s"] * len(editions))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
