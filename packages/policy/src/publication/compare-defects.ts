import type { DefectItem } from "./defect-list.ts";

/** An earlier list of defects held against a new delivery. */
export interface DefectComparison {
  readonly settled: readonly SettledDefect[];
  /** As the new delivery has them, with the ids of the earlier list. */
  readonly open: readonly DefectItem[];
  readonly fresh: readonly DefectItem[];
}

/** A defect that the new delivery has no more. */
export interface SettledDefect {
  readonly item: DefectItem;
  /** `removed`: the component is no longer in the delivery. */
  readonly how: "mended" | "removed";
}

/** A new delivery, as far as earlier defects are held against it. */
export interface NextDelivery {
  readonly items: readonly DefectItem[];
  /** Packages that it holds, without versions. */
  readonly packages: ReadonlySet<string>;
}

/** Kinds of defects with which nothing can be taken for settled: what is missing may only be unread. */
const PROVES_NOTHING: ReadonlySet<string> = new Set(["empty", "incomplete"]);

/**
 * Tells which defects of an earlier list are settled. Pure. A component may come back in another version: a defect of the
 * same kind of the same package is the same defect. What a delivery that cannot be read does not show is not settled.
 */
export function compareDefects(
  earlier: readonly DefectItem[],
  { items, packages }: NextDelivery,
): DefectComparison {
  const left = new Set(items);
  const open = new Map<DefectItem, DefectItem>();
  for (const isSame of [sameComponent, samePackage])
    for (const item of earlier) {
      if (open.has(item)) continue;
      const match = [...left].find((each) => isSame(item, each));
      if (match === undefined) continue;
      left.delete(match);
      open.set(item, { ...match, id: item.id });
    }
  const gone = earlier.filter((item) => !open.has(item));
  const provesNothing = items.some(({ code }) => PROVES_NOTHING.has(code));
  return {
    settled: provesNothing ? [] : gone.map((item) => ({ item, how: howSettled(item, packages) })),
    open: earlier.flatMap((item) => open.get(item) ?? (provesNothing ? [item] : [])),
    fresh: items.filter((item) => left.has(item)),
  };
}

function sameComponent(left: DefectItem, right: DefectItem): boolean {
  return left.code === right.code && left.component?.ref === right.component?.ref;
}

function samePackage(left: DefectItem, right: DefectItem): boolean {
  return left.code === right.code && left.component?.package === right.component?.package;
}

function howSettled(
  { component }: DefectItem,
  packages: ReadonlySet<string>,
): "mended" | "removed" {
  return component === undefined || packages.has(component.package) ? "mended" : "removed";
}
