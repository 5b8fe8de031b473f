import { byText, type Component, parsePurl } from "@lizenzlotse/model";

import type { BomSource } from "../write/contract.ts";

/** What differs between two bills of materials; each list is sorted by name. */
export interface BomComparison {
  readonly added: readonly BomEntry[];
  readonly removed: readonly BomEntry[];
  readonly changed: readonly BomChange[];
}

/** A component that only one side has. */
export interface BomEntry {
  readonly name: string;
  readonly versions: readonly string[];
  readonly licenses: readonly string[];
}

/** A package that both have, in other versions or under another licence. */
export interface BomChange {
  readonly name: string;
  readonly before: Omit<BomEntry, "name">;
  readonly after: Omit<BomEntry, "name">;
}

/** Compares by package: its type, name space and name, without the version. */
export function compareBoms(before: BomSource, after: BomSource): BomComparison {
  const [old, fresh] = [entriesOf(before), entriesOf(after)];
  const names = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  const both = names.flatMap((name) => {
    const [left, right] = [old.get(name), fresh.get(name)];
    if (left === undefined || right === undefined) return [];
    return isSame(left, right)
      ? []
      : [{ name, before: withoutName(left), after: withoutName(right) }];
  });
  return {
    added: names.flatMap((name) => (old.has(name) ? [] : (fresh.get(name) ?? []))),
    removed: names.flatMap((name) => (fresh.has(name) ? [] : (old.get(name) ?? []))),
    changed: both,
  };
}

function entriesOf({ components }: BomSource): ReadonlyMap<string, BomEntry> {
  const groups = new Map<string, Component[]>();
  for (const component of components) {
    const name = packageOf(component);
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(component);
  }
  return new Map(
    [...groups].sort(byText(([name]) => name)).map(([name, group]) => [name, entryOf(name, group)]),
  );
}

function packageOf({ purl, group, name }: Component): string {
  const parts = purl === undefined ? undefined : parsePurl(purl);
  if (parts === undefined) return group === undefined ? name : `${group}/${name}`;
  return [parts.type, parts.namespace, parts.name].filter((part) => part !== undefined).join("/");
}

function entryOf(name: string, components: readonly Component[]): BomEntry {
  const distinct = (texts: readonly (string | undefined)[]): readonly string[] =>
    [...new Set(texts.filter((text) => text !== undefined))].sort();
  return {
    name,
    versions: distinct(components.map(({ version }) => version)),
    licenses: distinct(components.map(({ licenses }) => licenses.concluded.expression)),
  };
}

function withoutName({ versions, licenses }: BomEntry): Omit<BomEntry, "name"> {
  return { versions, licenses };
}

function isSame(left: BomEntry, right: BomEntry): boolean {
  return JSON.stringify(withoutName(left)) === JSON.stringify(withoutName(right));
}
