"""What runs for long, by hand before a release; the continuous check runs a seeded short form of each."""
