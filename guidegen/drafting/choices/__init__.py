"""What a member's bill says where the author left a choice, and why."""
