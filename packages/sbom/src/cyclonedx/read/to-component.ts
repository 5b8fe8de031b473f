import {
  COMPONENT_KINDS,
  type ComponentIdentifier,
  type ComponentKind,
  type Contact,
  type Occurrence,
  type Origin,
  parsePurl,
  redactSecrets,
  type Scope,
  sortedUnique,
  type StatedComponent,
} from "@lizenzlotse/model";

import type { Fields } from "../../supplied/fields.ts";
import type { FoundComponent } from "./collect-components.ts";
import { evidenceOf } from "./evidence.ts";
import type { Graph } from "./graph.ts";
import { referencesOf } from "./hashes-and-references.ts";
import { statementsOf } from "./license-statements.ts";
import { ReadProperties } from "./properties.ts";
import { usagesOf } from "./usages.ts";

/** What a component of the document states. */
export function toComponent(found: FoundComponent, graph: Graph): StatedComponent {
  const { fields, ref, purl } = found;
  const own = new ReadProperties(fields);
  const scope = scopeOf(fields);
  const { detected, bundled, occurrences, unread, copyrights } = evidenceOf(fields);
  return {
    ref,
    kind: kindOf(fields),
    origin: originOf(found, own),
    ecosystem: own.one("ecosystem") ?? ecosystemOf(purl),
    group: fields.text("group"),
    name: fields.text("name") ?? "",
    version: fields.text("version"),
    purl,
    description: fields.text("description"),
    supplier: fields.fields("supplier")?.text("name"),
    ...optional("creator", creatorOf(fields)),
    ...optional("identifiers", nonEmpty(identifiersOf(fields, purl))),
    ...optional("properties", nonEmpty([...unread, ...own.others])),
    scope,
    usages: usagesOf(scope, own),
    occurrences: [documentPlace(fields), ...occurrences],
    ...referencesOf(fields),
    dependencies: graph.dependenciesOf(ref),
    dependenciesCompleteness: graph.completenessOf(ref),
    statements: statementsOf(fields),
    detected,
    bundled,
    artefactEvidence: {
      contentRoots: NOTHING,
      licenseTexts: NOTHING,
      notices: NOTHING,
      copyrights,
      modification: modificationOf(fields, own),
      ...optional("patches", nonEmpty(patchesOf(fields))),
    },
  };
}

/** One list for all that have nothing: a large document has hundreds of thousands. */
const NOTHING: readonly never[] = [];

function kindOf(fields: Fields): ComponentKind {
  const type = fields.text("type") ?? "library";
  const kind = COMPONENT_KINDS.find((known) => known === type);
  if (kind !== undefined) return kind;
  fields.problems.add("input/unexpected-type", `${fields.pointer}/type`, {
    field: `${fields.pointer}/type`,
    problem: `${type} is no type of components`,
  });
  return "library";
}

function originOf({ role }: FoundComponent, own: ReadProperties): Origin {
  if (role === "main") return "first-party";
  return own.one("origin") === "first-party" ? "first-party" : "third-party";
}

function ecosystemOf(purl: string | undefined): string {
  return (purl === undefined ? undefined : parsePurl(purl)?.type) ?? "unknown";
}

function scopeOf(fields: Fields): Scope {
  const scope = fields.text("scope");
  return scope === "optional" || scope === "excluded" ? scope : "required";
}

/** The document itself names the component; where it was found stands beside that. */
function documentPlace(fields: Fields): Occurrence {
  return { location: fields.location, source: "bill-of-materials", usages: [] };
}

/** Since 1.6 `manufacturer` and `authors`; before, one line of text. */
function creatorOf(fields: Fields): Contact | undefined {
  const manufacturer = fields.fields("manufacturer");
  const person = manufacturer?.list("contact")[0] ?? fields.list("authors")[0];
  const name =
    manufacturer?.text("name") ??
    person?.text("name") ??
    fields.text("author") ??
    fields.text("publisher");
  const email = person?.text("email");
  const url = manufacturer?.texts("url")[0];
  if (name === undefined && email === undefined && url === undefined) return undefined;
  return { ...optional("name", name), ...optional("email", email), ...optional("url", url) };
}

function identifiersOf(fields: Fields, purl: string | undefined): readonly ComponentIdentifier[] {
  const identifiers: ComponentIdentifier[] = [];
  const add = (
    kind: ComponentIdentifier["kind"],
    values: readonly (string | undefined)[],
  ): void => {
    for (const value of values) if (value !== undefined) identifiers.push({ kind, value });
  };
  add("cpe", [fields.text("cpe")]);
  add("swid", [fields.fields("swid")?.text("tagId")]);
  add("swhid", fields.texts("swhid"));
  add("omnibor", fields.texts("omniborId"));
  if (purl === undefined) add("other", [fields.text("purl")]);
  return identifiers;
}

/** Addresses of patches; content that stands in the document itself has none. */
function patchesOf(fields: Fields): readonly string[] {
  if (!fields.has("pedigree")) return NOTHING;
  const patches = fields.fields("pedigree")?.list("patches") ?? [];
  return sortedUnique(
    patches.flatMap((patch) => patch.fields("diff")?.text("url") ?? []).map(redactSecrets),
  );
}

function modificationOf(
  fields: Fields,
  own: ReadProperties,
): StatedComponent["artefactEvidence"]["modification"] {
  const patches = fields.fields("pedigree")?.list("patches") ?? [];
  if (patches.length > 0 || fields.text("modified") === "true") return "modified";
  const stated = own.one("modification");
  return stated === "modified" || stated === "unmodified" ? stated : "unknown";
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
