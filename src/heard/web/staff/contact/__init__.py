"""Reaching people: their safe-contact records, writing, ringing, and everything that leaves."""
