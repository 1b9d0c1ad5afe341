"""Sentences as padded batches, and the ways of writing that newspapers have and treebanks lack:
headlines in capitals or Title Case, lower case throughout, no final stop.

    for batch in batches(encoded, 2000, rng): batch.inputs  # [time, batch, 10]
"""

from dataclasses import dataclass, replace

import numpy as np
import torch

NONE = -100  # a target that is not counted


@dataclass
class Batch:
    inputs: torch.Tensor  # [time, batch, 10]
    lengths: torch.Tensor
    upos: torch.Tensor  # these five: [batch, time]
    xpos: torch.Tensor
    feats: torch.Tensor
    heads: torch.Tensor
    labels: torch.Tensor
    sources: list  # which sentence each row is
    pieces: torch.Tensor = None  # [batch, pieces, width], where the sentences have them
    piece_lengths: torch.Tensor = None
    ends: torch.Tensor = None  # [batch, time, 2]


def padded(sentences, sources):
    lengths = [len(s.heads) for s in sentences]
    time = max(lengths)
    inputs = np.zeros((time, len(sentences), sentences[0].inputs.shape[1]), dtype=np.int64)
    targets = {name: np.full((len(sentences), time), NONE, dtype=np.int64) for name in ("upos", "xpos", "feats", "heads", "labels")}
    for row, s in enumerate(sentences):
        inputs[: len(s.heads), row] = s.inputs
        for name, values in targets.items():
            values[row, : len(s.heads)] = getattr(s, name)
    heard = with_pieces(sentences, time) if sentences[0].pieces is not None else {}
    return Batch(torch.from_numpy(inputs), torch.tensor(lengths), sources=sources, **{n: torch.from_numpy(v) for n, v in targets.items()}, **heard)


def with_pieces(sentences, time):
    lengths = [len(s.pieces) for s in sentences]
    pieces = np.zeros((len(sentences), max(lengths), sentences[0].pieces.shape[1]), dtype=np.float32)
    ends = np.zeros((len(sentences), time, 2), dtype=np.int64)
    for row, s in enumerate(sentences):
        pieces[row, : len(s.pieces)] = s.pieces
        ends[row, : len(s.ends)] = s.ends
    return {"pieces": torch.from_numpy(pieces), "piece_lengths": torch.tensor(lengths), "ends": torch.from_numpy(ends)}


def batches(encoded, tokens, rng=None):
    """Batches of about so many tokens, of sentences of about one length; shuffled where rng is given."""
    lengths = np.array([len(s.heads) for s in encoded], dtype=float)
    if rng is not None:
        lengths = lengths * (1 + 0.1 * rng.random(len(encoded))) + rng.random(len(encoded))
    order = np.argsort(lengths, kind="stable")
    groups, group, longest = [], [], 0
    for i in order:
        longest_then = max(longest, len(encoded[i].heads))
        if group and longest_then * (len(group) + 1) > tokens:
            groups.append(group)
            group, longest_then = [], len(encoded[i].heads)
        group.append(int(i))
        longest = longest_then
    groups.append(group)
    if rng is not None:
        rng.shuffle(groups)
    for group in groups:
        yield padded([encoded[i] for i in group], group)


def varied(sentences, encoded, vocabulary, rng, share):
    """The sentences as encoded, a share of them written otherwise; with, for each, whether its words are all there."""
    out, whole = list(encoded), np.ones(len(encoded), dtype=bool)
    for i in np.flatnonzero(rng.random(len(encoded)) < share):
        s, e = sentences[i], encoded[i]
        way = rng.random()
        if way < 0.45 and len(s) > 2 and s.upos[-1] == "PUNCT" and len(s) not in s.heads:
            short = {n: getattr(e, n)[:-1] for n in ("inputs", "upos", "xpos", "feats", "heads", "labels")}
            if e.ends is not None:
                short["ends"] = e.ends[:-1]
            out[i], whole[i] = replace(e, **short), False
            continue
        rewrite = str.upper if way < 0.65 else title if way < 0.85 else str.lower
        out[i] = replace(e, inputs=vocabulary.inputs([rewrite(f) for f in s.forms]))
    return out, whole


SMALL = frozenset("a an the and or but nor of in on at to for by as from with vs via 's n't".split())


def title(form):
    return form if form.lower() in SMALL or not form[:1].isalpha() else form[:1].upper() + form[1:]


def drop_words(inputs, chances, rng):
    """Known words are now and then read as unknown, rare ones more often: chances[word]."""
    words = inputs[..., 0]
    unknown = torch.from_numpy(rng.random(tuple(words.shape))) < chances[words]
    words[unknown] = 0
