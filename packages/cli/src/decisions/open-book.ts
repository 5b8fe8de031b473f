import { basename } from "node:path";

import { type DecisionBook, type DecisionSource, openDecisionBook } from "@lizenzlotse/policy";

import type { LoadedConfiguration } from "../configuration/configuration.ts";
import type { RawOptions } from "../options/raw-options.ts";
import { readProjectDecisions } from "./project-decisions.ts";

/** What decides which decisions hold. */
export interface BookRequest {
  /** Where the user called from. */
  readonly callFolder: string;
  readonly loaded: LoadedConfiguration;
  readonly options: Pick<RawOptions, "decisions" | "decisionsKey" | "policy">;
  /** RFC 3339 date. */
  readonly today: string;
}

/** Value of `--decisions` that lets a project's own decisions loosen a policy from outside. */
const PROJECT = "project";

/**
 * Opens the decisions that a scan is judged with: the project's own, the packs of its configuration, and what the call
 * names. Under a policy from outside (`--policy`) what comes from the scanned project is listed but loosens nothing.
 *
 * @throws {LotseError} `DECISIONS_INVALID`, `USAGE`, `READ_FAILED`.
 */
export async function openBook(request: BookRequest): Promise<DecisionBook> {
  const { callFolder, loaded, options, today } = request;
  const named = options.decisions ?? [];
  const trusted = options.policy === undefined || named.includes(PROJECT);
  const effect = trusted ? "permitted" : "not-permitted";
  const sources = await Promise.all([
    projectSource(loaded, effect),
    ...(loaded.configuration.decisions?.extends ?? []).map(async (pack) => {
      const { readConfiguredPack } = await import("./packs.ts");
      const nowMs = Date.parse(today);
      return await readConfiguredPack(loaded.folder, pack, { effect, nowMs });
    }),
    ...givenSources(callFolder, options, today),
  ]);
  return openDecisionBook(sources, today);
}

/**
 * Opens the decisions that a saved scan is judged with: only what the call names, for its project may be gone.
 *
 * @throws {LotseError} `DECISIONS_INVALID`, `USAGE`, `READ_FAILED`.
 */
export async function openGivenBook(
  callFolder: string,
  options: BookRequest["options"],
  today: string,
): Promise<DecisionBook> {
  return openDecisionBook(await Promise.all(givenSources(callFolder, options, today)), today);
}

function givenSources(
  callFolder: string,
  { decisions = [], decisionsKey: key }: BookRequest["options"],
  today: string,
): readonly Promise<DecisionSource>[] {
  const terms = { callFolder, key, nowMs: Date.parse(today) };
  return decisions
    .filter((source) => source !== PROJECT)
    .map(async (path) => {
      const { readGivenSource } = await import("./given-source.ts");
      return await readGivenSource(path, terms);
    });
}

async function projectSource(
  { folder, configuration }: LoadedConfiguration,
  effect: DecisionSource["effect"],
): Promise<DecisionSource> {
  const { paths, decisions } = await readProjectDecisions(folder);
  const approval = configuration.decisions?.fourEyes === true ? "four-eyes" : "author";
  return { name: basename(paths.file), decisions, effect, approval };
}
