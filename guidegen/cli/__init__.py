"""The commands: each parses what was asked for, calls one function and prints what it gave.

In: a command line. Out: words for a terminal, plain where they go into a pipe, and an exit code: 0 fine, 1 errors in
the content, 2 wrong usage. No law is decided here.

    app          all commands, and what a reader sees when one goes wrong
    commands     what may be asked for: each command with its arguments
    handlers     what each does: one function called, and its answer printed
    arguments    words of a command line as values
    terminal     everything that prints
"""

from guidegen.cli.app import main

__all__ = ["main"]
