#!/bin/sh
# Lints the synthesized template with cfn-lint, from PyPI. Skipped, with the reason, where there is no Python or no way to the registry.
set -eu
cd "$(dirname "$0")/.."
VERSION=1.58.0
WHERE="${TMPDIR:-/tmp}/cfn-lint-$VERSION"
skip() { echo "skipped: $1"; exit 0; }
command -v python3 >/dev/null || skip 'there is no python3'
if [ ! -x "$WHERE/bin/cfn-lint" ]; then
  python3 -m venv "$WHERE" || skip 'there is no venv for python3'
  "$WHERE/bin/pip" install -q "cfn-lint==$VERSION" || { rm -rf "$WHERE"; skip 'PyPI cannot be reached'; }
fi
"$WHERE/bin/cfn-lint" -r us-east-1 eu-central-1 -- cdk.out/OnRecord.template.json && echo 'cfn-lint: clean'
