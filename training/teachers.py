"""What several trained models together think of the training sentences: for each word the probabilities
of its tags and head, and of its label at the treebank's head. Asked once, before the learner's first step.

    t = Teachers(["a.pt", "b.pt"], encoded, unseen, forms); t.opinion(batch, whole, 0.5)["arc"]  # [words of the batch, places]

A teacher that hears a pretrained encoder (`pretrained.py`) is told the sentences' `forms` as well.
`unseen` are sentences that have no annotation but the teachers': their heads and tags are theirs, and
their targets are the probabilities alone. They follow the annotated ones in the count of sentences.
"""

from dataclasses import replace

import numpy as np
import torch

import decode
from batches import batches
from checkpoint import load
from pieces import Pieces

KINDS = ("arc", "label", "upos", "xpos", "feats")


class Teachers:
    def __init__(self, paths, encoded, unseen, forms):
        self.annotated = len(encoded)
        models = [load(path)[0] for path in paths]
        pieces = Pieces() if any(model.size.pretrained for model in models) else None
        own, others = forms[: len(encoded)], forms[len(encoded) :]
        self.thoughts = heard(pieces, encoded, own, lambda part: think(models, part))
        arcs = heard(pieces, unseen, others, lambda part: arc_opinions(models, part))
        self.unseen = [replace(e, heads=decode.heads(np.log(scores + 1e-9))) for e, scores in zip(unseen, arcs)]
        for e, thought in zip(self.unseen, more := heard(pieces, self.unseen, others, lambda part: think(models, part))):
            e.upos, e.xpos, e.feats = (thought[kind].argmax(1) for kind in ("upos", "xpos", "feats"))
            e.labels = thought["label"].argmax(1)
        self.thoughts += more

    def opinion(self, batch, whole, trust):
        """The probabilities for the batch's words in a row. "trust" is 0 for sentences that were cut or made, 1 for unseen ones."""
        trusted = [0.0 if s >= len(self.thoughts) or not whole[s] else trust if s < self.annotated else 1.0 for s in batch.sources]
        lengths = [int(n) for n in batch.lengths]
        out = {"trust": torch.cat([torch.full((n,), t) for n, t in zip(lengths, trusted)])}
        for kind in KINDS:
            width = batch.heads.shape[1] + 1 if kind == "arc" else self.thoughts[0][kind].shape[1]
            rows = np.zeros((sum(lengths), width), dtype=np.float32)
            at = 0
            for source, n, t in zip(batch.sources, lengths, trusted):
                if t:
                    thought = self.thoughts[source][kind]
                    rows[at : at + n, : thought.shape[1]] = thought
                at += n
            out[kind] = torch.from_numpy(rows)
        return out


def heard(pieces, encoded, forms, ask, at_once=2000):
    """What `ask` says of the sentences, which know what the encoder makes of them while they are asked, and no longer."""
    if pieces is None:
        return ask(encoded)
    out = []
    for at in range(0, len(encoded), at_once):
        part = encoded[at : at + at_once]
        out += ask(pieces.add(part, forms[at : at + at_once]))
        for e in part:
            e.pieces = e.ends = None
    return out


def arc_opinions(models, encoded):
    return [thought["arc"].astype(np.float64) for thought in think(models, encoded, kinds=("arc",))]


@torch.no_grad()
def think(models, encoded, kinds=KINDS):
    """For each sentence {kind: mean probabilities [words, choices]}, in half precision."""
    out = [None] * len(encoded)
    for batch in batches(encoded, 4000):
        for model in models:
            first, second = model.read(batch)
            first, second = first.transpose(0, 1)[:, 1:], second.transpose(0, 1)
            arcs = model.arcs(second)
            dependent, head = model.label_parts(second)
            tags = dict(zip(("upos", "xpos", "feats"), model.tags(first)))
            for row, source in enumerate(batch.sources):
                n = int(batch.lengths[row])
                own = arcs[row, :n, : n + 1].clone()
                own[torch.arange(n), torch.arange(1, n + 1)] = -1e4
                scores = {"arc": own}
                if "label" in kinds:
                    scores["label"] = model.labels(dependent[row, :n], head[row, batch.heads[row, :n]])
                    scores |= {kind: t[row, :n] for kind, t in tags.items()}
                said = {kind: torch.softmax(x.float(), -1).numpy() / len(models) for kind, x in scores.items()}
                out[source] = said if out[source] is None else {kind: out[source][kind] + said[kind] for kind in said}
        for source in batch.sources:
            out[source] = {kind: p.astype(np.float16) for kind, p in out[source].items()}
    return out
