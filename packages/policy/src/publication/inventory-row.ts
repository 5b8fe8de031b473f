import type { Assessment, Component, Localized, ScanHead } from "@lizenzlotse/model";
import { categoryOf } from "@lizenzlotse/knowledge";
import { leavesOf } from "@lizenzlotse/licenses";

import { CLOSED_CATEGORIES } from "../judge/closed-categories.ts";

/** A scan with its assessment. */
export interface InventoryRequest {
  readonly scan: { readonly head: ScanHead; readonly components: readonly Component[] };
  readonly assessment: Assessment;
}

/** One field of a row: what inventories of public administration ask for, or lack. */
export interface InventoryField {
  /** Permanent key. */
  readonly id: string;
  readonly title: Localized;
  /** Empty where nothing is known. */
  readonly value: string;
}

/**
 * One row of an inventory of applications: with the licence and the link to the source, which Berlin's inventory
 * (IT-BePla) has no place for, and with what the row rests on.
 */
export function inventoryRow({ scan, assessment }: InventoryRequest): readonly InventoryField[] {
  const { head, components } = scan;
  const { counts, policy, createdAt, complete } = assessment.head;
  const outbound = head.subject.outbound?.expression ?? "";
  const unknown = assessment.verdicts.filter(({ rule }) => rule === "license/unknown").length;
  const own = components.filter(({ origin }) => origin === "first-party");
  return [
    field("name", { de: "Verfahren", en: "application" }, head.subject.name),
    field("version", { de: "Version", en: "version" }, head.subject.version ?? ""),
    field("license", { de: "Lizenz", en: "licence" }, outbound),
    field("openSource", { de: "Open Source", en: "open source" }, openSourceOf(outbound)),
    field("sourceUrl", { de: "Quelltext", en: "source" }, sourceUrlOf(own)),
    field(
      "components",
      { de: "Komponenten", en: "components" },
      String(assessment.verdicts.length),
    ),
    field("mustAct", { de: "Handlungsbedarf", en: "must act" }, String(counts["must-act"])),
    field("check", { de: "zu prüfen", en: "to be checked" }, String(counts.check)),
    field("unknownLicenses", { de: "Lizenz unbekannt", en: "licence unknown" }, String(unknown)),
    field(
      "complete",
      { de: "vollständig geprüft", en: "scanned completely" },
      complete ? "yes" : "no",
    ),
    field("policy", { de: "Richtlinie", en: "policy" }, policy.name),
    field("policyDigest", { de: "Prüfsumme der Richtlinie", en: "policy digest" }, policy.digest),
    field("tool", { de: "Werkzeug", en: "tool" }, `${head.tool.name} ${head.tool.version}`),
    field("date", { de: "Stand", en: "as of" }, createdAt.slice(0, 10)),
  ];
}

function field(id: string, title: Localized, value: string): InventoryField {
  return { id, title, value };
}

/** Only where a category says so: what is not known is neither. */
function openSourceOf(outbound: string): string {
  const categories = leavesOf(outbound).map((leaf) => categoryOf(leaf).category);
  if (categories.length === 0 || categories.includes("unknown")) return "unknown";
  const isClosed = categories.some((category) =>
    CLOSED_CATEGORIES.some((each) => each === category),
  );
  return isClosed ? "no" : "yes";
}

function sourceUrlOf(own: readonly Component[]): string {
  const urls = own.flatMap(({ references }) =>
    references.filter(({ type }) => type === "vcs").map(({ url }) => url),
  );
  return urls[0] ?? "";
}
