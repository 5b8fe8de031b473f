import {
  type ComponentIdentifier,
  type ComponentRef,
  type Contact,
  type DeclaredStatement,
  type Occurrence,
  parsePurl,
  sortedUnique,
  type StatedComponent,
  type StatedInventory,
} from "@lizenzlotse/model";

import { canonicalPurl } from "../../supplied/canonical-purl.ts";
import { Fields, Problems } from "../../supplied/fields.ts";
import { indexJsonLines } from "../../supplied/json-lines.ts";
import { MAX_EDGES } from "../../supplied/limits.ts";
import {
  copyrightLines,
  namedOnce,
  statedComponent,
  UniqueRefs,
} from "../../supplied/stated-component.ts";
import type { SuppliedSource } from "../../supplied/supplied-source.ts";
import { EdgeList } from "./relationships.ts";
import { Spdx3Graph } from "./spdx3-graph.ts";
import { expressionOf } from "./spdx3-licenses.ts";
import { kindOf, packageReferences, toHash } from "./values.ts";

const CONTEXT = /^https?:\/\/spdx\.org\/rdf\/3\./u;

/** Whether a document is SPDX 3 in JSON-LD. */
export function isSpdx3({ top }: SuppliedSource): boolean {
  const context = top["@context"];
  const names: readonly unknown[] = Array.isArray(context) ? context : [context];
  return names.some((name) => typeof name === "string" && CONTEXT.test(name));
}

/** Reads an SPDX 3.0 document in its JSON-LD form, as the published context shortens its names. */
export function readSpdx3(source: SuppliedSource): StatedInventory {
  const problems = new Problems(source.name, indexJsonLines(source.utf8, new Set(["@graph"])));
  const graph = new Spdx3Graph(new Fields(source.top, problems));
  const packages = graph.ofType("software_Package", "ai_AIPackage", "dataset_DatasetPackage");
  const found = findElements(packages.length > 0 ? packages : graph.ofType("software_File"));
  const links = linksOf(graph, found, problems);
  const roots = rootsOf(graph, found);
  const components = found.all.map((element) => toComponent(element, { graph, links, roots }));
  const mains = components.filter(({ ref }) => roots.has(ref));
  return {
    document: documentOf(source, graph),
    documentBytes: source.bytes.length,
    subject: subjectOf(source, graph, mains),
    roots: [...roots],
    components,
    diagnostics: problems.found,
  };
}

function documentOf(
  { name, sha256, text }: SuppliedSource,
  graph: Spdx3Graph,
): StatedInventory["document"] {
  const [document] = graph.ofType("SpdxDocument");
  const info =
    (document === undefined ? undefined : graph.follow(document, "creationInfo")) ??
    graph.ofType("CreationInfo")[0];
  const names = (key: string): readonly string[] =>
    info === undefined
      ? []
      : sortedUnique(graph.followAll(info, key).flatMap((agent) => agent.text("name") ?? []));
  return {
    format: "SPDX",
    version: info?.text("specVersion") ?? /spdx\.org\/rdf\/(3[\d.]*)/u.exec(text)?.[1] ?? "3",
    name,
    sha256,
    id: document?.text("spdxId"),
    createdAt: info?.text("created"),
    tools: names("createdUsing"),
    creators: names("createdBy"),
  };
}

function subjectOf(
  source: SuppliedSource,
  graph: Spdx3Graph,
  mains: readonly StatedComponent[],
): StatedInventory["subject"] {
  const [main] = mains;
  if (main !== undefined && mains.length === 1)
    return { name: main.name, version: main.version, statements: main.statements };
  return { name: graph.ofType("SpdxDocument")[0]?.text("name") ?? source.name, statements: [] };
}

interface Element {
  readonly fields: Fields;
  readonly ref: ComponentRef;
  readonly id: string;
  readonly purl: string | undefined;
}

interface Elements {
  readonly all: readonly Element[];
  readonly byId: ReadonlyMap<string, ComponentRef>;
}

function findElements(list: readonly Fields[]): Elements {
  const purls = list.map(purlOf);
  const unique = namedOnce(purls);
  const refs = new UniqueRefs();
  const byId = new Map<string, ComponentRef>();
  const all = list.map((fields, index) => {
    const purl = purls[index];
    const id = fields.text("spdxId") ?? fields.text("@id") ?? fields.pointer;
    const ref = refs.take(purl !== undefined && unique.has(purl) ? purl : id);
    if (!byId.has(id)) byId.set(id, ref);
    return { fields, ref, id, purl };
  });
  return { all, byId };
}

function purlOf(fields: Fields): string | undefined {
  const stated =
    fields.text("software_packageUrl") ??
    fields
      .list("externalIdentifier")
      .find((identifier) => identifier.text("externalIdentifierType") === "packageUrl")
      ?.text("identifier");
  return canonicalPurl(stated);
}

/** What relationships say: edges, and the licences of each element. */
interface Links {
  readonly edges: EdgeList;
  readonly licenses: ReadonlyMap<
    string,
    readonly { readonly field: string; readonly id: string; readonly at: Fields }[]
  >;
  readonly complete: ReadonlySet<ComponentRef>;
}

const LICENSE_RELATIONSHIPS: Readonly<Record<string, string>> = {
  hasDeclaredLicense: "licenseDeclared",
  hasConcludedLicense: "licenseConcluded",
};

function linksOf(graph: Spdx3Graph, { byId }: Elements, problems: Problems): Links {
  const edges = new EdgeList();
  const licenses = new Map<string, { field: string; id: string; at: Fields }[]>();
  const complete = new Set<ComponentRef>();
  let count = 0;
  for (const relationship of graph.ofType("Relationship", "LifecycleScopedRelationship")) {
    const from = relationship.text("from") ?? "";
    const type = relationship.text("relationshipType") ?? "";
    const field = LICENSE_RELATIONSHIPS[type];
    for (const id of relationship.texts("to")) {
      count += 1;
      if (count > MAX_EDGES) {
        problems.add("input/limit", relationship.pointer, {
          limit: `${String(MAX_EDGES)} entries`,
        });
        return { edges, licenses, complete };
      }
      if (field === undefined)
        edges.add(type, byId.get(from), byId.get(id), relationship.text("scope"));
      else licenses.set(from, [...(licenses.get(from) ?? []), { field, id, at: relationship }]);
    }
    const ref = byId.get(from);
    if (
      type === "dependsOn" &&
      relationship.text("completeness") === "complete" &&
      ref !== undefined
    )
      complete.add(ref);
  }
  return { edges, licenses, complete };
}

/** What the document, or the bill of materials in it, names as its root. */
function rootsOf(graph: Spdx3Graph, { byId }: Elements): ReadonlySet<ComponentRef> {
  const documents = graph.ofType("SpdxDocument", "software_Sbom", "Bom", "Bundle");
  const ids = documents.flatMap((document) => document.texts("rootElement"));
  return new Set(ids.flatMap((id) => byId.get(id) ?? []).sort());
}

interface Context {
  readonly graph: Spdx3Graph;
  readonly links: Links;
  readonly roots: ReadonlySet<ComponentRef>;
}

function toComponent(element: Element, { graph, links, roots }: Context): StatedComponent {
  const { fields, ref, purl } = element;
  const place: Occurrence = { location: fields.location, source: "bill-of-materials", usages: [] };
  return statedComponent({
    ref,
    kind:
      fields.text("type") === "software_File"
        ? "file"
        : kindOf(fields.text("software_primaryPurpose")),
    origin: roots.has(ref) ? "first-party" : "third-party",
    ecosystem: (purl === undefined ? undefined : parsePurl(purl)?.type) ?? "unknown",
    name: fields.text("name") ?? "",
    version: fields.text("software_packageVersion"),
    purl,
    description: fields.text("summary") ?? fields.text("description"),
    supplier: contactOf(graph.follow(fields, "suppliedBy"))?.name,
    creator: contactOf(graph.followAll(fields, "originatedBy")[0]),
    identifiers: identifiersOf(fields),
    usages: links.edges.usagesOf(ref),
    occurrences: [place],
    hashes: graph
      .followAll(fields, "verifiedUsing")
      .flatMap((hash) => toHash(hash.text("algorithm"), hash.text("hashValue")) ?? []),
    references: packageReferences(
      fields.text("software_homePage"),
      fields.text("software_downloadLocation"),
    ),
    dependencies: links.edges.dependenciesOf(ref),
    dependenciesCompleteness: links.complete.has(ref) ? "complete" : "unknown",
    statements: statementsOf(element, graph, links),
    copyrights: copyrightLines([fields.text("software_copyrightText")]),
  });
}

function statementsOf(
  { id }: Element,
  graph: Spdx3Graph,
  links: Links,
): readonly DeclaredStatement[] {
  return (links.licenses.get(id) ?? []).flatMap(
    ({ field, id: license, at }): DeclaredStatement[] => {
      const expression = expressionOf(license, graph);
      if (expression === undefined || expression === "NOASSERTION" || expression === "NONE")
        return [];
      return [
        {
          values: [expression],
          operator: "unstated",
          form: "expression",
          source: "bill-of-materials",
          field,
          location: at.location,
        },
      ];
    },
  );
}

function contactOf(agent: Fields | undefined): Contact | undefined {
  if (agent === undefined) return undefined;
  const name = agent.text("name");
  const address = (type: string): string | undefined =>
    agent
      .list("externalIdentifier")
      .find((identifier) => identifier.text("externalIdentifierType") === type)
      ?.text("identifier");
  const [email, url] = [address("email"), address("urlScheme")];
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(url !== undefined && { url }),
  };
}

const IDENTIFIER_KINDS: Readonly<Record<string, ComponentIdentifier["kind"]>> = {
  cpe22: "cpe",
  cpe23: "cpe",
  swid: "swid",
  swhid: "swhid",
  gitoid: "omnibor",
};

function identifiersOf(fields: Fields): readonly ComponentIdentifier[] | undefined {
  const identifiers = fields
    .list("externalIdentifier")
    .flatMap((identifier): ComponentIdentifier[] => {
      const kind = IDENTIFIER_KINDS[identifier.text("externalIdentifierType") ?? ""];
      const value = identifier.text("identifier");
      return kind === undefined || value === undefined ? [] : [{ kind, value }];
    });
  return identifiers.length === 0 ? undefined : identifiers;
}
