#!/usr/bin/env bash
# Kills an experiment of 24 runs when a third of its files are there, interrupts it as Ctrl-C does when two thirds are, lets it
# end, and holds the hash of its results against that of an experiment that nobody disturbed. Exits with 1 where they differ, or
# where either came too late.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
parley() { node "$root/scripts/parley.mjs" "$@"; }
done_files() { find killed/members -name '*.json' 2>/dev/null | wc -l; }
third=8
members=24

cat >experiment.yaml <<'YAML'
format: 1
id: kill-resume
title: Two duties by two losses
question: Is an experiment that was killed the same as one that was not?
scenarios: [truce-2025]
# Two quarters in which nobody bargains, so that a run takes a moment.
overrides: { tables: none, quarters: 2 }
levers:
  - path: policies.us-tariff-chn.add
    enumeratedValueSet: [0.1, 0.2]
uncertainties:
  - path: parameters.loss_rate
    enumeratedValueSet: [0.3, 0.4]
repetitions: 6
metrics:
  - { id: delay, table: world, column: delay_index }
YAML

# Starts the experiment and sends it a signal as soon as so many files are there; leaves how it ended in `code`.
disturb() {
  local signal=$1 files=$2 pid
  # The command itself, not its launcher: what is killed is what writes.
  INIT_CWD="$work" node "$root/dist-cli/cli.js" experiment experiment.yaml --out killed --jobs 1 >killed.log 2>&1 &
  pid=$!
  while [ "$(done_files)" -lt "$files" ] && kill -0 "$pid" 2>/dev/null; do sleep 0.02; done
  kill "-$signal" "$pid" 2>/dev/null || true
  code=0
  wait "$pid" 2>/dev/null || code=$?
  found=$(done_files)
  echo "$signal with $found of $members files, exit code $code"
  if [ "$found" -lt "$files" ] || [ "$found" -ge "$members" ] || [ -e killed/results ]; then
    cat killed.log
    echo "the signal did not come between $files and all of the runs" >&2
    exit 1
  fi
}

parley --help >/dev/null
disturb KILL "$third"
# Asked to merge what is there, it names what is missing.
if parley merge killed 2>refused.log; then
  echo "runs were missing, and merge did not say so" >&2
  exit 1
fi
grep -q "of $members runs are missing" refused.log
disturb INT $((2 * third))
[ "$code" -eq 130 ]

# One, two and three threads have a part in this.
resumed=$(parley experiment experiment.yaml --out killed --jobs 2 2>/dev/null | tail -n 1)
whole=$(parley experiment experiment.yaml --out whole --jobs 3 2>/dev/null | tail -n 1)
echo "resumed: $resumed"
echo "whole:   $whole"
[ "$(done_files)" -eq "$members" ]
[ -z "$(find . -name '*.partial*')" ]
[ -n "$resumed" ] && [ "$resumed" = "$whole" ]
diff -rq killed whole
