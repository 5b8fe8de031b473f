import {
  type Component,
  type Contact,
  type HashAlgorithm,
  NOASSERTION,
  NONE,
  sortedUnique,
  type Usage,
} from "@lizenzlotse/model";

import {
  concludedExpression,
  declaredExpression,
  downloadLocation,
  homepageOf,
  licenseComment,
  type OwnLicense,
  type SpdxFacts,
} from "./spdx-facts.ts";

/** The one creation of everything in the document. */
const CREATION = "_:creation";

/** Builds an SPDX 3.0.1 document in JSON-LD, with the published context. */
export function buildSpdx3(facts: SpdxFacts): object {
  const graph = new GraphBuilder(facts);
  return { "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": graph.elements };
}

type Element = Readonly<Record<string, unknown>>;

class GraphBuilder {
  readonly elements: Element[] = [];
  readonly #facts: SpdxFacts;
  readonly #licenses = new Map<string, string>();
  readonly #agents = new Map<string, string>();
  readonly #ownLicenses = new Map<string, string>();
  readonly #usages: ReadonlyMap<string, readonly Usage[]>;

  constructor(facts: SpdxFacts) {
    this.#facts = facts;
    this.#usages = new Map(facts.components.map(({ ref, usages }) => [ref, usages]));
    const tool = this.#id("tool");
    const creator = this.#agent(
      facts.creator ?? { name: facts.toolName },
      facts.creator === undefined ? "SoftwareAgent" : "Organization",
    );
    this.elements.unshift({
      type: "CreationInfo",
      "@id": CREATION,
      specVersion: "3.0.1",
      created: facts.created,
      createdBy: [creator],
      createdUsing: [tool],
    });
    this.#add({ type: "Tool", spdxId: tool, name: facts.toolName });
    for (const license of facts.ownLicenses) this.#ownLicense(license);
    const root = this.#root();
    for (const component of facts.components) this.#package(component);
    for (const component of facts.components) this.#edges(component);
    this.#documents(root);
  }

  /** A supplied document is about one component; a scanned tree is a subject of its own. */
  #root(): string {
    const { head } = this.#facts;
    const [only] = head.roots;
    const isMain = head.subject.document !== undefined && head.roots.length === 1;
    const main = isMain && only !== undefined ? this.#facts.idOf(only) : undefined;
    if (main !== undefined) return this.#id(main);
    const spdxId = this.#id("subject");
    const { name, version, outbound } = head.subject;
    this.#add({
      type: "software_Package",
      spdxId,
      name,
      ...(version !== undefined && { software_packageVersion: version }),
      software_primaryPurpose: "application",
    });
    if (outbound !== undefined) this.#license(spdxId, "hasDeclaredLicense", outbound.expression);
    const roots = head.roots
      .flatMap((ref) => this.#facts.idOf(ref) ?? [])
      .map((id) => this.#id(id));
    if (roots.length > 0) this.#relate(spdxId, "contains", roots);
    return spdxId;
  }

  #package(component: Component): void {
    const { name, group, version, purl, description, supplier, creator, artefactEvidence } =
      component;
    const spdxId = this.#id(this.#facts.idOf(component.ref) ?? "");
    const comment = licenseComment(component);
    const download = downloadLocation(component);
    const homepage = homepageOf(component, this.#facts.losses);
    this.#add({
      type: "software_Package",
      spdxId,
      name: group === undefined ? name : `${group}/${name}`,
      ...(version !== undefined && { software_packageVersion: version }),
      ...(purl !== undefined && { software_packageUrl: purl }),
      ...(download !== NOASSERTION && { software_downloadLocation: download }),
      ...(homepage !== undefined && { software_homePage: homepage }),
      ...(description !== undefined && { summary: description }),
      ...(comment !== undefined && { comment }),
      ...(supplier !== undefined && {
        suppliedBy: this.#agent({ name: supplier }, "Organization"),
      }),
      ...(creator !== undefined && { originatedBy: [this.#agent(creator, "Organization")] }),
      software_copyrightText: artefactEvidence.copyrights.join("\n") || NOASSERTION,
      ...this.#hashes(component),
      ...identifiers(component),
      software_primaryPurpose: PURPOSES[component.kind] ?? "other",
    });
    this.#license(spdxId, "hasConcludedLicense", concludedExpression(component));
    this.#license(spdxId, "hasDeclaredLicense", declaredExpression(component));
  }

  /** Hashes of SPDX are those of the archive; what covers the unpacked content has no place. */
  #hashes({ hashes }: Component): Element {
    const ofArchive = hashes.filter(({ covers }) => covers === "distribution");
    for (const hash of hashes)
      if (hash.covers === "content") this.#facts.losses.add("hashes", hash);
    if (ofArchive.length === 0) return {};
    return {
      verifiedUsing: ofArchive.map(({ algorithm, value }) => ({
        type: "Hash",
        ...algorithmOf(algorithm),
        hashValue: value,
      })),
    };
  }

  /** One relationship for each use, so that what is only needed for tests is marked. */
  #edges({ ref, dependencies, dependenciesCompleteness }: Component): void {
    const from = this.#id(this.#facts.idOf(ref) ?? "");
    const byScope = new Map<string, string[]>();
    for (const target of dependencies) {
      const id = this.#facts.idOf(target);
      const [usage, ...others] = this.#usages.get(target) ?? [];
      if (id === undefined) continue;
      const scope = others.length > 0 || usage === undefined ? "" : (SCOPES[usage] ?? "");
      byScope.set(scope, [...(byScope.get(scope) ?? []), this.#id(id)]);
    }
    for (const [scope, targets] of byScope)
      this.#relate(from, "dependsOn", targets, {
        ...(scope !== "" && { scope }),
        completeness: COMPLETENESS[dependenciesCompleteness],
      });
  }

  #license(from: string, type: string, expression: string): void {
    const individual =
      expression === NONE
        ? "expandedlicensing_NoneLicense"
        : "expandedlicensing_NoAssertionLicense";
    const isIndividual = expression === NONE || expression === NOASSERTION;
    this.#relate(from, type, [isIndividual ? individual : this.#expression(expression)]);
  }

  #ownLicense({ name, text }: OwnLicense): void {
    const spdxId = this.#id(`text-${name.replaceAll(/[^\w.-]/gu, "-")}`);
    this.#ownLicenses.set(name, spdxId);
    this.#add({
      type: "simplelicensing_SimpleLicensingText",
      spdxId,
      name,
      simplelicensing_licenseText: text,
    });
  }

  #expression(expression: string): string {
    const known = this.#licenses.get(expression);
    if (known !== undefined) return known;
    const spdxId = this.#id(`license-${String(this.#licenses.size + 1)}`);
    this.#licenses.set(expression, spdxId);
    this.#add({
      type: "simplelicensing_LicenseExpression",
      spdxId,
      simplelicensing_licenseExpression: expression,
      simplelicensing_licenseListVersion: semanticVersion(this.#facts.head.tool.spdxListVersion),
      ...this.#textsOf(expression),
    });
    return spdxId;
  }

  /** Where the texts of the licences stand that no list names. */
  #textsOf(expression: string): Element {
    const entries = sortedUnique(expression.match(/LicenseRef-[\w.-]+/gu) ?? []).flatMap((name) => {
      const value = this.#ownLicenses.get(name);
      return value === undefined ? [] : [{ type: "DictionaryEntry", key: name, value }];
    });
    return entries.length === 0 ? {} : { simplelicensing_customIdToUri: entries };
  }

  #agent({ name, email, url }: Contact, type: "Organization" | "SoftwareAgent"): string {
    const key = JSON.stringify([name, email, url]);
    const known = this.#agents.get(key);
    if (known !== undefined) return known;
    const spdxId = this.#id(`agent-${String(this.#agents.size + 1)}`);
    this.#agents.set(key, spdxId);
    const addresses = [
      ...(email === undefined ? [] : [externalIdentifier("email", email)]),
      ...(url === undefined ? [] : [externalIdentifier("urlScheme", url)]),
    ];
    this.#add({
      type,
      spdxId,
      name: name ?? email ?? url ?? "",
      ...(addresses.length > 0 && { externalIdentifier: addresses }),
    });
    return spdxId;
  }

  #documents(root: string): void {
    const elements = this.elements.flatMap(({ spdxId }) => spdxId ?? []);
    const bom = this.#id("bom");
    this.#add({
      type: "software_Sbom",
      spdxId: bom,
      rootElement: [root],
      element: elements,
      software_sbomType: ["source"],
    });
    this.#add({
      type: "SpdxDocument",
      spdxId: this.#id("document"),
      name: this.#facts.head.subject.name,
      dataLicense: this.#expression("CC0-1.0"),
      rootElement: [bom],
      element: [...elements, bom],
      profileConformance: ["core", "software", "simpleLicensing"],
    });
  }

  #relate(
    from: string,
    type: string,
    to: readonly string[],
    more: { readonly scope?: string; readonly completeness?: string } = {},
  ): void {
    const { scope, completeness } = more;
    const number = String(this.elements.length);
    this.#add({
      type: scope === undefined ? "Relationship" : "LifecycleScopedRelationship",
      spdxId: this.#id(`relationship-${number}`),
      from,
      relationshipType: type,
      to,
      ...(scope !== undefined && { scope }),
      ...(completeness !== undefined && { completeness }),
    });
  }

  #add(element: Element): void {
    this.elements.push({ ...element, creationInfo: CREATION });
  }

  #id(name: string): string {
    return `${this.#facts.namespace}#${name}`;
  }
}

const PURPOSES: Readonly<Partial<Record<Component["kind"], string>>> = {
  application: "application",
  container: "container",
  data: "data",
  device: "device",
  "device-driver": "deviceDriver",
  file: "file",
  firmware: "firmware",
  framework: "framework",
  library: "library",
  "machine-learning-model": "model",
  "operating-system": "operatingSystem",
  platform: "platform",
};

const SCOPES: Readonly<Partial<Record<Usage, string>>> = {
  development: "development",
  test: "test",
  build: "build",
};

const COMPLETENESS = {
  complete: "complete",
  incomplete: "incomplete",
  unknown: "noAssertion",
} as const;

/** The word of SPDX for an algorithm; one that it has no word for stays in the comment. */
function algorithmOf(algorithm: HashAlgorithm): Element {
  if (algorithm.startsWith("Streebog")) return { algorithm: "other", comment: algorithm };
  const word = algorithm
    .toLowerCase()
    .replace(/^sha-/u, "sha")
    .replaceAll("-", "_")
    .replace("blake2b_", "blake2b");
  return { algorithm: word };
}

function identifiers({ purl, identifiers: others = [] }: Component): Element {
  const found = [
    ...(purl === undefined ? [] : [externalIdentifier("packageUrl", purl)]),
    ...others.flatMap(({ kind, value }) => {
      if (kind === "cpe")
        return [externalIdentifier(value.startsWith("cpe:2.3:") ? "cpe23" : "cpe22", value)];
      if (kind === "omnibor") return [externalIdentifier("gitoid", value)];
      return kind === "other" ? [] : [externalIdentifier(kind, value)];
    }),
  ];
  return found.length === 0 ? {} : { externalIdentifier: found };
}

function externalIdentifier(type: string, identifier: string): Element {
  return { type: "ExternalIdentifier", externalIdentifierType: type, identifier };
}

/** `3.28` has no third part, which the standard asks for. */
function semanticVersion(version: string): string {
  return version.split(".").length === 2 ? `${version}.0` : version;
}
