"""Members as rows and a letter for each cell: what a terminal has room for when many members are compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import RenderableType
from rich.markup import escape
from rich.table import Table

from guidegen.editions.comparison.cells import CellView, MatrixView, RowView
from guidegen.editions.comparison.view import ComparisonView
from guidegen.wording.comparison import CELLS

_MOST = 10
"""How many letters stand together."""


@dataclass(frozen=True)
class _Block:
    """Some rows of a matrix that stand together as one column."""

    name: str
    title: str
    rows: Sequence[RowView]

    @property
    def width(self) -> int:
        return max(len(self.rows), len(self.name)) + 2


def letter_tables(view: ComparisonView, matrix: MatrixView, width: int) -> Iterator[RenderableType]:
    """The matrix with members as rows, in as many tables as the width asks for, each with what its columns are."""
    names = max(len(m.name) for m in view.members) + 2
    blocks = list(_blocks(matrix))
    while blocks:
        taken, room = [blocks.pop(0)], width - names
        while blocks and sum(b.width for b in taken) + blocks[0].width <= room:
            taken.append(blocks.pop(0))
        yield _table(view, matrix, taken)
        for block in taken:
            listed = ", ".join(row.heading for row in block.rows)
            yield f"{block.name} {escape(block.title)}: {escape(listed)}."


def _blocks(matrix: MatrixView) -> Iterator[_Block]:
    count = 0
    for group in matrix.groups:
        for start in range(0, len(group.rows), _MOST):
            name = chr(ord("A") + count % 26) + (str(count // 26) if count >= 26 else "")
            yield _Block(name, group.title, group.rows[start : start + _MOST])
            count += 1


def _table(view: ComparisonView, matrix: MatrixView, blocks: Sequence[_Block]) -> Table:
    table = Table(title=matrix.title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    table.add_column("Member", no_wrap=True)
    for block in blocks:
        table.add_column(block.name, no_wrap=True)
    for place, member in enumerate(view.members):
        table.add_row(
            escape(member.name),
            *("".join(_letter(matrix.kind, row.cells[place]) for row in block.rows) for block in blocks),
        )
    return table


def _letter(kind: str, cell: CellView) -> str:
    return (CELLS[kind].recalled if cell.unverified else CELLS[kind].letter)(cell.value)
