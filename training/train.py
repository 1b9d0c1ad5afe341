"""Trains the tagger and parser on treebanks and prints its figures on dev sentences.

    python train.py --train EWT.conllu.gz GUM.conllu.gz --dev EWT_DEV.conllu.gz GUM_DEV.conllu.gz --out model.pt --epochs 60

With --teachers A.pt B.pt it learns from their averaged opinion beside the treebank's.
"""

import argparse
import copy
import json
import math
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

import measure
import treebank
from batches import NONE, batches, drop_words, varied
from checkpoint import build, save
from export import read_into
from model import Size
from pieces import Pieces
from speech import Speech
from substitution import Substitution
from teachers import Teachers
from treebank import unannotated
from vocabulary import Vocabulary


def options():
    p = argparse.ArgumentParser()
    p.add_argument("--train", nargs="+", required=True)
    p.add_argument("--dev", nargs="+", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=int, default=60)
    p.add_argument("--until", type=int, help="stop after so many of the epochs (the rate falls as if all were run)")
    p.add_argument("--stop-at", help="HH:MM (today): the rate falls to zero then, whatever --epochs says")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--batch", type=int, default=2000, help="tokens")
    p.add_argument("--rate", type=float, default=2.5e-3)
    p.add_argument("--warm-up", type=int, default=300, help="steps")
    p.add_argument("--decay", type=float, default=1e-2)
    p.add_argument("--ema", type=float, default=0.998)
    p.add_argument("--word-dropout", type=float, default=0.5, help="α: a word seen f times is read as unknown α/(α+f) of the time")
    p.add_argument("--smoothing", type=float, default=0.03)
    p.add_argument("--vary", type=float, default=0.12, help="share of sentences written otherwise (capitals, no stop)")
    p.add_argument("--speech", type=float, default=0.03, help="made sentences of reported speech, as a share of the treebank's")
    p.add_argument("--input-dropout", type=float, default=Size.input_dropout)
    p.add_argument("--recurrent-dropout", type=float, default=Size.recurrent_dropout)
    p.add_argument("--hidden", type=int, default=Size.hidden)
    p.add_argument("--arc", type=int, default=Size.arc)
    p.add_argument("--label", type=int, default=Size.label)
    p.add_argument("--dropout", type=float, default=Size.dropout)
    p.add_argument("--hold-out", help="K/N: every N-th sentence from K on is not learned from, so that the model can teach it")
    p.add_argument("--start-from", help="a model of the same sizes (.pt, or .bin as shipped) whose weights to go on from")
    p.add_argument("--pretrained", action="store_true", help="hear a pretrained encoder, whose upper layers learn too")
    p.add_argument("--encoder-rate", type=float, default=1e-4)
    p.add_argument("--teachers", nargs="*", default=[])
    p.add_argument("--substituted", type=float, default=1.0, help="sentences with words changed that teachers alone annotate, as a share of the treebank's")
    p.add_argument("--unlabelled", help="more sentences that teachers alone annotate: a JSON array of tokens a line")
    p.add_argument("--trust", type=float, default=0.5, help="weight of the teachers' opinion")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--measure-every", type=int, default=3, help="epochs")
    p.add_argument("--full-precision", action="store_true", help="for processors without bfloat16: slower, same figures")
    return p.parse_args()


def loss_of(model, batch, smoothing, opinion=None):
    """Mean over the tokens of the arc, label and tag losses. Where teachers have an opinion
    (a weight for each word; probabilities of its tags, head, label) the target is a blend of it and the treebank's."""
    first, second = model.read(batch)
    first, second = first.transpose(0, 1)[:, 1:], second.transpose(0, 1)
    real = batch.heads >= 0
    place = torch.arange(second.shape[1])
    arcs = model.arcs(second)
    arcs = arcs.masked_fill((place > batch.lengths.unsqueeze(1)).unsqueeze(1), -1e4)
    arcs = arcs.masked_fill((place.unsqueeze(0) == place[1:].unsqueeze(1)).unsqueeze(0), -1e4)[real]
    dependent, head = model.label_parts(second)
    gold_head = batch.heads.clamp(min=0)
    head = torch.gather(head, 1, gold_head.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
    labels = model.labels(dependent[real], head[real])
    upos, xpos, feats = model.tags(first[real])
    scores = {"arc": arcs, "label": labels, "upos": upos.float(), "xpos": xpos.float(), "feats": feats.float()}
    losses = {}
    for name, rows in scores.items():
        target = (batch.heads if name == "arc" else batch.labels if name == "label" else getattr(batch, name))[real]
        loss = F.cross_entropy(rows, target, label_smoothing=0 if name == "arc" else smoothing, reduction="none", ignore_index=NONE)
        if opinion is not None:
            soft = -(opinion[name] * F.log_softmax(rows, -1)).sum(-1)
            loss = loss + opinion["trust"] * (soft - loss)
        losses[name] = loss.mean()
    weights = {"arc": 1.0, "label": 1.0, "upos": 0.5, "xpos": 0.5, "feats": 0.5}
    return sum(weights[name] * value for name, value in losses.items()), losses["arc"].item(), losses["label"].item()


def begin(model, v, size, path):
    """Starts from another model's weights."""
    if path.endswith(".bin"):
        small = read_into(path, build(v, replace(size, pretrained=False)))
        state = small.state_dict()
    else:
        state = torch.load(path, weights_only=False)["state"]
    if size.pretrained and not any(name.startswith("upper.") for name in state):
        model.start_from(state)
    else:
        model.load_state_dict(state)


class Average:
    """Exponential moving average of the weights: what is measured and kept."""

    def __init__(self, model, decay):
        self.model, self.decay, self.steps = copy.deepcopy(model).eval(), decay, 0

    @torch.no_grad()
    def update(self, model):
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        torch._foreach_lerp_(list(self.model.parameters()), list(model.parameters()), 1 - decay)


def main():
    o = options()
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    rng = np.random.default_rng(o.seed)
    sentences = [s for path in o.train for s in treebank.read(path)]
    dev = {Path(path).name.split(".")[0]: treebank.read(path) for path in o.dev}
    v = Vocabulary.of(sentences)
    encoded = [v.encode(s) for s in sentences]
    dev_encoded = {name: [v.encode(s) for s in part] for name, part in dev.items()}
    size = Size(pretrained=o.pretrained, hidden=o.hidden, arc=o.arc, label=o.label, dropout=o.dropout, input_dropout=o.input_dropout, recurrent_dropout=o.recurrent_dropout)
    model = build(v, size)
    if o.hold_out:
        part, parts = map(int, o.hold_out.split("/"))
        sentences = [s for i, s in enumerate(sentences) if i % parts != part]
        encoded = [v.encode(s) for s in sentences]
    speech = Speech(sentences)
    if o.start_from:
        begin(model, v, size, o.start_from)
    if o.pretrained:
        pieces = Pieces()
        pieces.add(encoded, [s.forms for s in sentences])
        for name, part in dev.items():
            pieces.add(dev_encoded[name], [s.forms for s in part])
    counts = torch.tensor(v.counts, dtype=torch.float64)
    chances = o.word_dropout / (o.word_dropout + counts)
    teachers = None
    if o.teachers:
        substitution = Substitution(sentences)
        extra = rng.permutation(len(sentences))[: round(o.substituted * len(sentences))]
        more = [substitution.make(int(i), rng) for i in extra]
        if o.unlabelled:
            lines = Path(o.unlabelled).read_text(encoding="utf-8").splitlines()
            more += [unannotated(json.loads(line)) for line in lines]
        teachers = Teachers(o.teachers, encoded, [v.encode(s) for s in more], [s.forms for s in sentences + more])
    print(f"{len(sentences)} sentences, {sum(map(len, sentences))} words; {len(v.words)} known; {sum(p.numel() for p in model.parameters()):,} weights", flush=True)

    encoder = list(model.upper.parameters()) if o.pretrained else []
    known = {id(p) for p in encoder}
    rest = [p for p in model.parameters() if id(p) not in known]
    groups = [{"params": rest, "share": 1.0}, {"params": encoder, "share": o.encoder_rate / o.rate}]
    optimizer = torch.optim.AdamW(groups, lr=o.rate, betas=(0.9, 0.95), weight_decay=o.decay, fused=True)
    average = Average(model, o.ema)
    start = time.time()
    end = None
    if o.stop_at:
        hour, minute = map(int, o.stop_at.split(":"))
        end = datetime.now().replace(hour=hour, minute=minute, second=0).timestamp()
    step, epoch, done = 0, 0, 0.0
    while done < 1 and (end or epoch < (o.until or o.epochs)):
        epoch += 1
        model.train()
        written, whole = varied(sentences, encoded, v, rng, o.vary)
        if teachers:  # these come next, so that a sentence's number is its place among the teachers' thoughts
            written += teachers.unseen
            whole = np.concatenate([whole, np.ones(len(teachers.unseen), dtype=bool)])
        made = [v.encode(speech.make(rng)) for _ in range(round(o.speech * len(encoded)))]
        written += made
        whole = np.concatenate([whole, np.zeros(len(made), dtype=bool)])
        words = sum(len(e.heads) for e in written)
        sums, seen, began = np.zeros(2), 0, time.time()
        for batch in batches(written, o.batch, rng):
            done = (time.time() - start) / (end - start) if end else (epoch - 1 + seen / words) / o.epochs
            if done >= 1:
                break
            rate = o.rate * min(1, step / o.warm_up) * 0.5 * (1 + math.cos(math.pi * done))
            for group in optimizer.param_groups:
                group["lr"] = rate * group["share"]
            opinion = teachers.opinion(batch, whole, o.trust) if teachers else None
            drop_words(batch.inputs, chances, rng)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not o.full_precision):
                loss, arc, label = loss_of(model, batch, o.smoothing, opinion)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            average.update(model)
            step += 1
            n = int(batch.lengths.sum())
            sums += np.array([arc, label]) * n
            seen += n
        took = time.time() - began
        if seen:
            print(f"{datetime.now():%H:%M:%S} epoch {epoch} step {step} done {done:.3f} rate {rate:.5f} arc {sums[0] / seen:.3f} label {sums[1] / seen:.3f} {seen / took:.0f} tokens/s", flush=True)
        if epoch % o.measure_every == 0 or done >= 1 or (not end and epoch == (o.until or o.epochs)):
            notes = {"options": vars(o), "epochs": epoch, "steps": step, "seconds": time.time() - start, "figures": {}}
            for name, part in dev.items():
                f = measure.figures(part, measure.read_all(average.model, v, dev_encoded[name]), v)
                notes["figures"][name] = f
                print(f"  {name}: {measure.line(f)}", flush=True)
            save(o.out, average.model.state_dict(), size, v, notes)


if __name__ == "__main__":
    main()
