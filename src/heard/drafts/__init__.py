"""What somebody typed and did not finish, kept on the server: for a member of staff and for a participant alike."""
