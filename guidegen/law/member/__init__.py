"""One member: its profile, its laws with their provisions and penalties, what is in force when, and what a provision says of an element."""
