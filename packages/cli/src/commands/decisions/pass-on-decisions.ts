import { resolve } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";
import {
  type Decisions,
  formatDecisions,
  listDecisions,
  loadDecisions,
  type RecordedDecision,
} from "@lizenzlotse/policy";

import { readPack } from "../../decisions/packs.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import { requireSignature } from "../../signatures/judge-signature.ts";
import { readKeyFile } from "../../signatures/read-key-file.ts";
import { writeSigned } from "../../signatures/write-signed.ts";
import type { CommandResult } from "../contract.ts";
import { logDecisions } from "../shared/record-decisions.ts";
import { showText } from "../shared/show-text.ts";
import type { DecisionsCall } from "./contract.ts";

/**
 * `lotse decisions export FILE`: what a second person approved, as a pack for others; with `--sign KEY` a signature
 * beside it. What is valid for one place only stays: waivers, and marks in files.
 */
export async function exportDecisions({
  call,
  values,
  project,
}: DecisionsCall): Promise<CommandResult> {
  const { world, options } = call;
  const file = resolve(world.folder, oneValue(values));
  const pack = packOf(project.decisions);
  const key =
    options.sign === undefined ? undefined : await readKeyFile(world.folder, options.sign);
  await writeSigned(file, Buffer.from(formatDecisions(pack)), key);
  const held = listDecisions(project.decisions).length;
  const passed = listDecisions(pack).length;
  await showText(call, `${EXPORTED(passed, held - passed)[call.language]}\n`);
  return { exitCode: EXIT_CODES.ok };
}

/** Facts and choices hold elsewhere too; an accepted violation and a place in a file do not. */
function packOf({ curations, texts, choices }: Decisions): Decisions {
  const approved = ({ status }: { readonly status?: string | undefined }): boolean =>
    status === "approved";
  return {
    curations: curations.filter(approved),
    texts: texts.filter(approved),
    choices: choices.filter(approved),
    waivers: [],
    falsePositives: [],
  };
}

/**
 * `lotse decisions import PATH`: takes decisions over from a pack, each as a proposal, because whoever takes over stands
 * for it: a second person approves it here. With `--decisions-key` only a pack with a fitting signature.
 */
export async function importDecisions({
  call,
  values,
  loaded,
  project,
}: DecisionsCall): Promise<CommandResult> {
  const name = oneValue(values);
  const { world, options } = call;
  const { text, signature } = await readPack(resolve(world.folder, name), name);
  if (options.decisionsKey !== undefined) {
    const keys = await readKeyFile(world.folder, options.decisionsKey);
    const trust = { keys, nowMs: world.nowMs() };
    requireSignature({ name, bytes: Buffer.from(text), signature }, trust);
  }
  const held = new Set(listDecisions(project.decisions).map(({ value }) => value.id));
  const foreign = listDecisions(loadDecisions(text, name));
  const fresh = foreign.filter(({ value }) => !held.has(value.id)).map(asProposal);
  if (fresh.length > 0) {
    await logDecisions(call, loaded.folder, { action: "import", decisions: fresh });
  }
  const known = foreign.length - fresh.length;
  await showText(call, `${IMPORTED(fresh.length, known)[call.language]}\n`);
  return { exitCode: EXIT_CODES.ok };
}

function asProposal({ kind, value }: RecordedDecision): RecordedDecision {
  const { approvedBy: _by, approvedOn: _on, ...rest } = value;
  return { kind, value: { ...rest, status: "proposed" } } as RecordedDecision;
}

function oneValue(values: readonly string[]): string {
  const [value, ...others] = values;
  if (value === undefined || others.length > 0) throw new LotseError("USAGE", ONE_PATH);
  return value;
}

const ONE_PATH: Localized = {
  de: "Nennen Sie genau einen Pfad.",
  en: "Give exactly one path.",
};

function EXPORTED(passed: number, kept: number): Localized {
  return {
    de: `${String(passed)} Entscheidungen weitergegeben; ${String(kept)} nicht: Ausnahmen, Fundstellen und was nicht freigegeben ist, bleiben hier.`,
    en: `${String(passed)} decisions passed on; ${String(kept)} not: waivers, matches and what is not approved stay here.`,
  };
}

function IMPORTED(fresh: number, known: number): Localized {
  return {
    de: `${String(fresh)} Entscheidungen als Vorschlag übernommen, ${String(known)} waren schon da. „lotse decisions approve“ gibt sie frei.`,
    en: `${String(fresh)} decisions taken over as proposals, ${String(known)} were there already. \`lotse decisions approve\` approves them.`,
  };
}
