"""Reads sentences with a model and counts what it got right.

`python measure.py MODEL.pt EWT_DEV.conllu.gz …` prints tags, attachment with and without subtypes,
F1 of the relations that claims rest on, and how often a reporting verb has its right subject.
"""

import sys
from collections import Counter
from pathlib import Path

import numpy as np
import torch

import decode
import features
from batches import batches

TRACKED = ["nsubj", "obj", "obl", "ccomp", "xcomp", "parataxis", "appos", "advcl", "acl", "acl:relcl", "nmod", "conj", "flat", "nsubj:pass", "obl:agent"]


def reporting_verbs():
    lines = (Path(__file__).parent / "lexicon" / "01-say-verbs.txt").read_text().splitlines()
    words = {w.rstrip("+") for line in lines if not line.startswith("#") for w in line.split()}
    return words | {"say", "tell", "write", "swear", "accuse", "blame", "condemn", "criticize", "denounce", "believe", "think"}


def read_all(model, vocabulary, encoded, tokens=3000):
    """[(upos, xpos, feats, heads, labels)] as number arrays, in the order of the sentences."""
    model.eval()
    allowed = Allowed(vocabulary)
    out = [None] * len(encoded)
    with torch.no_grad():
        for batch in batches(encoded, tokens):
            first, second = model.read(batch)
            second = second.transpose(0, 1)
            upos, xpos, feats = (t.transpose(0, 1)[:, 1:].float().numpy() for t in model.tags(first))
            arcs = model.arcs(second).numpy()
            dependent, head = model.label_parts(second)
            for row, source in enumerate(batch.sources):
                n = int(batch.lengths[row])
                heads = decode.heads(arcs[row, :n, : n + 1])
                scores = model.labels(dependent[row, :n], head[row, torch.from_numpy(heads)]).numpy()
                out[source] = (*allowed.tags(upos[row, :n], xpos[row, :n], feats[row, :n]), heads, allowed.labels(scores, heads))
    return out


class Allowed:
    """Choices that go together: a Penn tag seen with the part of speech, features seen with both; `root` for the root alone."""

    def __init__(self, v):
        self.root = v.labels.index("root")
        self.xpos_of = np.full((len(v.upos), len(v.xpos)), -np.inf, dtype=np.float32)
        self.feats_of = np.full((len(v.upos), len(v.xpos), len(v.feats)), -np.inf, dtype=np.float32)
        for pair, feats in v.combinations.items():
            upos, xpos = pair.split(" ")
            self.xpos_of[v.upos.index(upos), v.xpos.index(xpos)] = 0
            self.feats_of[v.upos.index(upos), v.xpos.index(xpos), feats] = 0

    def tags(self, upos, xpos, feats):
        u = upos.argmax(1)
        x = (xpos + self.xpos_of[u]).argmax(1)
        return u, x, (feats + self.feats_of[u, x]).argmax(1)

    def labels(self, scores, heads):
        scores = scores.copy()
        scores[:, self.root] = -np.inf
        return np.where(heads == 0, self.root, scores.argmax(1))


def figures(sentences, read, v):
    n = sum(map(len, sentences))
    hits, gold, found, right = Counter(), Counter(), Counter(), Counter()
    verbs, subjects, subjects_right = reporting_verbs(), 0, 0
    plain = lambda label: label.split(":")[0]
    for s, (upos, xpos, feats, heads, labels) in zip(sentences, read):
        names = [v.labels[l] for l in labels]
        hits["UPOS"] += sum(v.upos[a] == b for a, b in zip(upos, s.upos))
        hits["XPOS"] += sum(v.xpos[a] == b for a, b in zip(xpos, s.xpos))
        hits["FEATS"] += sum(v.feats[a] == b for a, b in zip(feats, s.feats))
        same = [a == b for a, b in zip(heads, s.heads)]
        hits["UAS"] += sum(same)
        hits["LAS"] += sum(h and a == b for h, a, b in zip(same, names, s.relations))
        hits["LAS plain"] += sum(h and plain(a) == plain(b) for h, a, b in zip(same, names, s.relations))
        for h, a, b in zip(same, names, s.relations):
            gold[b] += 1
            found[a] += 1
            right[a] += h and a == b
        of_verb = [set() for _ in range(len(s) + 1)]
        for word, (head, label) in enumerate(zip(s.heads, s.relations), 1):
            if plain(label) == "nsubj":
                of_verb[head].add(word)
        ours = [set() for _ in range(len(s) + 1)]
        for word, (head, label) in enumerate(zip(heads, names), 1):
            if plain(label) == "nsubj":
                ours[head].add(word)
        for word in range(1, len(s) + 1):
            if s.upos[word - 1] == "VERB" and s.lemmas[word - 1].lower() in verbs and of_verb[word]:
                subjects += 1
                subjects_right += ours[word] == of_verb[word]
    out = {name: 100 * value / n for name, value in hits.items()}
    out["reporting subject"] = 100 * subjects_right / max(1, subjects)
    out["reporting subjects"] = subjects
    out["F1"] = {label: 100 * 2 * right[label] / max(1, gold[label] + found[label]) for label in TRACKED}
    return out


def line(f):
    main = " ".join(f"{name} {f[name]:.2f}" for name in ("UPOS", "XPOS", "FEATS", "UAS", "LAS", "LAS plain"))
    relations = " ".join(f"{label} {value:.0f}" for label, value in f["F1"].items())
    return f"{main} | subject of reporting verb {f['reporting subject']:.1f} of {f['reporting subjects']} | F1 {relations}"


def main(model_path, *treebanks):
    from checkpoint import load
    import treebank

    model, v = load(model_path)
    for path in treebanks:
        sentences = treebank.read(path)
        read = read_all(model, v, [v.encode(s) for s in sentences])
        print(Path(path).name, line(figures(sentences, read, v)))


if __name__ == "__main__":
    main(*sys.argv[1:])
