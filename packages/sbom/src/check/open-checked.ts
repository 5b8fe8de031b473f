import type { StatedComponent, StatedInventory } from "@lizenzlotse/model";

import { isCycloneDxJson, isCycloneDxXml, openDocument } from "../cyclonedx/read/open-document.ts";
import { valueOf } from "../cyclonedx/read/license-statements.ts";
import type { ReadOptions } from "../supplied/contract.ts";
import type { Fields } from "../supplied/fields.ts";
import { SuppliedSource } from "../supplied/supplied-source.ts";
import { readSupplied } from "../supplied/read-supplied.ts";
import { unpack } from "../supplied/unpack.ts";
import type { CheckedComponent, CheckedDocument } from "./contract.ts";

/** Reads a document for checking: CycloneDX field by field, every other format as far as its facts are read. */
export async function openChecked(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<CheckedDocument> {
  const unpacked = unpack(bytes);
  const inventory = await readSupplied(name, bytes, options);
  if ("problem" in unpacked) return ofInventory(inventory);
  const source = new SuppliedSource(name, bytes, unpacked);
  if (!isCycloneDxJson(source) && !isCycloneDxXml(source)) return ofInventory(inventory);
  return ofCycloneDx(openDocument(source).root, inventory);
}

function ofCycloneDx(root: Fields, { document }: StatedInventory): CheckedDocument {
  const metadata = root.fields("metadata");
  const graph = new GraphFacts(root);
  const makers = ["manufacturer", "supplier"].flatMap((key) => metadata?.fields(key) ?? []);
  const authors = metadata?.list("authors") ?? [];
  const main = metadata?.fields("component");
  return {
    format: document.format,
    version: document.version,
    createdAt: metadata?.text("timestamp"),
    id: root.text("serialNumber"),
    hasCreator: makers.length + authors.length > 0,
    hasCreatorAddress: makers.some(hasAddress) || authors.some((author) => author.has("email")),
    hasRootDependencies: graph.hasTargets(main?.text("bom-ref")),
    hasVulnerabilities: root.list("vulnerabilities").length > 0,
    components: [...allComponents(root)].map((fields) => ofComponent(fields, graph)),
  };
}

/** Nested components too; the reader's limits were kept before. */
function* allComponents(root: Fields): Iterable<Fields> {
  const pending = [...root.list("components")].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    yield next;
    if (next.has("components")) pending.push(...[...next.list("components")].reverse());
  }
}

class GraphFacts {
  readonly #entries = new Map<string, number>();
  readonly #composed = new Set<string>();

  constructor(root: Fields) {
    for (const entry of root.list("dependencies"))
      this.#entries.set(entry.text("ref") ?? "", entry.texts("dependsOn").length);
    for (const composition of root.list("compositions"))
      for (const key of ["assemblies", "dependencies"])
        for (const ref of composition.texts(key)) this.#composed.add(ref);
  }

  has(ref: string | undefined): boolean {
    return ref !== undefined && this.#entries.has(ref);
  }

  hasTargets(ref: string | undefined): boolean {
    return ref !== undefined && (this.#entries.get(ref) ?? 0) > 0;
  }

  isComposed(ref: string | undefined): boolean {
    return ref !== undefined && this.#composed.has(ref);
  }
}

function ofComponent(fields: Fields, graph: GraphFacts): CheckedComponent {
  const ref = fields.text("bom-ref");
  const name = fields.text("name") ?? "";
  const group = fields.text("group");
  const version = fields.text("version");
  const label = group === undefined ? name : `${group}/${name}`;
  const references = fields.list("externalReferences");
  const ofType = (...types: readonly string[]): readonly Fields[] =>
    references.filter((reference) => types.includes(reference.text("type") ?? ""));
  const deployables = ofType("distribution", "distribution-intake");
  const makers = ["manufacturer", "supplier"].flatMap((key) => fields.fields(key) ?? []);
  return {
    label: version === undefined ? label : `${label} ${version}`,
    line: fields.location.line,
    name,
    version,
    hasSupplier: fields.fields("supplier")?.has("name") === true,
    hasCreatorAddress:
      makers.some(hasAddress) || fields.list("authors").some((author) => author.has("email")),
    hasIdentifier: ["purl", "cpe", "swid", "swhid", "omniborId"].some((key) => fields.has(key)),
    hasDependencyEntry: graph.has(ref),
    hasCompleteness: graph.isComposed(ref),
    ...licensesOf(fields),
    hasDeployableSha512: deployables.some((reference) =>
      reference.list("hashes").some((hash) => hash.text("alg") === "SHA-512"),
    ),
    hasSourceUri: ofType("source-distribution", "vcs").length > 0,
    hasDeployableUri: deployables.some((reference) =>
      /^https?:/u.test(reference.text("url") ?? ""),
    ),
    properties: new Map(
      fields
        .list("properties")
        .map((property) => [property.text("name") ?? "", property.text("value") ?? ""]),
    ),
  };
}

function licensesOf(
  fields: Fields,
): Pick<CheckedComponent, "distributionLicense" | "originalLicense"> {
  const values = fields.list("licenses").flatMap((entry) => valueOf(entry) ?? []);
  const claimed = (acknowledgement: string): string | undefined =>
    values.find(({ field }) => field === `licenses (${acknowledgement})`)?.text;
  return { distributionLicense: claimed("concluded"), originalLicense: claimed("declared") };
}

function hasAddress(organization: Fields): boolean {
  return (
    organization.texts("url").length > 0 ||
    organization.list("contact").some((contact) => contact.has("email"))
  );
}

function ofInventory(inventory: StatedInventory): CheckedDocument {
  const { document, components, roots } = inventory;
  const main = components.find(({ ref }) => roots.includes(ref));
  return {
    format: document.format,
    version: document.version,
    createdAt: document.createdAt,
    id: document.id,
    hasCreator: document.creators.length > 0,
    hasCreatorAddress: document.creators.some((creator) => /@|https?:/u.test(creator)),
    hasRootDependencies: (main?.dependencies.length ?? 0) > 0,
    hasVulnerabilities: false,
    components: components.filter((component) => component !== main).map(ofStated),
  };
}

function ofStated(component: StatedComponent): CheckedComponent {
  const { name, version, creator, references, identifiers = [], statements } = component;
  const stated = (field: string): string | undefined =>
    statements.find((statement) => statement.field === field)?.values[0];
  return {
    label: version === undefined ? name : `${name} ${version}`,
    line: component.occurrences[0]?.location.line,
    name,
    version,
    hasSupplier: component.supplier !== undefined,
    hasCreatorAddress: creator?.email !== undefined || creator?.url !== undefined,
    hasIdentifier: component.purl !== undefined || identifiers.length > 0,
    hasDependencyEntry: true,
    hasCompleteness: component.dependenciesCompleteness !== "unknown",
    distributionLicense: stated("licenseConcluded"),
    originalLicense: stated("licenseDeclared"),
    hasDeployableSha512: component.hashes.some(
      ({ algorithm, covers }) => algorithm === "SHA-512" && covers === "distribution",
    ),
    hasSourceUri: references.some(({ type }) => type === "vcs" || type === "source-distribution"),
    hasDeployableUri: references.some(({ type }) => type === "distribution"),
    properties: new Map(
      (component.properties ?? []).map((property) => [property.name, property.value]),
    ),
  };
}
