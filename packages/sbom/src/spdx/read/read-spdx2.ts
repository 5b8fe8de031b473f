import {
  type ComponentIdentifier,
  type ComponentRef,
  type DeclaredStatement,
  type Occurrence,
  parsePurl,
  type StatedComponent,
  type StatedInventory,
} from "@lizenzlotse/model";

import { canonicalPurl } from "../../supplied/canonical-purl.ts";
import type { Fields, Problems } from "../../supplied/fields.ts";
import { MAX_EDGES } from "../../supplied/limits.ts";
import {
  copyrightLines,
  namedOnce,
  statedComponent,
  UniqueRefs,
} from "../../supplied/stated-component.ts";
import type { SuppliedSource } from "../../supplied/supplied-source.ts";
import { FileEvidence } from "./file-evidence.ts";
import { openSpdx2 } from "./open-spdx2.ts";
import { EdgeList } from "./relationships.ts";
import { isSilent, kindOf, packageReferences, parseAgent, toHash } from "./values.ts";

const KNOWN_VERSIONS: ReadonlySet<string> = new Set([
  "SPDX-2.0",
  "SPDX-2.1",
  "SPDX-2.2",
  "SPDX-2.3",
]);

/** Reads an SPDX 2.x document: its packages, or its files where it has no packages. */
export function readSpdx2(source: SuppliedSource): StatedInventory {
  const { root, problems } = openSpdx2(source);
  const version = root.text("spdxVersion") ?? "unknown";
  if (!KNOWN_VERSIONS.has(version))
    problems.add("input/unsupported-version", "", { version, format: "SPDX" });
  const packages = root.list("packages");
  const elements = packages.length > 0 ? packages : root.list("files");
  const found = findElements(elements, problems);
  const edges = edgesOf(root, found, problems);
  const roots = rootsOf(root, found);
  const files = new FileEvidence(root);
  const components = found.all.map((element) => toComponent(element, { edges, roots, files }));
  return {
    document: documentOf(source, root, version),
    documentBytes: source.bytes.length,
    subject: subjectOf(
      source,
      root,
      components.filter(({ ref }) => roots.has(ref)),
    ),
    roots: [...roots],
    components,
    diagnostics: problems.found,
  };
}

function documentOf(
  { name, sha256 }: SuppliedSource,
  root: Fields,
  version: string,
): StatedInventory["document"] {
  const info = root.fields("creationInfo");
  const creators = info?.texts("creators") ?? [];
  const isTool = (creator: string): boolean => creator.startsWith("Tool:");
  return {
    format: "SPDX",
    version: version.replace(/^SPDX-/u, ""),
    name,
    sha256,
    id: root.text("documentNamespace"),
    createdAt: info?.text("created"),
    tools: creators.filter(isTool).map((creator) => creator.slice("Tool:".length).trim()),
    creators: creators.filter((creator) => !isTool(creator)),
  };
}

function subjectOf(
  source: SuppliedSource,
  root: Fields,
  mains: readonly StatedComponent[],
): StatedInventory["subject"] {
  const [main] = mains;
  if (main === undefined || mains.length > 1)
    return { name: root.text("name") ?? source.name, statements: [] };
  return { name: main.name, version: main.version, statements: main.statements };
}

interface Element {
  readonly fields: Fields;
  readonly ref: ComponentRef;
  readonly purl: string | undefined;
}

interface Elements {
  readonly all: readonly Element[];
  readonly byId: ReadonlyMap<string, ComponentRef>;
}

function findElements(list: readonly Fields[], problems: Problems): Elements {
  const purls = list.map(purlOf);
  const unique = namedOnce(purls);
  const refs = new UniqueRefs();
  const byId = new Map<string, ComponentRef>();
  const all = list.map((fields, index) => {
    const purl = purls[index];
    const id = fields.text("SPDXID");
    const isOnly = purl !== undefined && unique.has(purl);
    const ref = refs.take((isOnly ? purl : undefined) ?? id ?? `component:${nameOf(fields)}`);
    if (id !== undefined && byId.has(id))
      problems.add("bom/duplicate-reference", fields.pointer, { reference: id });
    if (id !== undefined && !byId.has(id)) byId.set(id, ref);
    return { fields, ref, purl };
  });
  return { all, byId };
}

function nameOf(fields: Fields): string {
  return fields.text("name") ?? fields.text("fileName") ?? "";
}

function purlOf(fields: Fields): string | undefined {
  for (const reference of fields.list("externalRefs")) {
    if (reference.text("referenceType") !== "purl") continue;
    const purl = canonicalPurl(reference.text("referenceLocator"));
    if (purl !== undefined) return purl;
  }
  return undefined;
}

function edgesOf(root: Fields, { byId }: Elements, problems: Problems): EdgeList {
  const edges = new EdgeList();
  const files = new Set(root.list("files").map((file) => file.text("SPDXID")));
  const resolve = (id: string | undefined, at: Fields): ComponentRef | undefined => {
    const ref = byId.get(id ?? "");
    if (id !== undefined && ref === undefined && !files.has(id) && !isElsewhere(id))
      problems.add("bom/unresolved-reference", at.pointer, { reference: id });
    return ref;
  };
  for (const [index, relationship] of root.list("relationships").entries()) {
    if (index >= MAX_EDGES) {
      problems.add("input/limit", relationship.pointer, { limit: `${String(MAX_EDGES)} entries` });
      break;
    }
    const first = resolve(relationship.text("spdxElementId"), relationship);
    const second = resolve(relationship.text("relatedSpdxElement"), relationship);
    edges.add(relationship.text("relationshipType") ?? "", first, second);
  }
  return edges;
}

/** The document itself, parts of other documents, snippets, and the two words for "nobody". */
function isElsewhere(id: string): boolean {
  return (
    id === "SPDXRef-DOCUMENT" ||
    id.startsWith("DocumentRef-") ||
    isSilent(id) ||
    /snippet/iu.test(id)
  );
}

/** What the document describes; where it says so by neither way, nothing. */
function rootsOf(root: Fields, { byId }: Elements): ReadonlySet<ComponentRef> {
  const ids = [...root.texts("documentDescribes")];
  for (const relationship of root.list("relationships")) {
    const type = relationship.text("relationshipType");
    if (type === "DESCRIBES") ids.push(relationship.text("relatedSpdxElement") ?? "");
    if (type === "DESCRIBED_BY") ids.push(relationship.text("spdxElementId") ?? "");
  }
  return new Set(ids.flatMap((id) => byId.get(id) ?? []).sort());
}

interface Context {
  readonly edges: EdgeList;
  readonly roots: ReadonlySet<ComponentRef>;
  readonly files: FileEvidence;
}

function toComponent(
  { fields, ref, purl }: Element,
  { edges, roots, files }: Context,
): StatedComponent {
  const isFile = fields.has("fileName");
  const place: Occurrence = { location: fields.location, source: "bill-of-materials", usages: [] };
  const evidence = files.of(fields);
  return statedComponent({
    ref,
    kind: isFile ? "file" : kindOf(fields.text("primaryPackagePurpose")),
    origin: roots.has(ref) ? "first-party" : "third-party",
    ecosystem: (purl === undefined ? undefined : parsePurl(purl)?.type) ?? "unknown",
    name: nameOf(fields),
    version: fields.text("versionInfo"),
    purl,
    description: fields.text("summary") ?? fields.text("description"),
    supplier: parseAgent(fields.text("supplier"))?.name,
    creator: parseAgent(fields.text("originator")),
    identifiers: identifiersOf(fields),
    usages: edges.usagesOf(ref),
    occurrences: [place],
    hashes: fields
      .list("checksums")
      .flatMap((sum) => toHash(sum.text("algorithm"), sum.text("checksumValue")) ?? []),
    references: packageReferences(fields.text("homepage"), fields.text("downloadLocation")),
    dependencies: edges.dependenciesOf(ref),
    statements: statementsOf(fields),
    detected: evidence.detected,
    copyrights: copyrightLines([fields.text("copyrightText"), ...evidence.copyrights]),
  });
}

function statementsOf(fields: Fields): readonly DeclaredStatement[] {
  return ["licenseDeclared", "licenseConcluded"].flatMap((field): DeclaredStatement[] => {
    const value = fields.text(field);
    if (value === undefined || isSilent(value)) return [];
    return [
      {
        values: [value],
        operator: "unstated",
        form: "expression",
        source: "bill-of-materials",
        field,
        location: fields.location,
      },
    ];
  });
}

const IDENTIFIER_KINDS: Readonly<Record<string, ComponentIdentifier["kind"]>> = {
  cpe22Type: "cpe",
  cpe23Type: "cpe",
  swid: "swid",
  swh: "swhid",
  gitoid: "omnibor",
};

function identifiersOf(fields: Fields): readonly ComponentIdentifier[] | undefined {
  const identifiers = fields.list("externalRefs").flatMap((reference): ComponentIdentifier[] => {
    const kind = IDENTIFIER_KINDS[reference.text("referenceType") ?? ""];
    const value = reference.text("referenceLocator");
    return kind === undefined || value === undefined ? [] : [{ kind, value }];
  });
  return identifiers.length === 0 ? undefined : identifiers;
}
