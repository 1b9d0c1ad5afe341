"""The tagger and parser: two bidirectional LSTM layers; tags from the first, a biaffine
parse from the second. Equations and layout: `shared/language/model/FORMAT.md`.

Sentences come as a padded batch with a root vector put before the first word; the leftward
LSTM reads each sentence reversed within its own length, so padding never reaches a state.
"""

from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F

import features

SLOPE = 0.1
# Upper ends (inclusive) of the distance classes on each side of a word.
DISTANCES = [1, 2, 3, 4, 6, 9, 14, 24]
DISTANCE_CLASSES = 2 * (len(DISTANCES) + 1)


@dataclass
class Size:
    word: int = 112
    lexicon: int = 16
    hidden: int = 176
    arc: int = 160
    label: int = 64
    dropout: float = 0.33
    input_dropout: float = 0.25
    recurrent_dropout: float = 0.15
    affix_dropout: float = 0.1
    pretrained: bool = False  # hears a pretrained encoder: `pretrained.py`


def shared_mask(x, p):
    """Dropout that keeps one mask through a sentence. x: [time, batch, width]."""
    keep = torch.rand(1, x.shape[1], x.shape[2], device=x.device) >= p
    return x * (keep.to(x.dtype) / (1 - p))


class Direction(nn.Module):
    """One LSTM direction; gates in the order i f g o; its recurrent weights drop out while training."""

    def __init__(self, inputs, hidden, dropout):
        super().__init__()
        self.hidden, self.dropout = hidden, dropout
        self.w_input = nn.Parameter(torch.empty(4 * hidden, inputs))
        self.w_hidden = nn.Parameter(torch.empty(4 * hidden, hidden))
        self.bias = nn.Parameter(torch.zeros(4 * hidden))
        nn.init.xavier_uniform_(self.w_input)
        for gate in range(4):
            nn.init.orthogonal_(self.w_hidden.data[gate * hidden : (gate + 1) * hidden])
        self.bias.data[hidden : 2 * hidden] = 1.0

    def forward(self, x):
        w = F.dropout(self.w_hidden, self.dropout, self.training)
        zero = x.new_zeros(1, x.shape[1], self.hidden)
        weights = [self.w_input, w, self.bias, torch.zeros_like(self.bias)]
        return torch._VF.lstm(x, (zero, zero), weights, True, 1, 0.0, self.training, False, False)[0]


class Layer(nn.Module):
    def __init__(self, inputs, hidden, dropout):
        super().__init__()
        self.rightward = Direction(inputs, hidden, dropout)
        self.leftward = Direction(inputs, hidden, dropout)

    def forward(self, x, reversal):
        """x: [time, batch, width]; reversal: [time, batch] places of the reversed sentence, padding in place."""
        flip = lambda y: torch.gather(y, 0, reversal.unsqueeze(-1).expand(-1, -1, y.shape[-1]))
        return torch.cat([self.rightward(x), flip(self.leftward(flip(x)))], -1)


class Parser(nn.Module):
    def __init__(self, size, words, classes, upos, xpos, feats, labels):
        super().__init__()
        self.size = size
        self.word = nn.Embedding(words, size.word)
        self.affixes = nn.ModuleList(nn.Embedding(buckets, width) for _, buckets, width in features.AFFIXES)
        self.lexicon = nn.Embedding(classes, size.lexicon)
        width = size.word + sum(w for _, _, w in features.AFFIXES) + size.lexicon
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.layer1 = Layer(width, size.hidden, size.recurrent_dropout)
        self.layer2 = Layer(2 * size.hidden, size.hidden, size.recurrent_dropout)
        self.upos = nn.Linear(2 * size.hidden, upos)
        self.xpos = nn.Linear(2 * size.hidden, xpos)
        self.feats = nn.Linear(2 * size.hidden, feats)
        self.arc_dependent = nn.Linear(2 * size.hidden, size.arc)
        self.arc_head = nn.Linear(2 * size.hidden, size.arc)
        self.arc_weight = nn.Linear(size.arc, size.arc)
        self.distance = nn.Parameter(torch.zeros(DISTANCE_CLASSES))
        self.label_dependent = nn.Linear(2 * size.hidden, size.label)
        self.label_head = nn.Linear(2 * size.hidden, size.label)
        self.label_weight = nn.Parameter(torch.zeros(labels, size.label, size.label))
        self.label_of_dependent = nn.Linear(size.label, labels)
        self.label_of_head = nn.Linear(size.label, labels, bias=False)
        for table in [self.word, *self.affixes, self.lexicon]:
            nn.init.normal_(table.weight, std=0.1 if table is self.word else 0.2)
        nn.init.normal_(self.label_weight, std=0.05)

    def embed(self, inputs):
        """inputs: [time, batch, 10] → [time + 1, batch, width], the root first."""
        size, affix_numbers = self.size, range(1, 1 + len(self.affixes))
        parts = [self.word(inputs[..., 0])]
        parts += [table(inputs[..., i]) for i, table in zip(affix_numbers, self.affixes)]
        affixes = torch.cat(parts[1:], -1)
        word, lexicon = parts[0], self.lexicon(inputs[..., -1])
        if self.training:
            drop = lambda x: x * (torch.rand(*x.shape[:-1], 1) >= size.affix_dropout)
            affixes, lexicon = drop(affixes), drop(lexicon)
        x = torch.cat([word, affixes, lexicon], -1)
        x = torch.cat([self.root.expand(1, x.shape[1], -1), x])
        return shared_mask(x, size.input_dropout) if self.training else x

    def states(self, inputs, lengths):
        """The outputs of both layers, [time + 1, batch, 2·hidden] each, ready for the heads."""
        x = self.embed(inputs)
        time = torch.arange(x.shape[0]).unsqueeze(1)
        ends = lengths.unsqueeze(0)
        reversal = torch.where(time <= ends, ends - time, time)
        drop = (lambda y: shared_mask(y, self.size.dropout)) if self.training else (lambda y: y)
        first = self.layer1(x, reversal)
        first = drop(first)
        second = drop(self.layer2(first, reversal))
        return first, second

    def read(self, batch):
        return self.states(batch.inputs, batch.lengths)

    def tags(self, first):
        return self.upos(first), self.xpos(first), self.feats(first)

    def mlp(self, linear, x):
        """x: [batch, time, width]."""
        y = F.leaky_relu(linear(x), SLOPE)
        if self.training:
            keep = torch.rand(y.shape[0], 1, y.shape[2]) >= self.size.dropout
            y = y * (keep.to(y.dtype) / (1 - self.size.dropout))
        return y

    def arcs(self, second):
        """second: [batch, time + 1, width] → scores [batch, time, time + 1]: dependent (no root), head (root first)."""
        dependent = self.arc_weight(self.mlp(self.arc_dependent, second[:, 1:]))
        scores = torch.bmm(dependent, self.mlp(self.arc_head, second).transpose(1, 2)).float()
        way = self.distance[distance_classes(second.shape[1] - 1)]
        return scores + F.pad(way[:, 1:], (1, 0))

    def label_parts(self, second):
        return self.mlp(self.label_dependent, second[:, 1:]), self.mlp(self.label_head, second)

    def labels(self, dependent, head):
        """Rows of dependents and of their heads, [n, label] each → [n, labels]."""
        count, width, _ = self.label_weight.shape
        through = F.linear(head, self.label_weight.reshape(count * width, width)).view(-1, count, width)
        bilinear = torch.bmm(through, dependent.unsqueeze(-1)).squeeze(-1)
        return (bilinear + self.label_of_dependent(dependent) + self.label_of_head(head)).float()


def distance_classes(n):
    """[n, n + 1]: the class of the way from each dependent (1…n) to each head (0…n). The
    root's column is not used (it is no place), nor is the diagonal (no word heads itself)."""
    way = torch.arange(n + 1).unsqueeze(0) - torch.arange(1, n + 1).unsqueeze(1)
    distance = torch.bucketize(way.abs(), torch.tensor(DISTANCES))  # first i with |way| <= DISTANCES[i]
    return distance + (way > 0) * (len(DISTANCES) + 1)
