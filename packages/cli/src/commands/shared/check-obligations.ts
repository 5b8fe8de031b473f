import { basename, dirname, resolve } from "node:path";

import { examineArtefact } from "@lizenzlotse/core";
import {
  type Assessment,
  type DeliveredArtefact,
  type Localized,
  LotseError,
  type ScanResult,
} from "@lizenzlotse/model";
import {
  addObligations,
  assessObligations,
  type Context,
  type ContextAnswers,
} from "@lizenzlotse/policy";

import type { CommandCall } from "../contract.ts";
import { parseUse } from "./parse-use.ts";
import type { Run } from "./run.ts";
import { scanProject } from "./scan-project.ts";
import { isDocument } from "./read-document.ts";
import { resolveRoot } from "./scan-settings.ts";

/** A scan, the artefact that was looked into, and the assessment with every duty. */
export interface CheckedObligations {
  readonly scan: ScanResult;
  readonly artefact: DeliveredArtefact;
  readonly assessment: Assessment;
}

/**
 * Scans the folder of a call, looks into the artefact (`--artefact`; else the project itself) and judges the duties of
 * all components in it.
 *
 * @throws {LotseError} `USAGE` for a wrong context, `ROOT_UNREADABLE` for an artefact that is none.
 */
export async function checkObligations(call: CommandCall, run: Run): Promise<CheckedObligations> {
  const { options, world } = call;
  const given = givenUse(call);
  const { scan, assessment, standards } = await scanProject(withoutUse(call), run);
  const { policy } = standards;
  const root = await folderOf(call);
  const { artefact, diagnostics } = await examineArtefact({
    path: options.artefact === undefined ? root : resolve(world.folder, options.artefact),
    as: options.artefact === undefined ? "project" : "artefact",
    root,
    components: scan.components,
    signal: world.signal,
  });
  for (const { code, location } of diagnostics)
    run.terminal.warn(`${artefact.name}: ${location.path} (${code})`, undefined);
  const states = assessObligations({
    scan,
    verdicts: assessment.verdicts,
    delivered: artefact,
    context: { ...answersFor(standards, options.artefact), ...given },
  });
  return {
    scan: { ...scan, delivered: [artefact] },
    artefact,
    assessment: addObligations(assessment, states, { policy, components: scan.components }),
  };
}

/** Circumstances on the command line; a `--context` without `=` names a file, as for `lotse check`. */
function givenUse({ options }: CommandCall): Context {
  return isUse(options.context) ? parseUse(options) : parseUse({ ...options, context: "" });
}

/** The call as commands see it whose `--context` is a file. */
export function withoutUse(call: CommandCall): CommandCall {
  const { context, ...options } = call.options;
  return isUse(context) ? { ...call, options } : call;
}

function isUse(context: string | undefined): boolean {
  return context?.includes("=") === true;
}

/** What the context file says of the artefact that is called like the folder or archive; else of the whole project. */
function answersFor(
  { context, artefacts = [] }: ContextAnswers,
  artefact: string | undefined,
): Context | undefined {
  const name = basename(artefact ?? "").replace(/\.[a-z\d.]{1,8}$/iu, "");
  return artefacts.find(({ id }) => id === name) ?? context;
}

/** The folder that the components' evidence is relative to; a bill of materials has none, only a place where it lies. */
async function folderOf({ world, options, arguments: [path = "."] }: CommandCall): Promise<string> {
  if (!(await isDocument(world, path))) return resolveRoot(world, path);
  if (options.artefact === undefined) throw new LotseError("USAGE", NAME_THE_ARTEFACT);
  return dirname(resolve(world.folder, path));
}

const NAME_THE_ARTEFACT: Localized = {
  de: "Zu einer Stückliste gehört --artefact ORDNER|ARCHIV: darin wird nachgesehen, welche Pflichten erfüllt sind.",
  en: "A bill of materials needs --artefact FOLDER|ARCHIVE: that is where it is checked which duties are met.",
};
