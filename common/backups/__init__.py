"""A backup is one file: the database as it stood at one instant, every picture, and a list of what must be in it."""
