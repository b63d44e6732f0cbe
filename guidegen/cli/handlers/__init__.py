"""What each command does: one function called, and its answer printed."""
