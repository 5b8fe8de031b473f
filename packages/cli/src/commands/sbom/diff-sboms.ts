import { visibleText } from "@lizenzlotse/report";
import { type BomComparison, type BomEntry, compareBoms } from "@lizenzlotse/sbom";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { columnMapping } from "../shared/column-mapping.ts";
import { readDocument } from "../shared/read-document.ts";
import { answer } from "./answer.ts";

/** `lotse sbom diff OLD NEW`: packages, versions and licences that came, went or changed. Never gates. */
export async function diffSboms(
  call: CommandCall,
  [before = "", after = ""]: readonly string[],
): Promise<CommandResult> {
  const columns = await columnMapping(call);
  const comparison = compareBoms(
    await readDocument(call.world, before, { columns }),
    await readDocument(call.world, after, { columns }),
  );
  await answer(call, { document: comparison, text: textOf(comparison, call.language) });
  return { exitCode: EXIT_CODES.ok };
}

function textOf({ added, removed, changed }: BomComparison, language: "de" | "en"): string {
  const words = TEXTS[language];
  const lines = [
    words.counts(added.length, removed.length, changed.length),
    ...added.map((entry) => `  + ${entry.name} ${facts(entry)}`),
    ...removed.map((entry) => `  - ${entry.name} ${facts(entry)}`),
    ...changed.map(
      ({ name, before, after: now }) => `  ~ ${name} ${facts(before)} → ${facts(now)}`,
    ),
  ];
  return `${lines.map(visibleText).join("\n")}\n`;
}

function facts({ versions, licenses }: Omit<BomEntry, "name">): string {
  return `${versions.join(", ") || "–"} (${licenses.join("; ")})`;
}

const TEXTS = {
  de: {
    counts: (added: number, removed: number, changed: number): string =>
      `${String(added)} neu, ${String(removed)} weggefallen, ${String(changed)} geändert`,
  },
  en: {
    counts: (added: number, removed: number, changed: number): string =>
      `${String(added)} added, ${String(removed)} removed, ${String(changed)} changed`,
  },
} as const;
