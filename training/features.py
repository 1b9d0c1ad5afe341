"""What the model sees of a word: its number in the vocabulary, hashed affixes
and shape, and its class in the lexicon. `shared/language/model/FORMAT.md`
spells the same out for the runtime; the two change together.

    fold("“Accuses”") == '"Accuses"'; key("In 2024") == "in 0000"
"""

from functools import lru_cache
from pathlib import Path

APOSTROPHES = "‘’‚‛ʼʹ′´＇"
QUOTES = "“”„‟″«»＂"
HYPHENS = "‐‑‒−"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
FOLDED = {
    **{ord(c): "'" for c in APOSTROPHES},
    **{ord(c): '"' for c in QUOTES},
    **{ord(c): "-" for c in HYPHENS},
    **{ord(c): None for c in INVISIBLE},
    ord("…"): "...",
}
DIGITS = {ord(c): "0" for c in "0123456789"}

# name, what of the key it hashes, buckets (a power of two), width
AFFIXES = [
    ("prefix1", 256, 8),
    ("prefix2", 1024, 16),
    ("prefix3", 4096, 24),
    ("suffix1", 256, 8),
    ("suffix2", 1024, 20),
    ("suffix3", 4096, 28),
    ("suffix4", 8192, 28),
    ("shape", 1024, 28),
]
START, END = "\u0002", "\u0003"


@lru_cache(maxsize=None)
def fold(form):
    text = form.translate(FOLDED)
    if text in ("``", "''"):
        return '"'
    return text or form


@lru_cache(maxsize=None)
def key(form):
    return fold(form).lower().translate(DIGITS)


def units(text):
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[i] | raw[i + 1] << 8 for i in range(0, len(raw), 2)]


def fnv(code_units):
    h = 2166136261
    for unit in code_units:
        h = ((h ^ unit) * 16777619) & 0xFFFFFFFF
    return h ^ (h >> 16)


def is_upper(c):
    return c != c.lower()


def is_lower(c):
    return c != c.upper()


def mode(forms):
    """How the sentence is written: C(apitals only), l(ower only), T(itle case), m(ixed)."""
    upper = lower = False
    capital = small = 0
    for form in forms:
        chars = [chr(u) for u in units(fold(form))]
        upper = upper or any(is_upper(c) for c in chars)
        lower = lower or any(is_lower(c) for c in chars)
        if len(chars) >= 4:
            capital += is_upper(chars[0])
            small += is_lower(chars[0])
    if upper and not lower:
        return "C"
    if lower and not upper:
        return "l"
    return "T" if capital >= 3 and small == 0 else "m"


def _class(unit):
    c = chr(unit)
    if is_upper(c):
        return "X"
    if is_lower(c):
        return "x"
    if c in "0123456789":
        return "d"
    return c if unit < 128 else "o"


@lru_cache(maxsize=None)
def shape(form, sentence_mode):
    out = ""
    for unit in units(fold(form)):
        c = _class(unit)
        if not out.endswith(c + c):
            out += c
    return sentence_mode + out[:12]


@lru_cache(maxsize=None)
def buckets(form, sentence_mode):
    """The eight bucket numbers of a word, in the order of AFFIXES."""
    ks = units(key(form))
    head, tail = ks + [ord(END)], [ord(START)] + ks
    strings = [head[:1], head[:2], head[:3], tail[-1:], tail[-2:], tail[-3:], tail[-4:]]
    strings.append(units(shape(form, sentence_mode)))
    return tuple(fnv(s) % size for s, (_, size, _) in zip(strings, AFFIXES))


def inflections(verb):
    """accuse → accuse accuses accused accusing; a final "+" doubles the consonant (admit+ → admitted)."""
    stem = verb.rstrip("+")
    if verb.endswith("+"):
        return [stem, stem + "s", stem + stem[-1] + "ed", stem + stem[-1] + "ing"]
    if stem.endswith("e"):
        return [stem, stem + "s", stem + "d", stem[:-1] + "ing"]
    if stem.endswith("y") and stem[-2] not in "aeiou":
        return [stem, stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"]
    plural = "es" if stem.endswith(("s", "sh", "ch", "x")) else "s"
    return [stem, stem + plural, stem + "ed", stem + "ing"]


def lexicon(folder=Path(__file__).parent / "lexicon"):
    """Word key → class; the first file and line that has a word wins. Files in order of their names;
    those whose name ends in "-verbs" hold base forms that are inflected here."""
    classes, of = [], {}
    for path in sorted(folder.glob("*.txt")):
        name = path.stem.split("-", 1)[1]
        classes.append(name)
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            for word in line.split():
                for form in inflections(word) if name.endswith("-verbs") else [word]:
                    of.setdefault(key(form), name)
    return classes, of
