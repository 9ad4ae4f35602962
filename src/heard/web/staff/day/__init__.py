"""A facilitator's day on a phone: what is today, one dialogue on one screen, a log in a minute and a half, a concern."""
