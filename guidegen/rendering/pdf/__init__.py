"""The page printed: pages of paper, tagged, with the faces that come with guidegen and no file fetched from outside the project."""

from guidegen.rendering.pdf import fonts

__all__ = ["fonts"]  # first of all: the engine would else look for the fonts of the machine as it is loaded
