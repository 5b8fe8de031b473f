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
    field("name", "Verfahren", "application", head.subject.name),
    field("version", "Version", "version", head.subject.version ?? ""),
    field("license", "Lizenz", "licence", outbound),
    field("openSource", "Open Source", "open source", openSourceOf(outbound)),
    field("sourceUrl", "Quelltext", "source", sourceUrlOf(own)),
    field("components", "Komponenten", "components", String(assessment.verdicts.length)),
    field("mustAct", "Handlungsbedarf", "must act", String(counts["must-act"])),
    field("check", "zu prüfen", "to be checked", String(counts.check)),
    field("unknownLicenses", "Lizenz unbekannt", "licence unknown", String(unknown)),
    field("complete", "vollständig geprüft", "scanned completely", complete ? "yes" : "no"),
    field("policy", "Richtlinie", "policy", policy.name),
    field("policyDigest", "Prüfsumme der Richtlinie", "policy digest", policy.digest),
    field("tool", "Werkzeug", "tool", `${head.tool.name} ${head.tool.version}`),
    field("date", "Stand", "as of", createdAt.slice(0, 10)),
  ];
}

function field(id: string, de: string, en: string, value: string): InventoryField {
  return { id, title: { de, en }, value };
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
