"""What the programme keeps: its policy, its facilitators, its facilities."""
