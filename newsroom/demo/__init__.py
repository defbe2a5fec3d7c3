"""The demo magazine as plain data: who makes it, what is in it, what its readers say, and its pictures.

Everything here is invented. Nothing in this package touches the database; a command reads it and calls the
same verbs as the admin does.
"""
