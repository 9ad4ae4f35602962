"""Papers: what somebody may read about what lies ahead, and what they are asked to agree to."""
