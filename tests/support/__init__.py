"""What tests stand on: people, databases, doors to knock at, and a second opinion. No test is here."""
