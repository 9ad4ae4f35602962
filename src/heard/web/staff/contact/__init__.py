"""Reaching people: their safe-contact records, writing, calling, and everything that leaves."""
