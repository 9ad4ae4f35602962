"""First questions: who waits for an answer, how they can be answered safely, and what came of it."""
