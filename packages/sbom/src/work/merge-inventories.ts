import {
  type ComponentRef,
  sha256Hex,
  sortedUnique,
  type StatedComponent,
  type StatedInventory,
} from "@lizenzlotse/model";

import { mergeComponents } from "../supplied/merge-components.ts";

/**
 * Makes one inventory of several, for a delivery whose parts came with documents of their own. A component that several
 * name by the same reference is one component with everything that any of them states; nothing is chosen between them, so
 * contradicting licences come out as a review.
 *
 * @param name - of the whole.
 */
export function mergeInventories(
  name: string,
  inventories: readonly StatedInventory[],
): StatedInventory {
  const merged = new Map<ComponentRef, StatedComponent>();
  for (const { components } of inventories)
    for (const component of components) {
      const known = merged.get(component.ref);
      merged.set(
        component.ref,
        known === undefined ? component : mergeComponents(known, component),
      );
    }
  const documents = inventories.map(({ document }) => document);
  return {
    document: {
      format: "merged",
      version: "1",
      name,
      sha256: sha256Hex(new TextEncoder().encode(documents.map(({ sha256 }) => sha256).join("\n"))),
      tools: sortedUnique(documents.flatMap(({ tools }) => tools)),
      creators: sortedUnique(documents.flatMap(({ creators }) => creators)),
    },
    documentBytes: inventories.reduce((sum, { documentBytes }) => sum + documentBytes, 0),
    subject: { name, statements: [] },
    roots: sortedUnique(inventories.flatMap(({ roots }) => roots)),
    components: [...merged.values()],
    diagnostics: inventories.flatMap(({ diagnostics }) => diagnostics),
  };
}
