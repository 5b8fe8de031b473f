import type { ScanHead } from "@lizenzlotse/model";
import {
  DEFECT_TEXTS,
  type DefectCode,
  type DefectComparison,
  type DefectItem,
} from "@lizenzlotse/policy";
import type { DefectGroup, DefectLetter, DefectLine } from "@lizenzlotse/report";

import type { RawOptions } from "../../options/raw-options.ts";

/** What a letter is made of. */
export interface LetterParts {
  readonly head: ScanHead;
  readonly components: number;
  readonly items: readonly DefectItem[];
  readonly comparison: DefectComparison | undefined;
  readonly options: Pick<
    RawOptions,
    "organisation" | "contact" | "supplier" | "contract" | "reference" | "deadline"
  >;
}

/** The letter of a delivery: a first list, or what became of an earlier one. */
export function buildLetter({
  head,
  components,
  items,
  comparison,
  options,
}: LetterParts): DefectLetter {
  const { subject, createdAt } = head;
  const { organisation, contact, supplier, contract, reference, deadline } = options;
  const shown = comparison === undefined ? items : [...comparison.open, ...comparison.fresh];
  const { document } = subject;
  return {
    subject: subject.name,
    version: subject.version,
    ...(document === undefined
      ? {}
      : { document: { name: document.name, sha256: document.sha256 } }),
    organisation,
    contact,
    supplier,
    contract,
    reference,
    createdAt,
    deadline,
    components,
    kind: comparison === undefined ? "defects" : "comparison",
    groups: groupsOf(shown),
    fresh: new Set(comparison?.fresh.map(({ id }) => id)),
    settled: (comparison?.settled ?? []).map(({ item, how }) => ({
      id: item.id,
      title: DEFECT_TEXTS[item.code].title,
      component: nameOf(item),
      how,
    })),
  };
}

/** What whoever sends it still has to enter. */
export function gapsOf(letter: DefectLetter): readonly (keyof RawOptions)[] {
  const needed = ["organisation", "supplier", "contract", "contact"] as const;
  return [
    ...needed.filter((name) => letter[name] === undefined),
    ...(letter.groups.length > 0 && letter.deadline === undefined ? (["deadline"] as const) : []),
  ];
}

/** In the order in which kinds of defects are judged. */
function groupsOf(items: readonly DefectItem[]): readonly DefectGroup[] {
  const byCode = new Map<DefectCode, DefectLine[]>();
  for (const code of Object.keys(DEFECT_TEXTS) as DefectCode[]) byCode.set(code, []);
  for (const item of items) byCode.get(item.code)?.push(toLine(item));
  return [...byCode]
    .filter(([, lines]) => lines.length > 0)
    .map(([code, lines]) => {
      const { title, text, basis, demand } = DEFECT_TEXTS[code];
      return { title, text, ...(basis === undefined ? {} : { basis }), demand, lines };
    });
}

function toLine(item: DefectItem): DefectLine {
  const { id, found, code, question = DEFECT_TEXTS[code].question } = item;
  return { id, component: nameOf(item), found, question };
}

function nameOf({ component }: DefectItem): string | undefined {
  return component === undefined
    ? undefined
    : `${component.name} ${component.version ?? ""}`.trim();
}
