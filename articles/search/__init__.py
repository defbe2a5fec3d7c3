"""Full-text search over what is live. A piece that is closed is found by its teaser alone.

`asking` reads what somebody asks, `index` keeps the words, `finding` answers; postgresql.py and sqlite.py hold what
differs between the databases.
"""
