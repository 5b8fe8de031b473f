import {
  type Assessment,
  byText,
  type ChangedFinding,
  type Component,
  type FindingGroup,
  type ReleaseChanges,
  type ScanResult,
} from "@lizenzlotse/model";

/** A scan with its assessment, as a version of a report holds it. */
export interface JudgedState {
  readonly scan: Pick<ScanResult, "components">;
  readonly assessment: Pick<Assessment, "groups">;
}

/**
 * What became different between two versions: findings by their stable ids, components by what they are. Findings that
 * waivers accept count as gone, as they do in the counts of a report.
 */
export function compareReleases(
  before: JudgedState,
  after: JudgedState,
  since: string,
): ReleaseChanges {
  const old = openFindings(before);
  const now = openFindings(after);
  return {
    since,
    fresh: changesOf(
      [...now.values()].filter(({ id }) => !old.has(id)),
      old,
      now,
    ),
    gone: changesOf(
      [...old.values()].filter(({ id }) => !now.has(id)),
      old,
      now,
    ),
    changed: changesOf(
      [...now.values()].filter((group) => isOther(group, old.get(group.id))),
      old,
      now,
    ),
    components: compareComponents(before.scan.components, after.scan.components),
  };
}

type Findings = ReadonlyMap<string, FindingGroup>;

function openFindings({ assessment }: JudgedState): Findings {
  const open = assessment.groups.filter(({ accepted }) => accepted === undefined);
  return new Map(open.map((group) => [group.id, group]));
}

function isOther(now: FindingGroup, before: FindingGroup | undefined): boolean {
  if (before === undefined) return false;
  return (
    now.components.length !== before.components.length ||
    now.components.some((ref, index) => ref !== before.components[index])
  );
}

function changesOf(
  groups: readonly FindingGroup[],
  old: Findings,
  now: Findings,
): readonly ChangedFinding[] {
  return groups
    .map(({ id, title }) => ({
      id,
      title,
      componentsBefore: old.get(id)?.components.length ?? 0,
      componentsAfter: now.get(id)?.components.length ?? 0,
    }))
    .sort(byText(({ id }) => id));
}

function compareComponents(
  before: readonly Component[],
  after: readonly Component[],
): ReleaseChanges["components"] {
  const old = new Map(before.map((component) => [component.ref, component]));
  const now = new Map(after.map((component) => [component.ref, component]));
  return {
    added: after.filter(({ ref }) => !old.has(ref)).map(nameOf),
    removed: before.filter(({ ref }) => !now.has(ref)).map(nameOf),
    relicensed: after.flatMap((component) => {
      const from = old.get(component.ref)?.licenses.concluded.expression;
      const to = component.licenses.concluded.expression;
      return from === undefined || from === to ? [] : [{ name: nameOf(component), from, to }];
    }),
  };
}

function nameOf({ group, name, version }: Component): string {
  const full = group === undefined ? name : `${group}/${name}`;
  return version === undefined ? full : `${full} ${version}`;
}
