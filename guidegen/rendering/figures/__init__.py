"""Figures as small SVG pictures, drawn from the numbers that are also printed as a table.

In: the rows of a view model. Out: an SVG with words that carry its numbers, for an ``img`` element. They read without
colour: values differ by tint, hatching and outline, and each has its number or its word.
"""

from guidegen.rendering.figures.bars import theme_bars
from guidegen.rendering.figures.flow import flow_chart
from guidegen.rendering.figures.heat import heat_map
from guidegen.rendering.figures.matrix import pair_matrix
from guidegen.rendering.figures.picture import picture
from guidegen.rendering.figures.timeline import treaty_timeline

__all__ = ["flow_chart", "heat_map", "pair_matrix", "picture", "theme_bars", "treaty_timeline"]
