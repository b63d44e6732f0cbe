"""What workers are sent: the whole corpus, and nothing but data."""

from dataclasses import fields

from guidegen.corpus.corpus import Corpus
from guidegen.corpus.store import corpus_bytes, corpus_from


def test_a_corpus_arrives_as_it_was_sent(read_corpus: Corpus) -> None:
    arrived = corpus_from(corpus_bytes(read_corpus))
    for one in fields(Corpus):
        assert getattr(arrived, one.name) == getattr(read_corpus, one.name), one.name
