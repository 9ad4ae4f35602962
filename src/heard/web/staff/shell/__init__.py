"""What frames every page: the first page of each role, settings, help; in the demo, its clock."""
