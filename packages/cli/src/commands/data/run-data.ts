import { type Localized, LotseError } from "@lizenzlotse/model";

import type { CommandCall, CommandResult } from "../contract.ts";
import { exportList } from "./export-list.ts";
import { fetchPack } from "./fetch-pack.ts";
import { importPack } from "./import-pack.ts";
import { listPacks } from "./list-packs.ts";

interface Action {
  readonly least: number;
  readonly most: number;
  readonly run: (call: CommandCall, files: readonly string[]) => Promise<CommandResult>;
}

const ACTIONS: Readonly<Record<string, Action>> = {
  export: { least: 0, most: 1, run: exportList },
  fetch: { least: 2, most: 2, run: fetchPack },
  import: { least: 1, most: 1, run: importPack },
  list: { least: 0, most: 0, run: listPacks },
};

/** `lotse data export|fetch|import|list`: licences for machines without a network. */
export async function runData(call: CommandCall): Promise<CommandResult> {
  const [name = "", ...files] = call.arguments;
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined || files.length < action.least || files.length > action.most)
    throw new LotseError("USAGE", HOW_TO_CALL);
  return action.run(call, files);
}

const HOW_TO_CALL: Localized = {
  de: "Möglich sind „lotse data export [PFAD]“, „lotse data fetch LISTE PAKET“, „lotse data import PAKET“ und „lotse data list“.",
  en: "Use `lotse data export [PATH]`, `lotse data fetch LIST PACK`, `lotse data import PACK` or `lotse data list`.",
};
