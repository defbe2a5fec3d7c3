"""Full-text search over what is live. A piece that is closed is found by its teaser alone.

`index` keeps the words, `finding` answers; postgresql.py and sqlite.py hold what differs between the databases, and
`words` reads what is asked for the one of them that does not.
"""
