"""The whole help of a command at any width, and what is wrong with a command line in one line.

In: what Typer knows of commands and says of mistakes. Out: lists without a cut sentence; a sentence that says what is wrong
and what would be right.
"""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperGroup

_WIDEST = 80
_LONGEST = 1_000
"""Characters of the first sentence of a help, which is shown whole."""

_PLAINLY = (
    (r"No such command '(?P<name>.*)'\.(?: Did you mean .*)?", 'there is no command "{name}"; {commands}'),
    (r"No such option: (?P<name>\S+).*", "there is no option {name}; {options}"),
    (r"Missing command\.", "a command is missing; {commands}"),
    (r"Missing (?:argument|parameter|option) '?(?P<name>[^'.]*)'?\..*", "{name} is missing; write it as {usage}"),
    (r"Got unexpected extra arguments?(?:\(s\))? \((?P<name>.*)\)", '"{name}" is too much; write it as {usage}'),
    (r"Option '?(?P<name>[^' ]+)'? requires an argument\.?", "{name} lacks its value; {help} says which it takes"),
    (r"Option '?(?P<name>[^' ]+)'? does not take a value\.?", "{name} takes no value; leave out what follows ="),
    (
        r"Invalid value for '(?P<name>[^']+)'.*?: (?:Value error, )?'(?P<value>.*)' is not one of (?P<forms>.*?)\.?",
        '{name} "{value}" is not known; write one of {forms}',
    ),
    (r"Invalid value for '(?P<name>[^']+)'.*?: .*valid integer.*", "{name} takes a whole number, as in {name} 4"),
    (r"Invalid value for '(?P<name>[^']+)'.*?: .*valid number.*", "{name} takes a number, as in {name} 4"),
    (
        r"Invalid value for '(?P<name>[^']+)'.*?: .*greater than or equal to (?P<value>\S+)",
        "{name} is too small; write at least {value}",
    ),
    (
        r"Invalid value for '(?P<name>[^']+)'.*?: .*less than or equal to (?P<value>\S+)",
        "{name} is too large; write at most {value}",
    ),
    (r"Invalid value for '(?P<name>[^']+)'.*?: (?P<value>.*?)\.?", "{name} cannot be that: {value}; see {help}"),
)
"""What Typer says of a command line, and the same with what would be right."""


class WholeHelp(TyperGroup):
    """Commands in whose list no sentence is cut, at any width."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the list: each command with the first sentence of its help."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        shown = [(name, one.get_short_help_str(_LONGEST)) for name, one in commands if one and not one.hidden]
        with formatter.section("Commands"):
            formatter.write_dl(shown)


def width() -> int:
    """How wide help is written: as the terminal, and no wider than can be read."""
    return min(typer.get_terminal_size().columns, _WIDEST)


def said_plainly(wrong: typer.TyperException, typed: Sequence[str]) -> str:
    """What is wrong with a command line, in one line, with what would be right; ``typed`` are its words."""
    message = " ".join(wrong.format_message().split())
    context = getattr(wrong, "ctx", None)
    # What is found before a command is known to be right comes without it.
    path = context.command_path if context else " ".join(["guidegen", *(w for w in typed[:1] if w.isalpha())])
    for pattern, words in _PLAINLY:
        if found := re.fullmatch(pattern, message):
            parts = {name: text or "" for name, text in found.groupdict().items()}
            parts["forms"] = parts.get("forms", "").replace("'", "")
            return words.format(
                **parts,
                help=f"{path} --help",
                usage=_usage(context, path),
                commands=_commands(context, path, parts.get("name", "")),
                options=_options(context, path, parts.get("name", "")),
            )
    return f"{message.rstrip('.')}; see {path} --help"


def _usage(context: Any, path: str) -> str:
    """How the command is written, with the arguments it takes."""
    if context is None:
        return path
    pieces = [piece for piece in context.command.collect_usage_pieces(context) if piece != "[OPTIONS]"]
    return " ".join([path, *pieces])


def _commands(context: Any, path: str, typed: str) -> str:
    """The commands that there are: the nearest to what was typed, else where they are listed."""
    commands = getattr(context.command, "commands", {}) if context else {}
    known = [name for name, one in commands.items() if not one.hidden]
    near = known if len(known) == 1 else get_close_matches(typed, known, 1)
    return f"did you mean {near[0]}?" if near else f"{path} --help lists all"


def _options(context: Any, path: str, typed: str) -> str:
    """The options that there are: the nearest to what was typed, else where they are listed."""
    parameters = context.command.get_params(context) if context else ()
    known = [option for one in parameters for option in one.opts if option.startswith("-")]
    near = get_close_matches(typed, known, 1, 0.7)
    return f"did you mean {near[0]}?" if near else f"{path} --help lists all"
