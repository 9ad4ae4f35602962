"""Heard: the software a Victim Offender Dialogue programme runs on, as one Django app."""
