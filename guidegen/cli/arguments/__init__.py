"""What was asked for, from the words of a command line: the project, members, dates. May end the command with a line that says what would be right."""
