"""A teacher that starts from pretrained text: the parser of `model.py`, which besides its own features is given what the
upper layers of a pretrained encoder, fine-tuned with it, say of each word (the mean of its first and last piece).

Its other weights may start as those of a trained small parser: what comes from the encoder is then heard as nothing at first.
"""

import torch
from torch import nn

import pieces
from model import Direction, Parser

HEARD = 160  # numbers a word that the LSTM hears of the encoder


class PretrainedParser(Parser):
    def __init__(self, *sizes):
        super().__init__(*sizes)
        self.upper = pieces.encoder().encoder.layer[pieces.LAYERS :]
        self.mix = nn.Parameter(torch.zeros(len(self.upper) + 1))
        self.heard = nn.Linear(384, HEARD)
        wide = self.root.numel() + HEARD
        for name in ("rightward", "leftward"):
            setattr(self.layer1, name, Direction(wide, self.size.hidden, self.size.recurrent_dropout))
        self.root_heard = nn.Parameter(torch.zeros(HEARD))
        self.batch = None

    def start_from(self, state):
        """Takes over a small parser's weights."""
        own = self.state_dict()
        for name, value in state.items():
            if own[name].shape != value.shape:
                wider = torch.zeros_like(own[name])
                wider[:, : value.shape[1]] = value
                value = wider
            own[name] = value
        self.load_state_dict(own)

    def read(self, batch):
        self.batch = batch
        return self.states(batch.inputs, batch.lengths)

    def embed(self, inputs):
        own = super().embed(inputs)
        b = self.batch
        x, mask = b.pieces, pieces.mask_of(b.piece_lengths, b.pieces.shape[1])
        weights, said = torch.softmax(self.mix, 0), 0
        said = weights[0] * x
        for weight, layer in zip(weights[1:], self.upper):
            x = layer(x, mask)
            said = said + weight * x
        ends = lambda which: torch.gather(said, 1, b.ends[..., which].unsqueeze(-1).expand(-1, -1, said.shape[-1]))
        heard = self.heard((ends(0) + ends(1)) / 2).transpose(0, 1)
        heard = torch.cat([self.root_heard.expand(1, heard.shape[1], -1), heard])
        if self.training:
            heard = nn.functional.dropout(heard, 0.2)
        return torch.cat([own, heard], -1)
