"""One module a command, a few lines each."""
