"""Asking a first question safely: five short steps, no account, no story, and no field that has to be filled."""
