"""The demo magazine: who makes it, what is in it, what its readers say, and its pictures. Everything is invented.

`seed` writes it into an empty database through the verbs that the admin calls; most of the rest is plain data.
"""
