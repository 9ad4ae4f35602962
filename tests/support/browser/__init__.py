"""What tests in a browser stand on."""
