#!/usr/bin/env bash
# Runs the check for a job of GitHub Actions. Everything comes by environment variables, never by text that is put into
# a script, so that no value of a workflow can become a command. The exit code of `lotse check` is the verdict.
set -uo pipefail

lizenzlotse="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
reports="${LOTSE_REPORT_FOLDER:-lizenzlotse}"
mkdir -p "$reports" || exit 2

arguments=(check "${LOTSE_PATH:-.}" --fail-on "${LOTSE_FAIL_ON:-error}" --lang "${LOTSE_LANGUAGE:-en}")
if test -n "${LOTSE_POLICY:-}"; then arguments+=(--policy "$LOTSE_POLICY"); fi
if test -n "${LOTSE_BASELINE:-}"; then arguments+=(--baseline "$LOTSE_BASELINE" --new-only); fi
arguments+=(
  -o "html=$reports/report.html"
  -o "cyclonedx-json=$reports/bom.json"
  -o "sarif=$reports/findings.sarif"
  -o "github-annotations=$reports/annotations.txt"
  -o "github-summary=$reports/summary.md"
)

# The set-up speaks on standard error; npm runs in the folder of the action, the command in that of the job.
npm run --silent --prefix "$lizenzlotse" lotse -- "${arguments[@]}"
verdict=$?

if test -f "$reports/annotations.txt"; then cat "$reports/annotations.txt"; fi
if test -f "$reports/summary.md" && test -n "${GITHUB_STEP_SUMMARY:-}"; then
  cat "$reports/summary.md" >>"$GITHUB_STEP_SUMMARY"
fi
exit "$verdict"
