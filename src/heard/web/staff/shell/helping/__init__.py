"""The words of the help panel: for each page what it is for, and what its words mean."""
