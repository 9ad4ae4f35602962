"""What was typed and not sent: kept on the server, put back into its form, and gone when it is done."""
