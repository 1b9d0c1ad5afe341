"""Sentences that nobody wrote: the treebank's with some words changed for others that stand in the same place
elsewhere (same Penn tag, relation and arguments). Nobody annotated them; teachers say how they read.

    The dam broke in May . → The minister broke in Kansas .
"""

from collections import defaultdict
from dataclasses import replace

OPEN = frozenset("NOUN PROPN VERB ADJ NUM".split())
ARGUMENTS = frozenset("obj ccomp xcomp iobj nsubj:pass csubj obl:agent compound:prt".split())


def places(s):
    """For each word, what another must share with it to stand in its place."""
    arguments = [set() for _ in s.forms]
    for head, relation in zip(s.heads, s.relations):
        if head and relation in ARGUMENTS:
            arguments[head - 1].add(relation)
    return [(x, u, r, *sorted(a)) for x, u, r, a in zip(s.xpos, s.upos, s.relations, arguments)]


class Substitution:
    def __init__(self, sentences):
        self.sentences = sentences
        self.places = [places(s) for s in sentences]
        self.words = defaultdict(list)
        for s, kinds in zip(sentences, self.places):
            for i, (form, kind) in enumerate(zip(s.forms, kinds)):
                first = i == 0 and kind[0] not in ("NNP", "NNPS")
                self.words[kind].append(form.lower() if first and form.istitle() else form)

    def make(self, source, rng, share=0.3):
        s = self.sentences[source]
        forms = list(s.forms)
        for i, kind in enumerate(self.places[source]):
            if s.upos[i] in OPEN and rng.random() < share:
                others = self.words[kind]
                other = others[int(rng.integers(len(others)))]
                forms[i] = other[:1].upper() + other[1:] if i == 0 and s.forms[0][:1].isupper() else other
        return replace(s, forms=forms)
