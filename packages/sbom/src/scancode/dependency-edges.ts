import {
  type ComponentRef,
  parsePurl,
  sortedUnique,
  type StatedComponent,
  type Usage,
} from "@lizenzlotse/model";

import { canonicalPurl } from "../supplied/canonical-purl.ts";
import type { Fields } from "../supplied/fields.ts";
import { MAX_EDGES } from "../supplied/limits.ts";
import { statedComponent } from "../supplied/stated-component.ts";
import type { ScannedPackage } from "./scanned-package.ts";

/** What packages depend on. */
export interface PackageGraph {
  dependenciesOf(ref: ComponentRef): readonly ComponentRef[];
  /** Dependencies of which the scan knows no more than the name: their licence is unknown. */
  readonly others: readonly StatedComponent[];
}

/** Joins packages with what they depend on; a dependency that was not scanned itself is a component all the same. */
export function dependencyEdges(root: Fields, packages: readonly ScannedPackage[]): PackageGraph {
  const byUid = new Map(packages.map(({ uid, ref }) => [uid, ref]));
  const known = new Set(packages.flatMap(({ purl }) => purl ?? []));
  const refByPurl = new Map(
    packages.flatMap(({ purl, ref }) => (purl === undefined ? [] : [[purl, ref] as const])),
  );
  const edges = new Map<ComponentRef, Set<ComponentRef>>();
  const others = new Map<string, { readonly fields: Fields; readonly usages: Set<Usage> }>();
  for (const [index, dependency] of root.list("dependencies").entries()) {
    if (index >= MAX_EDGES) {
      dependency.problems.add("input/limit", "", { limit: `${String(MAX_EDGES)} entries` });
      break;
    }
    const purl = purlOf(dependency);
    if (purl === undefined) continue;
    const from = byUid.get(dependency.text("for_package_uid") ?? "");
    if (from !== undefined) targetsOf(edges, from).add(refByPurl.get(purl) ?? purl);
    if (known.has(purl)) continue;
    const other = others.get(purl) ?? { fields: dependency, usages: new Set<Usage>() };
    other.usages.add(dependency.text("is_runtime") === "false" ? "development" : "production");
    others.set(purl, other);
  }
  return {
    dependenciesOf: (ref) => sortedUnique([...(edges.get(ref) ?? [])]),
    others: [...others].map(([purl, { fields, usages }]) => toComponent(purl, fields, usages)),
  };
}

function targetsOf(
  edges: Map<ComponentRef, Set<ComponentRef>>,
  from: ComponentRef,
): Set<ComponentRef> {
  const targets = edges.get(from) ?? new Set<ComponentRef>();
  edges.set(from, targets);
  return targets;
}

/** The canonical purl; what is none stays as it is, for a dependency must not get lost over its spelling. */
function purlOf(dependency: Fields): string | undefined {
  const text = dependency.text("purl");
  return canonicalPurl(text) ?? text;
}

function toComponent(purl: string, fields: Fields, usages: ReadonlySet<Usage>): StatedComponent {
  const parts = parsePurl(purl);
  return statedComponent({
    ref: purl,
    ecosystem: parts?.type ?? "unknown",
    ...(parts?.namespace !== undefined && { group: parts.namespace }),
    name: parts?.name ?? purl,
    version: parts?.version,
    ...(parts !== undefined && { purl }),
    usages: [...usages].sort(),
    occurrences: [{ location: fields.location, source: "bill-of-materials", usages: [] }],
  });
}
