#!/bin/sh
# Trains the shipped parser from the treebanks: three teachers, then the small model that learns from them and the
# treebanks, then the file and its fixture. Run in training/ with requirements.txt installed:
#   ./train.sh ../../shared/treebank ../../shared/eval [work folder]
set -eu
TREES=$1 TEXTS=$2 WORK=${3:-/tmp/on-record-training}
mkdir -p "$WORK"
export OMP_NUM_THREADS=1 PYTHONHASHSEED=0

learn() {
  python train.py --train "$TREES/ewt-train.conllu.gz" "$TREES/gum-train.conllu.gz" \
    --dev "$TREES/ewt-dev.conllu.gz" "$TREES/gum-dev.conllu.gz" "$@"
}

WIDE="--hidden 320 --arc 256 --label 96 --dropout 0.4"
learn --out "$WORK/a.pt" --seed 1 --epochs 30 --speech 0
learn --out "$WORK/b.pt" --seed 2 --epochs 30 --until 24 --dropout 0.4 --recurrent-dropout 0.25 --word-dropout 1
learn --out "$WORK/c1.pt" --seed 11 --epochs 24 --until 15 --speech 0 --rate 2e-3 $WIDE
learn --out "$WORK/c.pt" --seed 12 --epochs 8 --until 6 --start-from "$WORK/c1.pt" --rate 7e-4 $WIDE

node unlabelled.ts "$TEXTS/meantime/dev.jsonl" "$TEXTS/re3d/dev.jsonl" > "$WORK/unlabelled.jsonl"
learn --out "$WORK/english.pt" --seed 3 --epochs 20 --until 18 --hidden 224 --rate 2e-3 --speech 0.02 \
  --teachers "$WORK/a.pt" "$WORK/b.pt" "$WORK/c.pt" --unlabelled "$WORK/unlabelled.jsonl" --trust 0.6

python export.py "$WORK/english.pt" --bin ../shared/language/model/english.bin \
  --fixture ../test/language/fixtures/parser.json --dev "$TREES/ewt-dev.conllu.gz" "$TREES/gum-dev.conllu.gz"
