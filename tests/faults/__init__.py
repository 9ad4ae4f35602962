"""Killed, full, broken."""
