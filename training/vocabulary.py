"""The words, tags and labels the model knows, counted in the training sentences, and a
sentence turned into the numbers it reads and learns.

    v = Vocabulary.of(train, min_count=2); v.encode(sentence) → Encoded(inputs=int array [n, 10], …)
"""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np

import features

UNKNOWN = 0


@dataclass
class Encoded:
    inputs: np.ndarray  # [n, 10]: word, eight buckets, lexicon class
    upos: np.ndarray
    xpos: np.ndarray
    feats: np.ndarray
    heads: np.ndarray
    labels: np.ndarray
    pieces: np.ndarray = None  # a pretrained encoder's states, for models that hear one: `pieces.py`
    ends: np.ndarray = None


@dataclass
class Vocabulary:
    words: list  # number 0 is the unknown word
    counts: list
    upos: list
    xpos: list
    feats: list
    labels: list
    classes: list  # lexicon classes; number 0 is "none"
    lexicon: dict
    combinations: dict  # "VERB VBD" → numbers of the feature bundles seen with it
    number: dict = field(default_factory=dict)

    @classmethod
    def of(cls, sentences, min_count=2):
        words = Counter(features.key(f) for s in sentences for f in s.forms)
        known = sorted((w for w, c in words.items() if c >= min_count), key=lambda w: (-words[w], w))
        listed = lambda values, least=1: [v for v, c in sorted(Counter(values).items(), key=lambda p: (-p[1], p[0])) if c >= least]
        triples = Counter((u, x, f) for s in sentences for u, x, f in zip(s.upos, s.xpos, s.feats))
        feats = listed((f for s in sentences for f in s.feats), least=5)
        place = {f: i for i, f in enumerate(feats)}
        combinations = {}
        for (u, x, f), count in sorted(triples.items()):
            if f in place and count >= 2:
                combinations.setdefault(f"{u} {x}", []).append(place[f])
        classes, lexicon = features.lexicon()
        v = cls(
            words=[""] + known,
            counts=[0] + [words[w] for w in known],
            upos=listed(u for s in sentences for u in s.upos),
            xpos=listed(x for s in sentences for x in s.xpos),
            feats=feats,
            labels=listed(r for s in sentences for r in s.relations),
            classes=["none"] + classes,
            lexicon=lexicon,
            combinations={k: sorted(ids) for k, ids in sorted(combinations.items())},
        )
        return v.indexed()

    def indexed(self):
        for name in ("words", "upos", "xpos", "feats", "labels", "classes"):
            self.number[name] = {value: i for i, value in enumerate(getattr(self, name))}
        return self

    def inputs(self, forms):
        sentence_mode = features.mode(forms)
        word, klass = self.number["words"], self.number["classes"]
        rows = []
        for form in forms:
            key = features.key(form)
            rows.append(
                (
                    word.get(key, UNKNOWN),
                    *features.buckets(form, sentence_mode),
                    klass[self.lexicon.get(key, "none")],
                )
            )
        return np.array(rows, dtype=np.int64)

    def encode(self, s):
        ids = lambda name, values: np.array([self.number[name].get(v, -100) for v in values], dtype=np.int64)
        return Encoded(
            inputs=self.inputs(s.forms),
            upos=ids("upos", s.upos),
            xpos=ids("xpos", s.xpos),
            feats=ids("feats", s.feats),
            heads=np.array(s.heads, dtype=np.int64),
            labels=ids("labels", s.relations),
        )
