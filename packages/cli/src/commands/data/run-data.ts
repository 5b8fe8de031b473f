import { type Localized, LotseError } from "@lizenzlotse/model";

import type { CommandCall, CommandResult } from "../contract.ts";

type RunAction = (call: CommandCall, files: readonly string[]) => Promise<CommandResult>;

interface Action {
  readonly least: number;
  readonly most: number;
  /** Only one of them reaches the network, and only that one loads what does. */
  readonly load: () => Promise<RunAction>;
}

const ACTIONS: Readonly<Record<string, Action>> = {
  export: { least: 0, most: 1, load: async () => (await import("./export-list.ts")).exportList },
  fetch: { least: 2, most: 2, load: async () => (await import("./fetch-pack.ts")).fetchPack },
  import: { least: 1, most: 1, load: async () => (await import("./import-pack.ts")).importPack },
  list: { least: 0, most: 0, load: async () => (await import("./list-packs.ts")).listPacks },
};

/** `lotse data export|fetch|import|list`: licences for machines without a network. */
export async function runData(call: CommandCall): Promise<CommandResult> {
  const [name = "", ...files] = call.arguments;
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined || files.length < action.least || files.length > action.most)
    throw new LotseError("USAGE", HOW_TO_CALL);
  return (await action.load())(call, files);
}

const HOW_TO_CALL: Localized = {
  de: "Möglich sind „lotse data export [PFAD]“, „lotse data fetch LISTE PAKET“, „lotse data import PAKET“ und „lotse data list“.",
  en: "Use `lotse data export [PATH]`, `lotse data fetch LIST PACK`, `lotse data import PACK` or `lotse data list`.",
};
