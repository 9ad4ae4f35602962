"""Django's SQLite backend, on a library that keeps what it acknowledged."""
