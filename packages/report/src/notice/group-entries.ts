import type { Notice, NoticeEntry, NoticeStyle } from "./notice.ts";

/** Entries under one heading; without a heading where they are sorted by component. */
export interface NoticeGroup {
  readonly license?: string | undefined;
  readonly entries: readonly NoticeEntry[];
}

/** Groups by licence in code-unit order, or one group in the order of the notice. */
export function groupEntries({ entries }: Notice, by: NoticeStyle["by"]): readonly NoticeGroup[] {
  if (by === "component") return entries.length === 0 ? [] : [{ entries }];
  const groups = new Map<string, NoticeEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.license) ?? [];
    group.push(entry);
    groups.set(entry.license, group);
  }
  return [...groups]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([license, members]) => ({ license, entries: members }));
}

/** How many entries lack their licence or its text. */
export function countIncomplete({ entries }: Notice): number {
  return entries.filter(({ incomplete }) => incomplete).length;
}
