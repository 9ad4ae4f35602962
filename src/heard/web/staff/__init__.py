"""The staff workspace. It does not import the other two sites."""
