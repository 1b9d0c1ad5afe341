"""A model with its vocabulary on disk between the steps of training: save(path, model, v); load(path) → model, v."""

from dataclasses import asdict

import torch

from model import Parser, Size
from vocabulary import Vocabulary


def build(v, size):
    if size.pretrained:
        from pretrained import PretrainedParser as Kind
    else:
        Kind = Parser
    return Kind(size, len(v.words), len(v.classes), len(v.upos), len(v.xpos), len(v.feats), len(v.labels))


def save(path, state, size, v, notes=None):
    torch.save({"state": state, "size": asdict(size), "vocabulary": asdict(v) | {"number": {}}, "notes": notes or {}}, path)


def load(path):
    stored = torch.load(path, weights_only=False)
    v = Vocabulary(**stored["vocabulary"]).indexed()
    model = build(v, Size(**stored["size"]))
    model.load_state_dict(stored["state"])
    model.eval()
    return model, v
