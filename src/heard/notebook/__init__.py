"""What a participant notes for themself, and what they typed and did not send. Nobody else opens it until they share it."""
