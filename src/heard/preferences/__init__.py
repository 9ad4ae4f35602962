"""What a member of staff keeps for themself: saved views, and what else makes the workspace fit. Nobody else opens it."""
