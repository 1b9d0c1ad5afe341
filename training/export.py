"""Writes a trained model as the runtime reads it, and the fixture that the runtime is tested against.

    python export.py MODEL.pt --bin ../shared/language/model/english.bin --fixture ../test/language/fixtures/parser.json \
        --dev EWT_DEV.conllu.gz GUM_DEV.conllu.gz

Prints the figures of the full-precision weights, of the written file read back, and of that file
with activations held as small whole numbers, as the runtime holds them.
"""

import argparse
import hashlib
import json
from datetime import date
from pathlib import Path

import numpy as np
import torch

import decode
import features
import measure
import treebank
from checkpoint import load
from model import DISTANCES, SLOPE
from small import TOP, seen_steps, small

MAGIC = b"ORLM0002"
MARGIN = 0.4  # rounding to small numbers goes otherwise now and then, and moves scores by about a tenth
SHOWN = 8  # how many values of a state the fixture holds
# The runtime sums eight products in 16 bits before it widens them: columns 0 1 4 5 8 9 12 13 and 2 3 6 7 10 11 14 15 of each 16.
SUMMED = 16
LIMIT = 32767 // TOP
MULTIPLIED = ("upos", "xpos", "feats", "arc_dependent", "arc_head", "arc_weight", "label_dependent", "label_head", "label_weight")
STEPPED = ("layer1.rightward.w_input", "layer1.leftward.w_input")


def tensors(model):
    """(name, array) in the order of the file; names as in FORMAT.md."""
    state = {name: t.detach().float().numpy() for name, t in model.state_dict().items()}
    renamed = {"word.weight": "word", "lexicon.weight": "lexicon"}
    renamed |= {f"affixes.{i}.weight": name for i, (name, _, _) in enumerate(features.AFFIXES)}
    return [(renamed.get(name, name), array) for name, array in state.items()]


def quantized(array, multiplied):
    """int8 per row of the last axis, and the rows' scales; a row's scale grows until no sum of its products may overflow."""
    rows = array.reshape(-1, array.shape[-1])
    scales = np.maximum(np.abs(rows).max(1), 1e-8).astype(np.float32) / np.float32(127)
    while True:
        whole = np.clip(np.rint(rows / scales[:, None]), -127, 127).astype(np.int8)
        over = greatest_sum(whole) / LIMIT if multiplied else np.zeros(len(rows))
        if (over <= 1).all():
            return whole, scales
        scales = np.where(over > 1, scales * np.maximum(over, 1.004), scales).astype(np.float32)


def greatest_sum(rows):
    """For each row the greatest sum of weights of one sign among those that are summed together."""
    parts = rows.astype(np.int64).reshape(len(rows), -1, SUMMED // 4, 2, 2)
    positive, negative = np.maximum(parts, 0).sum((2, 4)), np.maximum(-parts, 0).sum((2, 4))
    return np.maximum(positive, negative).max((1, 2))


def write(path, model, v, notes):
    table, blobs, offset = [], [], 0

    def put(blob):
        nonlocal offset
        blobs.append((offset, blob))
        at, offset = offset, -(-(offset + len(blob)) // 64) * 64
        return at

    for name, array in tensors(model):
        entry = {"name": name, "shape": list(array.shape)}
        if array.ndim == 1:
            entry |= {"type": "float32", "offset": put(array.astype("<f4").tobytes())}
        else:
            if name in STEPPED:
                array = array * np.array(notes["steps"]["input"], dtype=np.float32)
            rows, scales = quantized(array, multiplied=name.startswith("layer") or name.split(".")[0] in MULTIPLIED)
            entry |= {"type": "int8", "offset": put(rows.tobytes()), "scales": put(scales.astype("<f4").tobytes())}
        table.append(entry)
    of_class = {c: [] for c in v.classes}
    for word, klass in v.lexicon.items():
        of_class[klass].append(word)
    size = model.size
    header = {
        "format": 2,
        "sizes": {
            "word": size.word, "lexicon": size.lexicon, "input": int(model.root.numel()), "hidden": size.hidden,
            "arc": size.arc, "label": size.label, "slope": SLOPE,
        },
        "words": v.words,
        "affixes": [{"name": n, "buckets": b, "width": w} for n, b, w in features.AFFIXES],
        "classes": v.classes,
        "lexicon": [" ".join(of_class[c]) for c in v.classes],
        "upos": v.upos, "xpos": v.xpos, "feats": v.feats, "labels": v.labels,
        "combinations": v.combinations,
        "distances": DISTANCES,
        "steps": notes["steps"],
        "tensors": table,
        "trained": {name: value for name, value in notes.items() if name != "steps"},
    }
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    base = -(-(12 + len(text)) // 64) * 64
    out = bytearray(base + offset)
    out[:8], out[8:12], out[12 : 12 + len(text)] = MAGIC, len(text).to_bytes(4, "little"), text
    for at, blob in blobs:
        out[base + at : base + at + len(blob)] = blob
    Path(path).write_bytes(out)
    return hashlib.sha256(out).hexdigest(), len(out)


def read_into(path, model):
    """Loads the file's weights into a model of the same shape, so that it can be measured and go on learning."""
    raw = Path(path).read_bytes()
    assert raw[:7] == MAGIC[:7]
    length = int.from_bytes(raw[8:12], "little")
    header = json.loads(raw[12 : 12 + length])
    base = -(-(12 + length) // 64) * 64
    arrays = {}
    for t in header["tensors"]:
        count = int(np.prod(t["shape"]))
        if t["type"] == "float32":
            array = np.frombuffer(raw, "<f4", count, base + t["offset"])
        else:
            rows = np.frombuffer(raw, np.int8, count, base + t["offset"]).reshape(-1, t["shape"][-1])
            array = rows * np.frombuffer(raw, "<f4", len(rows), base + t["scales"])[:, None]
            if t["name"] in STEPPED and header["format"] > 1:
                array = array / np.array(header["steps"]["input"], dtype=np.float32)
        arrays[t["name"]] = torch.from_numpy(array.reshape(t["shape"]).astype(np.float32))
    model.load_state_dict(dict(zip(model.state_dict(), (arrays[name] for name, _ in tensors(model)))))
    return model


def fixture(model, v, sentences, digest):
    model.eval()
    kept, scores, passed_over = [], [], 0
    allowed = measure.Allowed(v)
    rng = np.random.default_rng(7)
    for tokens in sentences:
        rows = v.inputs(tokens)
        with torch.no_grad():
            first, second = model.states(torch.from_numpy(rows).unsqueeze(1), torch.tensor([len(tokens)]))
            tags = [t[1:, 0].numpy() for t in model.tags(first)]
            arcs = model.arcs(second.transpose(0, 1))[0].double().numpy()
            heads = decode.heads(arcs)
            dependent, head = model.label_parts(second.transpose(0, 1))
            labels = model.labels(dependent[0], head[0, torch.from_numpy(heads)]).double().numpy()
        upos, xpos, feats = allowed.tags(*tags)
        chosen = allowed.labels(labels, heads)
        if not settled(tags, allowed, arcs, heads, labels, rng):
            passed_over += 1
            continue
        names = lambda which, ids: [getattr(v, which)[i] for i in ids]
        kept.append({
            "tokens": tokens, "upos": names("upos", upos), "xpos": names("xpos", xpos), "feats": names("feats", feats),
            "heads": [int(h) for h in heads], "labels": names("labels", chosen),
        })
        if len(scores) < 5 and len(tokens) <= 12:
            short = lambda a: np.round(a, 4).tolist()
            scores.append({
                "sentence": len(kept) - 1, "inputs": rows.tolist(), "first": short(first[1, 0, :SHOWN].numpy()),
                "second": short(second[1, 0, :SHOWN].numpy()), "arcs": short(arcs), "upos": short(tags[0]),
                "label": short(labels[np.arange(len(tokens)), chosen]),
            })
    print(f"fixture: {len(kept)} sentences, {passed_over} passed over as undecided")
    return {"model": digest, "sentences": kept, "scores": scores}


def settled(tags, allowed, arcs, heads, labels, rng):
    """Whether small errors in the scores would change nothing."""
    def far(scores):
        top = np.sort(scores, 1)[:, -2:]
        return (top[:, 1] - top[:, 0] > MARGIN).all()

    upos, xpos, feats = tags
    u, x, _ = allowed.tags(*tags)
    rest = labels[heads > 0].copy()
    rest[:, allowed.root] = -np.inf
    if not (far(upos) and far(xpos + allowed.xpos_of[u]) and far(feats + allowed.feats_of[u, x]) and (len(rest) == 0 or far(rest))):
        return False
    return all((decode.heads(arcs + rng.uniform(-MARGIN, MARGIN, arcs.shape) / 2) == heads).all() for _ in range(20))


def fixture_sentences():
    path = Path(__file__).parent / "fixture-sentences.txt"
    return [line.split() for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("model")
    p.add_argument("--bin", required=True)
    p.add_argument("--fixture", required=True)
    p.add_argument("--dev", nargs="*", default=[])
    p.add_argument("--threads", type=int, default=1)
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    model, v = load(o.model)
    stored = torch.load(o.model, weights_only=False)["notes"]
    dev = {Path(path).name.split(".")[0]: treebank.read(path) for path in o.dev}
    encoded = {name: [v.encode(s) for s in part] for name, part in dev.items()}

    def show(what, m):
        for name, part in dev.items():
            print(f"{what} {name}: {measure.line(measure.figures(part, measure.read_all(m, v, encoded[name]), v))}", flush=True)

    show("trained", model)
    short = {name: {k: round(x, 2) for k, x in f.items() if k != "F1"} for name, f in stored["figures"].items()}
    notes = {"date": date.today().isoformat(), "epochs": stored["epochs"], "steps": stored["steps"], "figures": short}
    notes["steps"] = steps = seen_steps(model, encoded)
    digest, length = write(o.bin, model, v, notes)
    print(f"{o.bin}: {length:,} bytes, sha256 {digest}")
    read_into(o.bin, model)
    show("written", model)
    with small(model, steps):
        show("in small numbers", model)
    Path(o.fixture).parent.mkdir(parents=True, exist_ok=True)
    with small(model.double(), steps):
        shown = fixture(model, v, fixture_sentences(), digest)
    lines = ",\n".join(json.dumps(s, ensure_ascii=False) for s in shown["sentences"])
    raw = ",\n".join(json.dumps(s) for s in shown["scores"])
    Path(o.fixture).write_text(f'{{"model": "{digest}",\n"sentences": [\n{lines}\n],\n"scores": [\n{raw}\n]}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
