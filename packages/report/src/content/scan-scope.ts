import {
  compareText,
  type Component,
  type ComponentRef,
  type ScanResult,
  type Usage,
} from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import { capped, type Capped } from "./capped.ts";
import { displayName } from "./inventory-rows.ts";
import type { Project, ScanScope, Subject } from "./report-content.ts";
import { visibleIfAny, visiblePlace } from "./visible-parts.ts";

/** Entries of each list of the scope that a report shows. */
const MAX_SCOPE_ENTRIES = 50;

const USAGES_IN_ORDER: readonly Usage[] = ["production", "development", "test", "build"];

/** What was scanned. */
export function subjectOf(scan: ScanResult): Subject {
  const { name, version, outbound } = scan.head.subject;
  const places = capped(outbound?.locations ?? [], MAX_SCOPE_ENTRIES);
  return {
    name: visibleText(name),
    version: visibleIfAny(version),
    outbound: outbound && {
      expression: visibleText(outbound.expression),
      places: { shown: places.shown.map(visiblePlace), more: places.more },
    },
  };
}

/** What was looked at, and what was left out by whom. */
export function scanScope(
  scan: ScanResult,
  components: ReadonlyMap<ComponentRef, Component>,
): ScanScope {
  const { settings, counts, roots } = scan.head;
  return {
    depth: settings.depth,
    archives: settings.archives,
    gitignore: settings.gitignore,
    counts,
    projects: projectsOf(roots.flatMap((ref) => components.get(ref) ?? [])),
    ecosystems: ecosystemsOf(scan.components),
    usages: USAGES_IN_ORDER.map((usage) => ({
      usage,
      components: scan.components.filter((component) => component.usages.includes(usage)).length,
    })).filter((entry) => entry.components > 0),
    excluded: mapShown(capped(settings.excluded, MAX_SCOPE_ENTRIES), (excluded) => ({
      pattern: visibleText(excluded.pattern),
      origin: excluded.origin,
      reason: visibleIfAny(excluded.reason),
      files: excluded.files,
    })),
    roles: mapShown(capped(settings.roles, MAX_SCOPE_ENTRIES), ({ pattern, role, reason }) => ({
      pattern: visibleText(pattern),
      role,
      reason: visibleText(reason),
    })),
  };
}

function projectsOf(roots: readonly Component[]): Capped<Project> {
  return mapShown(capped(roots, MAX_SCOPE_ENTRIES), (root) => {
    const location = root.occurrences[0]?.location;
    return {
      name: displayName(root),
      version: visibleIfAny(root.version),
      place: location && visiblePlace(location),
    };
  });
}

function ecosystemsOf(components: readonly Component[]): ScanScope["ecosystems"] {
  const counts = new Map<string, number>();
  for (const { ecosystem } of components) counts.set(ecosystem, (counts.get(ecosystem) ?? 0) + 1);
  return [...counts]
    .sort(([left], [right]) => compareText(left, right))
    .map(([name, count]) => ({ name: visibleText(name), components: count }));
}

function mapShown<From, To>(list: Capped<From>, convert: (item: From) => To): Capped<To> {
  return { shown: list.shown.map(convert), more: list.more };
}
