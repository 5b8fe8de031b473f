import type { Language } from "../../messages/language.ts";
import { type BroughtDuty, compareDuties, type DutyComparison } from "@lizenzlotse/policy";
import { visibleText } from "@lizenzlotse/report";
import { type BomComparison, type BomEntry, compareBoms } from "@lizenzlotse/sbom";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { columnMapping } from "../shared/column-mapping.ts";
import { readDocument } from "../shared/read-document.ts";
import { answer } from "./answer.ts";
import { dutiesOf } from "./duties-of.ts";

/**
 * `lotse sbom diff OLD NEW`: packages, versions and licences that came, went or changed, and the duties that appear or
 * vanish with them in the context of the call. Never gates.
 */
export async function diffSboms(
  call: CommandCall,
  [before = "", after = ""]: readonly string[],
): Promise<CommandResult> {
  const columns = await columnMapping(call);
  const old = await readDocument(call.world, before, { columns });
  const fresh = await readDocument(call.world, after, { columns });
  const [oldDuties = [], freshDuties = []] = await dutiesOf(call, [old, fresh]);
  const obligations = compareDuties(oldDuties, freshDuties);
  const comparison = { ...compareBoms(old, fresh), obligations };
  await answer(call, { document: comparison, text: textOf(comparison, call.language) });
  return { exitCode: EXIT_CODES.ok };
}

interface Comparison extends BomComparison {
  readonly obligations: DutyComparison;
}

function textOf({ added, removed, changed, obligations }: Comparison, language: Language): string {
  const words = TEXTS[language];
  const lines = [
    words.counts(added.length, removed.length, changed.length),
    ...added.map((entry) => `  + ${entry.name} ${facts(entry)}`),
    ...removed.map((entry) => `  - ${entry.name} ${facts(entry)}`),
    ...changed.map(
      ({ name, before, after: now }) => `  ~ ${name} ${facts(before)} → ${facts(now)}`,
    ),
    words.duties(obligations.added.length, obligations.removed.length),
    ...obligations.added.map((duty) => `  + ${dutyLine(duty, language)}`),
    ...obligations.removed.map((duty) => `  - ${dutyLine(duty, language)}`),
  ];
  return `${lines.map(visibleText).join("\n")}\n`;
}

function facts({ versions, licenses }: Omit<BomEntry, "name">): string {
  return `${versions.join(", ") || "–"} (${licenses.join("; ")})`;
}

function dutyLine({ title, license, components }: BroughtDuty, language: Language): string {
  return `${title[language]} (${license}): ${TEXTS[language].components(components)}`;
}

const TEXTS = {
  de: {
    counts: (added: number, removed: number, changed: number): string =>
      `${String(added)} neu, ${String(removed)} weggefallen, ${String(changed)} geändert`,
    duties: (added: number, removed: number): string =>
      `Pflichten: ${String(added)} neu, ${String(removed)} entfallen`,
    components: (count: number): string =>
      count === 1 ? "1 Komponente" : `${String(count)} Komponenten`,
  },
  en: {
    counts: (added: number, removed: number, changed: number): string =>
      `${String(added)} added, ${String(removed)} removed, ${String(changed)} changed`,
    duties: (added: number, removed: number): string =>
      `duties: ${String(added)} new, ${String(removed)} gone`,
    components: (count: number): string =>
      count === 1 ? "1 component" : `${String(count)} components`,
  },
} as const;
