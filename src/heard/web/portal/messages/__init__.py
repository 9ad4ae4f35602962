"""Words between somebody and those who work with them: a plain list, and a box to write in."""
