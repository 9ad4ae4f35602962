"""Two persons who may be one human being: said, looked at by a second one of the office, undone."""
