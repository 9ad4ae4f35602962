"""What somebody was told: by whom, when, and in which words. Nothing stands here that no person told them."""
