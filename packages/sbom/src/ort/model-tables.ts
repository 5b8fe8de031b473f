import type { Fields } from "../supplied/fields.ts";

/** The model names licences, scopes and packages once and refers to them by number. */
export interface ModelTables {
  readonly licenses: ReadonlyMap<number, string>;
  readonly copyrights: ReadonlyMap<number, string>;
  /** Reasons why a scope was left out, by the number of the exclusion. */
  readonly scopeExcludes: ReadonlyMap<number, string>;
}

export function modelTables(root: Fields): ModelTables {
  return {
    licenses: tableOf(root, "licenses", "id"),
    copyrights: tableOf(root, "copyrights", "statement"),
    scopeExcludes: tableOf(root, "scope_excludes", "reason"),
  };
}

function tableOf(root: Fields, list: string, member: string): ReadonlyMap<number, string> {
  return new Map(
    root.list(list).flatMap((entry) => {
      const id = numberOf(entry, "_id");
      const value = entry.text(member);
      return id === undefined || value === undefined ? [] : [[id, value] as const];
    }),
  );
}

/** A whole number of an object. */
export function numberOf(fields: Fields, key: string): number | undefined {
  const value = fields.value[key];
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}

/** The whole numbers of a list. */
export function numbersOf(fields: Fields, key: string): readonly number[] {
  const values = fields.value[key];
  if (!Array.isArray(values)) return [];
  return (values as readonly unknown[]).filter((value) => Number.isSafeInteger(value)) as number[];
}
