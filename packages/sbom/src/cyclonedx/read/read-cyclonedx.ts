import type { ComponentRef, StatedInventory } from "@lizenzlotse/model";

import type { Fields } from "../../supplied/fields.ts";
import type { SuppliedSource } from "../../supplied/supplied-source.ts";
import { collectComponents, type FoundComponent } from "./collect-components.ts";
import { Graph } from "./graph.ts";
import { statementsOf } from "./license-statements.ts";
import { openDocument } from "./open-document.ts";
import { toComponent } from "./to-component.ts";
import { creatorsOf, toolsOf } from "./metadata.ts";

/** Versions of the format that this release knows; later ones are read as far as they are alike. */
const KNOWN_VERSIONS: ReadonlySet<string> = new Set([
  "1.0",
  "1.1",
  "1.2",
  "1.3",
  "1.4",
  "1.5",
  "1.6",
  "1.7",
]);

/** Reads a CycloneDX bill of materials of any version, JSON or XML. */
export function readCycloneDx(source: SuppliedSource): StatedInventory {
  const { root, problems } = openDocument(source);
  const version = root.text("specVersion") ?? "unknown";
  // A document that could not be parsed has a harder problem than its version.
  if (!KNOWN_VERSIONS.has(version) && (root.has("specVersion") || problems.found.length === 0))
    problems.add("input/unsupported-version", "", { version, format: "CycloneDX" });
  const metadata = root.fields("metadata");
  const found = collectComponents(root, metadata, problems);
  const graph = new Graph(root, found, problems);
  const subject = subjectOf(source, metadata);
  return {
    document: {
      format: "CycloneDX",
      version,
      name: source.name,
      sha256: source.sha256,
      id: root.text("serialNumber"),
      createdAt: metadata?.text("timestamp"),
      tools: toolsOf(metadata),
      creators: creatorsOf(metadata),
    },
    documentBytes: source.bytes.length,
    subject,
    roots: rootsOf(found, graph),
    components: found.filter(isListed).map((component) => toComponent(component, graph)),
    diagnostics: problems.found,
  };
}

function isListed({ role }: FoundComponent): boolean {
  return role !== "subject";
}

/** The component that the document is about; in documents of our own, the projects that its subject consists of. */
function rootsOf(found: readonly FoundComponent[], graph: Graph): readonly ComponentRef[] {
  const subject = found.find(({ role }) => role === "subject");
  if (subject !== undefined) return graph.dependenciesOf(subject.ref);
  return found.filter(({ role }) => role === "main").map(({ ref }) => ref);
}

function subjectOf(
  { name }: SuppliedSource,
  metadata: Fields | undefined,
): StatedInventory["subject"] {
  const component = metadata?.fields("component");
  return {
    name: component?.text("name") ?? name,
    version: component?.text("version"),
    statements: component === undefined ? [] : statementsOf(component),
  };
}
