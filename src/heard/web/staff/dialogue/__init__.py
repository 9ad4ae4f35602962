"""One dialogue: its page, its acts as forms, and opening a new one."""
