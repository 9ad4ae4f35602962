"""Rules and settings, without a database."""
