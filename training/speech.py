"""Reported speech made from the treebank's own sentences, since news has far more of it than treebanks:
one sentence's tree becomes what a noun phrase of another sentence says.

    The dam broke . + a Pakistani official → " The dam broke , " said a Pakistani official .

Trees follow the treebanks' usage: the said clause is `ccomp` on either side of its verb and heads its quotes
and comma; a verb in the middle of one clause is that clause's `parataxis`.
"""

from treebank import Sentence

PAST = ["said"] * 12 + "added announced claimed insisted warned argued alleged explained noted wrote replied stated declared asserted recalled admitted confirmed predicted stressed testified".split()
PRESENT = ["says"] * 8 + "adds claims insists warns argues alleges explains notes writes believes".split()
LEMMAS = {"said": "say", "says": "say", "wrote": "write", "writes": "write", "replied": "reply", "testified": "testify", "admitted": "admit", "added": "add"}
PRONOUNS = [("he", "Masc"), ("she", "Fem")]
FIELDS = ("forms", "lemmas", "upos", "xpos", "feats")


class Part:
    """Words with a tree of their own: (form, lemma, upos, xpos, feats, head, relation), heads counted from 1 within, 0 for its top."""

    def __init__(self, rows):
        self.rows = rows

    @property
    def top(self):
        return next(i for i, row in enumerate(self.rows) if row[5] == 0)


def rows_of(s):
    return list(zip(s.forms, s.lemmas, s.upos, s.xpos, s.feats, s.heads, s.relations))


def subtree(s, top):
    inside = {top}
    grew = True
    while grew:
        more = {i for i, h in enumerate(s.heads, 1) if h in inside} - inside
        inside |= more
        grew = bool(more)
    return sorted(inside)


def speakers(sentences):
    """Noun phrases that are subjects or oblique agents, without relative clauses, as parts."""
    out = []
    for s in sentences:
        for i, (relation, upos, feats) in enumerate(zip(s.relations, s.upos, s.feats), 1):
            if relation not in ("nsubj", "obl:agent") or upos not in ("PROPN", "NOUN"):
                continue
            words = subtree(s, i)
            if words[-1] - words[0] + 1 != len(words) or len(words) > 12:
                continue
            if upos == "NOUN" and not any(s.forms[w - 1] in PERSONAL for w in words):
                continue
            rows = rows_of(s)
            while words and rows[words[0] - 1][6] in ("case", "punct", "cc", "mark"):
                words = words[1:]
            inside = [rows[w - 1] for w in words]
            if any(row[6] in ("acl:relcl", "case") and row[5] == i for row in inside) or inside[-1][6] == "punct" or any(row[0] in QUOTES for row in inside):
                continue
            place = {w: n for n, w in enumerate(words, 1)}
            if i not in place or any(w != i and rows[w - 1][5] not in place for w in words):
                continue
            out.append(Part([(*rows[w - 1][:5], 0 if w == i else place[rows[w - 1][5]], rows[w - 1][6]) for w in words]))
    return out


QUOTES = frozenset(['"', "“", "”", "''", "``", "‘", "’"])
PERSONAL = frozenset(
    """official officials spokesman spokeswoman minister president leader director chief police authorities officer analyst professor
    critics experts scientists researchers report company lawyer mayor senator governor activists residents witnesses agency ministry
    general secretary chairman government group doctor man woman people students teacher author court judge department group""".split()
)


def clauses(sentences):
    """Whole declarative sentences that somebody could have said, without their final stop."""
    out = []
    for s in sentences:
        if not 4 <= len(s) <= 28 or s.forms[-1] != "." or s.heads[-1] == 0 or any(f in QUOTES for f in s.forms):
            continue
        root = s.heads.index(0) + 1
        subject = any(h == root and r.startswith("nsubj") for h, r in zip(s.heads, s.relations))
        if not subject or len(s) in s.heads or s.upos[root - 1] not in ("VERB", "NOUN", "ADJ"):
            continue
        out.append(Part(rows_of(s)[:-1]))
    return out


def joined(parts):
    """parts: (rows, where the top row hangs or None to keep, relation of the top); where: index of a part's top."""
    starts, at = [], 0
    for part, _, _ in parts:
        starts.append(at)
        at += len(part.rows)
    rows = []
    for (part, parent, relation), start in zip(parts, starts):
        for row in part.rows:
            if row[5]:
                rows.append((*row[:5], row[5] + start, row[6]))
            elif parent is None:
                rows.append((*row[:5], 0, "root"))
            else:
                rows.append((*row[:5], starts[parent] + parts[parent][0].top + 1, relation))
    columns = [list(column) for column in zip(*rows)]
    return Sentence(*columns)


def word(form, lemma, upos, xpos, feats="_"):
    return Part([(form, lemma, upos, xpos, feats, 0, "")])


def mark(form):
    return word(form, form, "PUNCT", {",": ",", ".": ".", ":": ":"}.get(form, "``"))


def closing():
    return word('"', '"', "PUNCT", "''")


def lowered(part):
    first = part.rows[0]
    if first[2] == "PROPN" or first[0] == "I" or (len(first[0]) > 1 and first[0].isupper()):
        return part
    return Part([(first[0][:1].lower() + first[0][1:], *first[1:]), *part.rows[1:]])


def raised(part):
    first = part.rows[0]
    return Part([(first[0][:1].upper() + first[0][1:], *first[1:]), *part.rows[1:]])


class Speech:
    def __init__(self, sentences):
        self.clauses, self.speakers = clauses(sentences), speakers(sentences)

    def make(self, rng):
        pick = lambda values: values[int(rng.integers(len(values)))]
        clause, who = pick(self.clauses), pick(self.speakers)
        if rng.random() < 0.15:
            form, gender = PRONOUNS[int(rng.integers(2))]
            who = word(form, form, "PRON", "PRP", f"Case=Nom|Gender={gender}|Number=Sing|Person=3|PronType=Prs")
        pronoun = who.rows[0][2] == "PRON"
        if who.rows[0][2] in ("DET", "NOUN"):
            who = lowered(who)
        number = "Plur" if any(row[6] == "conj" for row in who.rows) or "Number=Plur" in who.rows[who.top][4] else "Sing"
        past = rng.random() < 0.8 or number == "Plur"
        form = pick(PAST if past else PRESENT)
        lemma = LEMMAS.get(form) or (form[:-2] if past else form[:-1])
        tense = "Past" if past else "Pres"
        says = word(form, lemma, "VERB", "VBD" if past else "VBZ", f"Mood=Ind|Number={number}|Person=3|Tense={tense}|VerbForm=Fin")
        way, quoted = rng.random(), rng.random() < 0.75
        late = (lambda n, v: [(says, None, ""), (who, v, "nsubj")]) if not pronoun and rng.random() < 0.5 else (lambda n, v: [(who, n, "nsubj"), (says, None, "")])
        if way < 0.55:  # " S , " said X .
            before = [mark('"')] if quoted else []
            after = [mark(","), closing()] if quoted else [mark(",")]
            c = len(before)
            v = c + 1 + len(after)
            tail = late(v + 1, v)
            v = next(v + i for i, part in enumerate(tail) if part[0] is says)
            return joined([(p, c, "punct") for p in before] + [(raised(clause), v, "ccomp")] + [(p, c, "punct") for p in after] + tail + [(mark("."), v, "punct")])
        if way < 0.75:  # X said , " S . "
            colon = mark(":" if rng.random() < 0.3 else ",")
            return joined([(raised(who), 1, "nsubj"), (says, None, ""), (colon, 4, "punct"), (mark('"'), 4, "punct"), (raised(clause), 1, "ccomp"), (mark("."), 1, "punct"), (closing(), 4, "punct")])
        if way < 0.92 or len(clause.rows) < 8:  # X said that S .
            that = [(word("that", "that", "SCONJ", "IN"), 3, "mark")] if rng.random() < 0.6 else []
            c = 2 + len(that)
            that = [(p, c, r) for p, _, r in that]
            return joined([(raised(who), 1, "nsubj"), (says, None, "")] + that + [(lowered(clause), 1, "ccomp"), (mark("."), 1, "punct")])
        return self.interrupted(clause, who, says, rng) or self.make(rng)

    def interrupted(self, clause, who, says, rng):
        """" Although it rained , " X said , " the dam held . " — cut at a comma that stands in the clause."""
        cuts = [i for i, row in enumerate(clause.rows) if row[0] == "," and 2 < i < len(clause.rows) - 2]
        if not cuts:
            return None
        cut, top = cuts[0], clause.top
        rows = [[*row] for row in raised(clause).rows]
        inserted = [[",", ",", "PUNCT", ",", "_"], ['"', '"', "PUNCT", "''", "_"]]
        middle = len(inserted) + len(who.rows) + 1 + 2
        shift = lambda h: h and h + 1 + (middle - 1 if h - 1 > cut else 0)
        out = [['"', '"', "PUNCT", "``", "_", top + 1, "punct"]]
        out += [[*row[:5], row[5], row[6]] for row in rows[:cut]]
        root_at = shift(top + 1)
        verb_at = 1 + cut + 2 + len(who.rows) + 1
        for row in out:
            row[5] = shift(row[5])
        out[0][5] = root_at
        out += [[*w, verb_at, "punct"] for w in inserted]
        base = 1 + cut + 2
        out += [[*row[:5], row[5] + base if row[5] else verb_at, row[6] if row[5] else "nsubj"] for row in who.rows]
        out += [[*says.rows[0][:5], root_at, "parataxis"]]
        out += [[",", ",", "PUNCT", ",", "_", verb_at, "punct"], ['"', '"', "PUNCT", "``", "_", root_at, "punct"]]
        out += [[*row[:5], shift(row[5]), row[6]] for row in rows[cut + 1 :]]
        out += [[".", ".", "PUNCT", ".", "_", root_at, "punct"], ['"', '"', "PUNCT", "''", "_", root_at, "punct"]]
        return Sentence(*[list(column) for column in zip(*out)])
