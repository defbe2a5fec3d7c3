"""What PostgreSQL does for the search: `words` is a column that the table makes of its others, under a GIN index."""

MATCHING = "SELECT edition_id FROM articles_searchtext WHERE words @@ websearch_to_tsquery('english', %s)"
RANKED = """
    SELECT edition_id FROM articles_searchtext
    WHERE edition_id = ANY(%s)
    ORDER BY ts_rank_cd('{0.1, 0.3, 0.6, 1.0}', words, websearch_to_tsquery('english', %s)) DESC, edition_id DESC
"""
MARKED = """
    SELECT edition_id,
        ts_headline('english', headline, query, %s),
        ts_headline('english', dek, query, %s),
        ts_headline('english', text, query, %s)
    FROM articles_searchtext, websearch_to_tsquery('english', %s) AS query
    WHERE edition_id = ANY(%s)
"""
MARKS = "StartSel=\x02, StopSel=\x03"
WHOLE = f"HighlightAll=true, {MARKS}"
PARTS = f'MaxFragments=2, MinWords=10, MaxWords=24, FragmentDelimiter=" … ", {MARKS}'


def expression(query: str) -> str:
    """PostgreSQL reads what people type by itself."""
    return query


def matching(query: str) -> tuple[str, tuple[object, ...]]:
    return MATCHING, (query,)


def ranked(query: str, editions: list[int]) -> tuple[str, tuple[object, ...]]:
    return RANKED, (editions, query)


def marked(query: str, editions: list[int]) -> tuple[str, tuple[object, ...]]:
    return MARKED, (WHOLE, WHOLE, PARTS, query, editions)
