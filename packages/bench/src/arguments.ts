import { resolve } from "node:path";
import { parseArgs } from "node:util";

import type { AccuracyOptions } from "./accuracy/run-accuracy.ts";
import type { ConformanceOptions } from "./conformance/run-conformance.ts";
import type { CoverageOptions } from "./license-coverage/run-coverage.ts";
import type { ProjectsOptions } from "./projects/run-projects.ts";
import type { ReportOptions } from "./report/run-report.ts";
import type { BomOptions } from "./sbom/run-boms.ts";
import type { SpeedOptions } from "./speed/run-speed.ts";

/** What was asked for. */
export type Arguments =
  | { readonly command: "accuracy"; readonly options: AccuracyOptions }
  | { readonly command: "conformance"; readonly options: ConformanceOptions }
  | { readonly command: "coverage"; readonly options: CoverageOptions }
  | { readonly command: "detection"; readonly options: SpeedOptions }
  | { readonly command: "projects"; readonly options: ProjectsOptions }
  | { readonly command: "report"; readonly options: ReportOptions }
  | { readonly command: "sbom"; readonly options: BomOptions };

/** What is said to a command line that makes no sense. */
export const USAGE = `usage: npm run bench -- accuracy --from DIR [--map FILE] [--truth NAME]… [--errors N] [--jobs N]
       npm run bench -- conformance --from DIR
       npm run bench -- coverage --from DIR [--sample N] [--seed TEXT]
       npm run bench -- detection [--tree DIR] [--rounds N] [--only NAME]…
       npm run bench -- projects --from DIR --truth DIR [--errors N] [--only NAME]…
       npm run bench -- report [--components N]
       npm run bench -- sbom [--components N]

accuracy   compares with the labels in DIR/<subset>/{files/, truth.tsv, truth-spdx.tsv}
conformance  judges the test resources of CycloneDX: DIR/<version>/{valid,invalid}-*.{json,xml}
coverage   counts the components with a licence in DIR/*.json, scans that were saved with -o json
detection  speed as ratios in one run; --tree also measures a whole tree, such as node_modules
projects   compares the inventory of DIR/<project> with the packages that <truth>/<project>.json counts,
           and validates the inventory in every format of bills of materials
report     writes a report on so many components and uses its page in Chromium
sbom       writes and reads a bill of materials of so many components, as ratios to JSON.stringify
`;

const DEFAULT_TRUTHS = ["truth.tsv", "truth-spdx.tsv"];
const DEFAULT_ERRORS = 20;
const DEFAULT_ROUNDS = 5;
const DEFAULT_SEED = "1";
const DEFAULT_COMPONENTS = { report: 10_000, sbom: 50_000 } as const;

/** Reads the command line; nothing where it makes no sense. */
export function readArguments(given: readonly string[]): Arguments | undefined {
  const parsed = parse(given);
  if (parsed === undefined) return undefined;
  const { values, positionals } = parsed;
  if (positionals[0] === "accuracy" && values.from !== undefined) {
    const { from, map, truth, errors, jobs } = values;
    const options = {
      from: resolve(from),
      map: map === undefined ? undefined : resolve(map),
      truths: truth ?? DEFAULT_TRUTHS,
      errors: wholeNumber(errors, DEFAULT_ERRORS),
      jobs: wholeNumber(jobs, 1),
    };
    return { command: "accuracy", options };
  }
  if (positionals[0] === "conformance" && values.from !== undefined)
    return { command: "conformance", options: { from: resolve(values.from) } };
  if (positionals[0] === "coverage" && values.from !== undefined) return readCoverage(values);
  if (positionals[0] === "projects") return readProjects(values);
  if (positionals[0] === "report" || positionals[0] === "sbom") {
    const components = wholeNumber(values.components, DEFAULT_COMPONENTS[positionals[0]]);
    return { command: positionals[0], options: { components } };
  }
  if (positionals[0] !== "detection") return undefined;
  const { tree, only, rounds } = values;
  const options = {
    tree: tree === undefined ? undefined : resolve(tree),
    rounds: wholeNumber(rounds, DEFAULT_ROUNDS),
    only,
  };
  return { command: "detection", options };
}

function readCoverage({ from = "", sample, seed = DEFAULT_SEED }: CoverageValues): Arguments {
  const options = { from: resolve(from), sample: wholeNumber(sample, 0), seed };
  return { command: "coverage", options };
}

interface CoverageValues {
  readonly from?: string | undefined;
  readonly sample?: string | undefined;
  readonly seed?: string | undefined;
}

function readProjects(values: {
  readonly from?: string | undefined;
  readonly truth?: readonly string[] | undefined;
  readonly errors?: string | undefined;
  readonly only?: readonly string[] | undefined;
}): Arguments | undefined {
  const { from, truth, errors, only } = values;
  const [truthFolder] = truth ?? [];
  if (from === undefined || truthFolder === undefined) return undefined;
  const options = {
    from: resolve(from),
    truth: resolve(truthFolder),
    errors: wholeNumber(errors, DEFAULT_ERRORS),
    only,
  };
  return { command: "projects", options };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        from: { type: "string" },
        map: { type: "string" },
        truth: { type: "string", multiple: true },
        errors: { type: "string" },
        jobs: { type: "string" },
        tree: { type: "string" },
        rounds: { type: "string" },
        only: { type: "string", multiple: true },
        components: { type: "string" },
        sample: { type: "string" },
        seed: { type: "string" },
      },
    });
  } catch {
    return undefined;
  }
}

function wholeNumber(text: string | undefined, fallback: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}
