"""What becomes of a model where activations are held as small whole numbers, 0 to 62, as the runtime holds them: inputs,
both layers' states, and what is multiplied by `arc_weight` and `label_weight`. FORMAT.md, "Numbers".

    steps = seen_steps(model, encoded); with small(model, steps): measure…
"""

from contextlib import contextmanager

import torch
from torch.nn import functional as F

from batches import batches
from model import SLOPE, Direction, Parser

TOP = 62  # the greatest whole number
MIDDLE = 31  # what stands for 0 where values lie on both sides of it
LOW = 8  # what stands for 0 after a leaky ReLU
RARELY = 1.02  # what lies beyond this many times what was seen is cut off
AFTER = ("arc_dependent", "label_head")


def held(x, step, zero=MIDDLE):
    return ((x / step).round() + zero).clamp(0, TOP).sub(zero) * step


@contextmanager
def small(model, steps):
    input_steps = torch.tensor(steps["input"], dtype=model.root.dtype)

    def forward(self, x):
        h = c = x.new_zeros(x.shape[1], self.hidden)
        of_words = self in (model.layer1.rightward, model.layer1.leftward)
        incoming = F.linear(held(x, input_steps) if of_words else x, self.w_input, self.bias)
        out = []
        for step in incoming:
            i, f, g, o = (step + F.linear(h, self.w_hidden)).chunk(4, -1)
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = held(torch.sigmoid(o) * torch.tanh(c), 1 / MIDDLE)
            out.append(h)
        return torch.stack(out)

    def mlp(self, linear, x):
        y = F.leaky_relu(linear(x), SLOPE)
        name = next((name for name in AFTER if getattr(self, name) is linear), None)
        return held(y, steps[name], LOW) if name else y

    usual, usual_mlp = Direction.forward, Parser.mlp
    Direction.forward, Parser.mlp = forward, mlp
    try:
        yield
    finally:
        Direction.forward, Parser.mlp = usual, usual_mlp


def seen_steps(model, encoded):
    """How much one of the whole numbers is worth, by the largest values on the given sentences: of each input column, and after each MLP."""
    top = {}

    def note(name, x):
        top[name] = torch.maximum(top.get(name, torch.zeros_like(x)), x)

    with torch.no_grad():
        for part in encoded.values():
            for batch in batches(part, 3000):
                note("input", model.embed(batch.inputs).abs().flatten(0, -2).amax(0))
                _, second = model.read(batch)
                for name in AFTER:
                    note(name, F.leaky_relu(getattr(model, name)(second), SLOPE).amax())
    steps = {"input": (top["input"] * RARELY / MIDDLE).clamp(min=1e-4)}
    steps |= {name: top[name] * RARELY / (TOP - LOW) for name in AFTER}
    return {name: torch.round(value, decimals=6).tolist() for name, value in steps.items()}
