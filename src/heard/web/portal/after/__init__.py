"""Afterwards: what can help, how somebody is, when they are asked, and what was promised."""
