import type { Contact, ExternalReference, FileSource, TreePath } from "@lizenzlotse/model";
import { sortedUnique } from "@lizenzlotse/model";

import { appendTo } from "../../shared/append-to.ts";
import { parseFirstContact } from "../../shared/contact.ts";
import { sanitizeUrl } from "../../shared/sanitize-url.ts";
import { folderOf } from "../../shared/tree-path.ts";
import type { GraphTarget, PythonPackage } from "../graph/python-graph.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import { parseRequirement, type Requirement } from "../../shared/python/parse-requirement.ts";
import { requestedExtra } from "../requirement/requested-extra.ts";
import { sourceReferences } from "../../shared/python/package-source.ts";
import type { Distribution } from "./distribution.ts";
import { metadataLicenses } from "./metadata-licenses.ts";
import { headerValues, type CoreMetadata } from "./parse-metadata.ts";

/**
 * Puts an installed package into the graph.
 *
 * @param targetsOf - the installed packages that a requirement means.
 */
export function toPackage(
  distribution: Distribution,
  files: FileSource,
  targetsOf: (requirement: Requirement) => readonly GraphTarget[],
): PythonPackage {
  const { metadata, file, source } = distribution;
  const requirements = headerValues(metadata, "requires-dist").flatMap(
    (text) => parseRequirement(text) ?? [],
  );
  return {
    key: distributionKey(distribution),
    name: metadata.name,
    version: metadata.version,
    source,
    description: firstOf(metadata, "summary"),
    supplier: supplierOf(metadata),
    creator: creatorOf(metadata),
    declared: metadataLicenses(metadata, file.path),
    hashes: [],
    references: [...sourceReferences(source), ...projectReferences(metadata)],
    location: { path: file.path, line: 1 },
    contentRoots: contentRoots(distribution, files),
    dependencies: requirements
      .filter(({ marker }) => requestedExtra(marker) === undefined)
      .flatMap(targetsOf),
    extras: extrasOf(requirements, targetsOf),
    dependenciesCompleteness: "complete",
  };
}

/** The place tells apart two installed copies of one package. */
export function distributionKey({ file }: Distribution): string {
  return file.folder ?? file.path;
}

function extrasOf(
  requirements: readonly Requirement[],
  targetsOf: (requirement: Requirement) => readonly GraphTarget[],
): PythonPackage["extras"] {
  const extras = new Map<string, GraphTarget[]>();
  for (const requirement of requirements) {
    const extra = requestedExtra(requirement.marker);
    if (extra === undefined) continue;
    appendTo(extras, normalizeName(extra), targetsOf(requirement));
  }
  return extras;
}

/**
 * The folder of the metadata and those below it where PEP 639 keeps licence files. It keeps them as they lie in the
 * sources: where the package has one at the top, those in folders (`vendor/LICENSE`) are about what lies there.
 */
function contentRoots({ file, metadata }: Distribution, files: FileSource): readonly TreePath[] {
  const { folder } = file;
  if (folder === undefined) return [];
  const named = headerValues(metadata, "license-file");
  const speaking = named.some(isAtTop) ? named.filter(isAtTop) : named;
  const placed = speaking.map((it) => `${folder}/licenses/${it}`);
  const folders = [`${folder}/licenses`, ...placed.filter((it) => files.has(it)).map(folderOf)];
  return [folder, ...sortedUnique(folders).filter((it) => files.list(it).length > 0)];
}

/** Beside the project file, or in the folder that REUSE keeps licence texts in. */
function isAtTop(licenseFile: string): boolean {
  return folderOf(licenseFile.replace(/^LICENSES\//u, "")) === "";
}

function firstOf(metadata: CoreMetadata, name: string): string | undefined {
  const value = headerValues(metadata, name)[0]?.trim();
  return value === "" || value === "UNKNOWN" ? undefined : value;
}

/** Who made it: a name rather than an address. */
function supplierOf(metadata: CoreMetadata): string | undefined {
  const displayName = (field: string): string | undefined => {
    const address = firstOf(metadata, field) ?? "";
    const name = address
      .slice(0, Math.max(0, address.indexOf("<")))
      .replaceAll('"', "")
      .trim();
    return name === "" ? undefined : name;
  };
  return (
    firstOf(metadata, "author") ??
    displayName("author-email") ??
    firstOf(metadata, "maintainer") ??
    displayName("maintainer-email")
  );
}

/** An author with an address; several share a header, and the first counts. */
function creatorOf(metadata: CoreMetadata): Contact | undefined {
  const addressed = firstOf(metadata, "author-email") ?? firstOf(metadata, "maintainer-email");
  const contact = parseFirstContact(addressed ?? "");
  if (contact?.email === undefined) return undefined;
  const name = supplierOf(metadata);
  return { ...(name !== undefined && { name }), ...contact };
}

/** Labels of `Project-URL`, folded to letters, by what they mean (well-known labels of the core metadata). */
const LABELS: ReadonlyMap<string, ExternalReference["type"]> = new Map([
  ...["homepage", "home"].map((label) => [label, "website"] as const),
  ...["source", "sourcecode", "repository", "code", "github"].map((it) => [it, "vcs"] as const),
  ...["issues", "issuetracker", "bugtracker", "tracker", "bugs", "bugreports"].map(
    (label) => [label, "issue-tracker"] as const,
  ),
]);

function projectReferences(metadata: CoreMetadata): readonly ExternalReference[] {
  const homePage = firstOf(metadata, "home-page");
  const labelled = headerValues(metadata, "project-url").flatMap((value) => {
    const comma = value.indexOf(",");
    const label = value
      .slice(0, Math.max(0, comma))
      .toLowerCase()
      .replace(/[^a-z]/gu, "");
    const type = LABELS.get(label);
    return type === undefined ? [] : [{ type, text: value.slice(comma + 1).trim() }];
  });
  const stated = homePage === undefined ? [] : [{ type: "website" as const, text: homePage }];
  const references = [...stated, ...labelled].flatMap(({ type, text }) => {
    const url = sanitizeUrl(text);
    return url === undefined ? [] : [{ type, url }];
  });
  return [...new Map(references.map((it) => [`${it.type} ${it.url}`, it])).values()];
}
