"""Pause and stop: two taps from every page, without a reason, and in force in the same moment."""
