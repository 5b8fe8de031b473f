import type { Severity, Status } from "@lizenzlotse/model";

import { severityRank, statusRank } from "../judge/status.ts";
import type { PolicyFile } from "./policy-file.ts";
import { coversCategory, coversSetting } from "./permission.ts";
import type { JudgedCategory, Policy, PolicySettings, Relief } from "./policy.ts";

/** A setting of a file that is milder than what the file stands on. */
export interface MilderSetting {
  readonly path: readonly PropertyKey[];
  readonly from: string;
  readonly to: string;
}

/** The settings of a file on top of others; what loosens without permission is left as it was. */
export function tightened(below: Policy, file: PolicyFile): PolicySettings {
  const unpermitted = new Set(milderSettings(below, file).map(({ path }) => path.join(".")));
  const isTaken = (...path: readonly string[]): boolean => !unpermitted.has(path.join("."));
  return {
    categories: merged(below.categories, file.categories, (key) => isTaken("categories", key)),
    onUnknown:
      file.onUnknown !== undefined && isTaken("onUnknown") ? file.onUnknown : below.onUnknown,
    reliefs:
      file.reliefs !== undefined && isTaken("reliefs") ? new Set(file.reliefs) : below.reliefs,
    severity: merged(below.severity, file.severity, (key) => isTaken("severity", key)),
  };
}

/** The settings of a file that loosen what it stands on although that does not permit it. */
export function milderSettings(below: Policy, file: PolicyFile): readonly MilderSetting[] {
  const isFixed = (setting: "onUnknown" | "reliefs" | "severity"): boolean =>
    !below.layers.every(({ mayLoosen }) => coversSetting(mayLoosen, setting));
  return [
    ...entriesOf<JudgedCategory, Status>(file.categories)
      .filter(([category, status]) => statusRank(status) < statusRank(below.categories[category]))
      .filter(
        ([category]) => !below.layers.every(({ mayLoosen }) => coversCategory(mayLoosen, category)),
      )
      .map(([category, to]) => ({
        path: ["categories", category],
        from: below.categories[category],
        to,
      })),
    ...(isFixed("onUnknown") ? milderUnknown(below, file) : []),
    ...(isFixed("reliefs") ? addedReliefs(below, file) : []),
    ...(isFixed("severity") ? milderSeverities(below, file) : []),
  ];
}

function milderUnknown(below: Policy, { onUnknown }: PolicyFile): readonly MilderSetting[] {
  if (onUnknown === undefined || statusRank(onUnknown) >= statusRank(below.onUnknown)) return [];
  return [{ path: ["onUnknown"], from: below.onUnknown, to: onUnknown }];
}

function addedReliefs(below: Policy, { reliefs = [] }: PolicyFile): readonly MilderSetting[] {
  const added = reliefs.filter((relief) => !below.reliefs.has(relief));
  if (added.length === 0) return [];
  return [{ path: ["reliefs"], from: textOf([...below.reliefs]), to: textOf(reliefs) }];
}

function textOf(reliefs: readonly Relief[]): string {
  return `[${reliefs.join(", ")}]`;
}

function milderSeverities(below: Policy, file: PolicyFile): readonly MilderSetting[] {
  return entriesOf<"must-act" | "check", Severity>(file.severity)
    .filter(([status, severity]) => severityRank(severity) < severityRank(below.severity[status]))
    .map(([status, to]) => ({ path: ["severity", status], from: below.severity[status], to }));
}

function merged<K extends string, V>(
  below: Readonly<Record<K, V>>,
  own: Readonly<Partial<Record<K, V | undefined>>> | undefined,
  isTaken: (key: K) => boolean,
): Readonly<Record<K, V>> {
  const taken = entriesOf<K, V>(own).filter(([key]) => isTaken(key));
  return { ...below, ...(Object.fromEntries(taken) as Partial<Record<K, V>>) };
}

/** An absent field must not hide the one below. */
function entriesOf<K extends string, V>(
  fields: Readonly<Partial<Record<K, V | undefined>>> | undefined,
): readonly (readonly [K, V])[] {
  return Object.entries(fields ?? {}).filter(([, value]) => value !== undefined) as [K, V][];
}
