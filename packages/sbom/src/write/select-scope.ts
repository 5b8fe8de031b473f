import type { Component } from "@lizenzlotse/model";

import type { BomScope, BomSource } from "./contract.ts";

/**
 * What is passed on: what runs in production, without tools for development, tests and builds, and without single files
 * that only were judged. Edges to what is left out go with it.
 */
export function selectScope(scan: BomSource, scope: BomScope): BomSource {
  if (scope === "inventory") return scan;
  const kept = scan.components.filter(isPassedOn);
  const refs = new Set(kept.map(({ ref }) => ref));
  const components = kept.map((component) => ({
    ...component,
    dependencies: component.dependencies.filter((ref) => refs.has(ref)),
  }));
  return {
    head: { ...scan.head, roots: scan.head.roots.filter((ref) => refs.has(ref)) },
    components,
  };
}

function isPassedOn({ usages, scope }: Component): boolean {
  return usages.includes("production") && scope !== "excluded";
}
