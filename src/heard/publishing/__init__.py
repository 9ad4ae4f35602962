"""What a programme publishes: what it says of itself, its pages, sentences, pictures and files; each with its versions.

Before: a programme, and what comes with Heard. After: a site with a name, written by staff, of which nothing was published
that a reader could not use.
"""
