#!/usr/bin/env bash
# Carries out an experiment in shards under GNU parallel: on the cores of this machine, or on several that share a folder
# (--sshloginfile through PARALLEL_OPTIONS). What was stopped goes on with the same command: shards that are done are skipped by
# the log of jobs, runs that are done by their files. The last line is the hash of the results.
# Usage: parallel.sh EXPERIMENT DIR [SHARDS]
set -euo pipefail
experiment=$1
dir=$2
shards=${3:-24}
parley=${PARLEY:-"node $(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/scripts/parley.mjs"}

mkdir -p "$dir"
# Built once before many processes want it.
$parley --help >/dev/null
# shellcheck disable=SC2086 # options and the command are several words
seq "$shards" | parallel ${PARALLEL_OPTIONS:-} --joblog "$dir.joblog" --resume --resume-failed \
  "$parley experiment '$experiment' --out '$dir' --shard {}/$shards --jobs 1"
$parley merge "$dir"
