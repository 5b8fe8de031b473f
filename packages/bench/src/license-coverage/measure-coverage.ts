import { createHash } from "node:crypto";

import { byText, type Component, parsePurl, sortedUnique } from "@lizenzlotse/model";

/** How many components of one type of packages have a licence, and where from. */
export interface Coverage {
  readonly type: string;
  readonly components: number;
  /** Whose own files or manifest were there. */
  readonly present: number;
  /** With a licence, those for review included. */
  readonly resolved: number;
  readonly review: number;
  /** Of those that were there; sorted by package URL. */
  readonly unresolved: readonly Component[];
}

/** Third-party components by the type of their package URL, each once. */
export function measureCoverage(components: readonly Component[]): readonly Coverage[] {
  const byType = new Map<string, Component[]>();
  for (const component of thirdParty(components)) {
    const type = parsePurl(component.purl)?.type ?? "";
    byType.set(type, [...(byType.get(type) ?? []), component]);
  }
  return [...byType].sort(byText(([type]) => type)).map(([type, all]) => coverageOf(type, all));
}

/**
 * Components with a licence of one type, as if drawn by lot: in the order of the SHA-256 of seed and package URL. The
 * same seed draws the same ones on every machine.
 */
export function drawSample(
  components: readonly Component[],
  { type, size, seed }: { readonly type: string; readonly size: number; readonly seed: string },
): readonly Component[] {
  const lot = ({ purl }: Identified): string =>
    createHash("sha256").update(`${seed}:${purl}`).digest("hex");
  return thirdParty(components)
    .filter((component) => parsePurl(component.purl)?.type === type && isResolved(component))
    .sort(byText(lot))
    .slice(0, size);
}

/** What says something about a component's licence: sources of statements, and `files`. */
export function sourcesOf({ licenses }: Component): readonly string[] {
  const sources: readonly string[] = licenses.declared.map(({ source }) => source);
  return sortedUnique(licenses.detected.length > 0 ? [...sources, "files"] : sources);
}

type Identified = Component & { readonly purl: string };

function thirdParty(components: readonly Component[]): readonly Identified[] {
  const identified = components.filter(
    (component): component is Identified =>
      component.origin === "third-party" && component.purl !== undefined,
  );
  return [...new Map(identified.map((component) => [component.purl, component])).values()].sort(
    byText(({ purl }) => purl),
  );
}

function coverageOf(type: string, components: readonly Component[]): Coverage {
  const resolved = components.filter(isResolved);
  const present = components.filter(
    (component) => sourcesOf(component).length > 0 || component.licenses.concluded.state === "none",
  );
  return {
    type,
    components: components.length,
    present: present.length,
    resolved: resolved.length,
    review: resolved.filter(({ licenses }) => licenses.concluded.state === "review").length,
    unresolved: present.filter((component) => !isResolved(component)),
  };
}

function isResolved({ licenses: { concluded } }: Component): boolean {
  return concluded.state !== "none" && concluded.state !== "no-assertion";
}
