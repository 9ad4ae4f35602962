"""Signing in and out, the ways to do it, and where one is signed in."""
