import {
  type ComponentRef,
  type StatedComponent,
  type StatedInventory,
  type SuppliedDocument,
} from "@lizenzlotse/model";

import { canonicalPurl } from "../supplied/canonical-purl.ts";
import { Fields, isRecord, Problems } from "../supplied/fields.ts";
import { indexJsonLines } from "../supplied/json-lines.ts";
import { namedOnce, UniqueRefs } from "../supplied/stated-component.ts";
import type { SuppliedSource } from "../supplied/supplied-source.ts";
import { dependencyEdges } from "./dependency-edges.ts";
import { readFiles } from "./read-files.ts";
import type { ScannedPackage } from "./scanned-package.ts";
import { toPackage } from "./to-package.ts";

const TRACKED: ReadonlySet<string> = new Set(["packages", "dependencies", "files"]);

/** Output formats that are understood, by their first number. */
const KNOWN_FORMATS: ReadonlySet<string> = new Set(["1", "2", "3", "4"]);

/** Whether a JSON document names ScanCode as its tool. */
export function isScanCode(source: SuppliedSource): boolean {
  if (source.notation !== "json") return false;
  const { headers } = source.top;
  const [header] = Array.isArray(headers) ? (headers as readonly unknown[]) : [];
  const tool = isRecord(header) ? header["tool_name"] : undefined;
  return typeof tool === "string" && /^scan(?:code|pipe)/iu.test(tool);
}

/**
 * Reads a scan of ScanCode: packages with their files, files of their own where no package holds them or where they
 * differ from their project, and what packages depend on. The tool's matches are evidence under its own name; what
 * follows from them is concluded here.
 */
export function readScanCode(source: SuppliedSource): StatedInventory {
  const problems = new Problems(source.name, indexJsonLines(source.utf8, TRACKED));
  const root = new Fields(source.top, problems);
  const document = documentOf(source, root, problems);
  const packages = packagesOf(root);
  const files = readFiles(root, packages);
  const graph = dependencyEdges(root, packages);
  const components = [
    ...packages.map((scanned) => toPackage(scanned, files, graph)),
    ...graph.others,
    ...files.ownComponents,
  ];
  return {
    document,
    documentBytes: source.bytes.length,
    subject: subjectOf(source, root, components),
    roots: packages.filter(({ isProject }) => isProject).map(({ ref }) => ref),
    components,
    diagnostics: problems.found,
  };
}

function documentOf(
  { name, sha256 }: SuppliedSource,
  root: Fields,
  problems: Problems,
): SuppliedDocument {
  const [header] = root.list("headers");
  const version = header?.text("output_format_version") ?? "unknown";
  const major = version.split(".", 1)[0] ?? "";
  if (!KNOWN_FORMATS.has(major))
    problems.add("input/unsupported-version", "", { version, format: "ScanCode" });
  const tool = [header?.text("tool_name"), header?.text("tool_version")];
  const createdAt = header?.text("end_timestamp");
  return {
    format: "ScanCode",
    version,
    name,
    sha256,
    ...(createdAt !== undefined && { createdAt }),
    tools: [tool.filter((part) => part !== undefined).join(" ")],
    creators: [],
  };
}

/** A package whose manifest lies where the scan began is the project itself. */
function packagesOf(root: Fields): readonly ScannedPackage[] {
  const list = root.list("packages");
  const purls = list.map(purlOf);
  const unique = namedOnce(purls);
  const refs = new UniqueRefs();
  const depths = list.map(depthOf);
  const least = Math.min(...depths);
  return list.map((fields, index) => {
    const purl = purls[index];
    const isOnly = purl !== undefined && unique.has(purl);
    const uid = fields.text("package_uid") ?? fields.text("name") ?? "";
    const isProject = depths[index] === least && least <= MAX_PROJECT_DEPTH;
    const ref: ComponentRef = refs.take(isOnly ? purl : `package:${uid}`);
    return { fields, uid, purl, ref, isProject };
  });
}

/** `folder/package.json`, or the manifest alone where the roots of paths were stripped. */
const MAX_PROJECT_DEPTH = 2;

function depthOf(fields: Fields): number {
  const depths = fields.texts("datafile_paths").map((path) => path.split("/").length);
  return depths.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...depths);
}

function purlOf(fields: Fields): string | undefined {
  return canonicalPurl(fields.text("purl"));
}

function subjectOf(
  source: SuppliedSource,
  root: Fields,
  components: readonly StatedComponent[],
): StatedInventory["subject"] {
  const project = components.find(
    ({ origin, kind }) => origin === "first-party" && kind !== "file",
  );
  if (project !== undefined) {
    const { name, version, statements } = project;
    return { name, ...(version !== undefined && { version }), statements };
  }
  const folder = root.list("files").find((file) => file.text("type") === "directory");
  return { name: folder?.text("name") ?? source.name, statements: [] };
}
