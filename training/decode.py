"""From scores to a tree with one root: every word's best head where that is such a tree,
else the best projective one (Eisner 1996), the root's one child found last.

    heads([[0.1, -9, 2.0], [3.0, 0.5, -9]]) → [2, 0]   (row: dependent 1…n; column: head 0…n)
"""

import numpy as np


def heads(scores):
    n = scores.shape[0]
    masked = scores.copy()
    masked[np.arange(n), np.arange(1, n + 1)] = -np.inf
    greedy = masked.argmax(1)
    return greedy if is_tree(greedy) else eisner(scores)


def is_tree(head):
    """One word has head 0 and every word reaches it."""
    if (head == 0).sum() != 1:
        return False
    state = np.zeros(len(head) + 1, dtype=np.int8)  # 1: on the way now, 2: reaches the root
    state[0] = 2
    for word in range(1, len(head) + 1):
        path = []
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = head[word - 1]
        if state[word] == 1:
            return False
        for passed in path:
            state[passed] = 2
    return True


def eisner(scores):
    """Spans over words 1…n without the root: complete right/left, incomplete right/left. Of equal
    splits the leftmost wins, of equal roots the first."""
    n = scores.shape[0]
    arc = np.full((n + 1, n + 1), -np.inf)  # arc[head, dependent]
    arc[:, 1:] = scores.T
    cr, cl = np.full((n + 2, n + 2), -np.inf), np.full((n + 2, n + 2), -np.inf)
    ir, il = cr.copy(), cl.copy()
    cr_split, cl_split, i_split = (np.zeros((n + 2, n + 2), dtype=np.int64) for _ in range(3))
    for i in range(1, n + 1):
        cr[i, i] = cl[i, i] = 0.0
    for width in range(1, n):
        for i in range(1, n - width + 1):
            j = i + width
            joined = cr[i, i:j] + cl[i + 1 : j + 1, j]
            k = int(joined.argmax())
            i_split[i, j] = i + k
            ir[i, j] = joined[k] + arc[i, j]
            il[i, j] = joined[k] + arc[j, i]
            right = ir[i, i + 1 : j + 1] + cr[i + 1 : j + 1, j]
            k = int(right.argmax())
            cr[i, j], cr_split[i, j] = right[k], i + 1 + k
            left = cl[i, i:j] + il[i:j, j]
            k = int(left.argmax())
            cl[i, j], cl_split[i, j] = left[k], i + k
    whole = [arc[0, r] + cl[1, r] + cr[r, n] for r in range(1, n + 1)]
    root = 1 + int(np.argmax(whole))
    head = np.zeros(n, dtype=np.int64)
    stack = [("cl", 1, root), ("cr", root, n)]
    while stack:
        kind, i, j = stack.pop()
        if i == j:
            continue
        if kind == "cr":
            k = cr_split[i, j]
            stack += [("ir", i, k), ("cr", k, j)]
        elif kind == "cl":
            k = cl_split[i, j]
            stack += [("cl", i, k), ("il", k, j)]
        else:
            if kind == "ir":
                head[j - 1] = i
            else:
                head[i - 1] = j
            k = i_split[i, j]
            stack += [("cr", i, k), ("cl", k + 1, j)]
    return head
