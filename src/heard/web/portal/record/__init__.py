"""What is held of somebody, who looked, what was passed on; asking about it, and a copy to keep."""
