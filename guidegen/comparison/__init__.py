"""Members side by side: pure questions put to the corpus.

In: the corpus and members. Out: which members are kindred to one, and by what rule; of two states of the corpus, what
changed. Reads no file and no clock. Used by: editions, rendering, publishing.
"""

from guidegen.comparison.kindred import Kinship, kindred

__all__ = ["Kinship", "kindred"]
