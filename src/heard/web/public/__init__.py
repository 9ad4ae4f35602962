"""The public site. It does not import the other two."""
