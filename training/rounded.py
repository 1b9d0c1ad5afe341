"""What becomes of a model where activations are held as int16: inputs, both layers' outputs and the
recurrent state rounded to so many parts of one, as the runtime may hold them.

    with rounded_to(model, 4096): measure…        seen_ranges(model, encoded) → {"input": 3.1, …}
"""

from contextlib import contextmanager

import torch
from torch.nn import functional as F

from batches import batches
from model import SLOPE, Direction


@contextmanager
def rounded_to(model, parts):
    to_grid = lambda x: (x * parts).round().clamp(-32768, 32767) / parts

    def forward(self, x):
        h = c = x.new_zeros(x.shape[1], self.hidden)
        incoming = F.linear(to_grid(x), self.w_input, self.bias)
        out = []
        for step in incoming:
            i, f, g, o = (step + F.linear(h, self.w_hidden)).chunk(4, -1)
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = to_grid(torch.sigmoid(o) * torch.tanh(c))
            out.append(h)
        return torch.stack(out)

    usual = Direction.forward
    Direction.forward = forward
    try:
        yield
    finally:
        Direction.forward = usual


def seen_ranges(model, encoded):
    """The largest |activation| on the given sentences, of the inputs and of each MLP after its activation."""
    top = {}

    def note(name, x):
        top[name] = max(top.get(name, 0.0), x.abs().max().item())

    with torch.no_grad():
        for part in encoded.values():
            for batch in batches(part, 3000):
                note("input", model.embed(batch.inputs))
                first, second = model.states(batch.inputs, batch.lengths)
                note("first", first)
                note("second", second)
                for name in ("arc_dependent", "arc_head", "label_dependent", "label_head"):
                    note(name, F.leaky_relu(getattr(model, name)(second), SLOPE))
    return {name: round(value, 3) for name, value in top.items()}
