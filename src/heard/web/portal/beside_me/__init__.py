"""The part of somebody who is there for another: what it is, what it is not, and how to help afterwards."""
