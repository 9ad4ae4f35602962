"""Finding a dialogue: the list, its filters and saved views, the search."""
