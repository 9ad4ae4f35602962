"""Every act, by real acts on real databases."""
