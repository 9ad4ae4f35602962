"""What every layer may raise."""


class NotFound(Exception):
    """What was asked for is not there, or not for this person. The two are never told apart: pages answer 404."""
