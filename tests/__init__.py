"""What we promise, tried."""
