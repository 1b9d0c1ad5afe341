"""Reads Universal Dependencies treebanks.

`read("ewt-dev.conllu.gz")` gives sentences whose words are the basic tree's
(multiword ranges and empty nodes are passed over):
    Sentence(forms=["No", "."], upos=["INTJ", "PUNCT"], …, heads=[0, 1], relations=["root", "punct"])
"""

import gzip
from dataclasses import dataclass

# The features that reading claims rests on; the treebanks' remarks about
# spelling (Typo, Style, Abbr, …) would only thin the classes out.
KEPT_FEATURES = frozenset(
    "Case Definite Degree Gender Mood Number NumType Person Polarity Poss PronType Reflex Tense VerbForm Voice".split()
)


@dataclass
class Sentence:
    forms: list
    lemmas: list
    upos: list
    xpos: list
    feats: list
    heads: list
    relations: list

    def __len__(self):
        return len(self.forms)


def kept(feats):
    """"Number=Sing|Typo=Yes" → "Number=Sing"; "_" where nothing is left."""
    pairs = [pair for pair in feats.split("|") if pair.split("=")[0] in KEPT_FEATURES]
    return "|".join(pairs) or "_"


def read(path):
    sentences, rows = [], []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                continue
            if line:
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
            elif rows:
                sentences.append(_sentence(rows))
                rows = []
    return sentences


def _sentence(rows):
    column = lambda number: [row[number] for row in rows]
    return Sentence(
        forms=column(1),
        lemmas=column(2),
        upos=column(3),
        xpos=column(4),
        feats=[kept(feats) for feats in column(5)],
        heads=[int(head) for head in column(6)],
        relations=column(7),
    )


def unannotated(forms):
    """A sentence of which only the words are known."""
    blank = ["_"] * len(forms)
    return Sentence(forms, blank, blank, blank, blank, [0] * len(forms), blank)
