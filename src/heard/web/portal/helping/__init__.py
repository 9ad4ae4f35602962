"""Where somebody reaches a person at once: a name, a number, hours, and what makes it easier for them."""
