"""What the settings of this installation say, for what is also read where there is none: a policy file, by itself."""

import sys
from typing import Any


def setting(name: str) -> Any:
    """A setting by its name; `None` where Django is not loaded, and so nothing is installed."""
    loaded = sys.modules.get("django.conf")
    return getattr(loaded.settings, name) if loaded else None
