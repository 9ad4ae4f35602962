"""The next talk: when, how, and with whom; another time; cancelling; a file for a calendar that gives nothing away."""
