"""What somebody writes for themself and shares if they like, how far it has come, and what came from the other person."""
