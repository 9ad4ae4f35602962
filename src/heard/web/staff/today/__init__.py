"""The page of the day: what needs whom, put off, given, and undone."""
