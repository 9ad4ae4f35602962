"""The doors: who a page opens to, what it shows, what it does."""
