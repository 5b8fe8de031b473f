import type {
  Contact,
  DeclaredStatement,
  ExternalReference,
  TreePath,
  Usage,
} from "@lizenzlotse/model";

import { complain, type Input } from "../shared/input.ts";
import { parseJsonDocument, type ParsedDocument } from "../shared/json-document.ts";
import { contactIn } from "../shared/contact.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { parseGitUrl, sanitizeUrl } from "../shared/sanitize-url.ts";
import { declaredLicenses } from "./declared-licenses.ts";
import { parseDependencySpec } from "./dependency-spec.ts";
import { PackageManifest, type PackageManifestData } from "./schema.ts";

/** A dependency as a manifest declares it. */
export interface DeclaredDependency {
  readonly name: string;
  readonly spec: string;
  readonly usage: Usage;
  readonly optional: boolean;
  /** Peers are brought by whoever uses the package. */
  readonly peer: boolean;
  readonly line?: number | undefined;
}

/** What a package.json says, of a project or of an installed package. */
export interface Manifest {
  readonly path: TreePath;
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly isPrivate: boolean;
  readonly description?: string | undefined;
  readonly creator?: Contact | undefined;
  readonly declared: readonly DeclaredStatement[];
  readonly references: readonly ExternalReference[];
  readonly dependencies: readonly DeclaredDependency[];
  /** Patterns of the folders whose projects share this one's lockfile. */
  readonly workspaces: readonly string[];
  /** Versions that yarn forces, by name or by a path that ends in the name. */
  readonly resolutions: Readonly<Record<string, string>>;
}

/**
 * Reads the text of a package.json.
 *
 * @param source - whether the file belongs to a project or to an installed package.
 * @returns `undefined` where it is no JSON object; single bad fields are reported and left out.
 */
export async function parsePackageJson(
  text: string,
  input: Input,
  source: DeclaredStatement["source"],
): Promise<Manifest | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined) return undefined;
  const place = { field: "package.json", line: 1, lineOf: document.lineOf };
  const data = parseEntry(PackageManifest, document.value, { input, place });
  if (data === undefined) return undefined;
  return {
    path: input.path,
    name: data.name,
    version: data.version,
    isPrivate: data.private === true,
    description: data.description,
    // `contributors` did not make it.
    creator: contactIn(data.author),
    declared: readLicenses(data, { document, input, source }),
    references: referencesOf(data),
    dependencies: dependenciesOf(data, document),
    workspaces: workspacesOf(data),
    resolutions: data.resolutions ?? {},
  };
}

function readLicenses(
  data: PackageManifestData,
  {
    document,
    input,
    source,
  }: { document: ParsedDocument; input: Input; source: DeclaredStatement["source"] },
): DeclaredStatement[] {
  const statements = declaredLicenses({
    license: data.license,
    licenses: data.licenses,
    source,
    locationOf: (field) => ({ path: input.path, line: document.lineOf(field) }),
  });
  if (statements.includes(undefined)) {
    complain(input, "input/unexpected-type", {
      line: document.lineOf("license") ?? document.lineOf("licenses"),
      parameters: { field: "license", problem: "neither text, object nor list of these" },
    });
  }
  return statements.filter((statement) => statement !== undefined);
}

function referencesOf(data: PackageManifestData): ExternalReference[] {
  const repository = typeof data.repository === "string" ? data.repository : data.repository?.url;
  const website = data.homepage === undefined ? undefined : sanitizeUrl(data.homepage);
  const vcs = repository === undefined ? undefined : repositoryUrl(repository);
  return [
    ...(vcs === undefined ? [] : [{ type: "vcs" as const, url: vcs }]),
    ...(website === undefined ? [] : [{ type: "website" as const, url: website }]),
  ];
}

function repositoryUrl(repository: string): string | undefined {
  const spec = parseDependencySpec(repository);
  return spec.kind === "git" || spec.kind === "archive" ? parseGitUrl(spec.url)?.url : undefined;
}

function dependenciesOf(data: PackageManifestData, document: ParsedDocument): DeclaredDependency[] {
  const optional = data.optionalDependencies ?? {};
  const isOptionalPeer = (name: string): boolean =>
    data.peerDependenciesMeta?.[name]?.optional === true;
  // A name in both maps is optional, says npm's documentation.
  const required = Object.entries(data.dependencies ?? {}).filter(
    ([name]) => !Object.hasOwn(optional, name),
  );
  const groups = [
    { field: "dependencies", entries: required, usage: "production" },
    { field: "optionalDependencies", entries: Object.entries(optional), usage: "production" },
    {
      field: "devDependencies",
      entries: Object.entries(data.devDependencies ?? {}),
      usage: "development",
    },
    {
      field: "peerDependencies",
      entries: Object.entries(data.peerDependencies ?? {}),
      usage: "production",
    },
  ] as const;
  return groups.flatMap(({ field, entries, usage }) =>
    entries.map(([name, spec]) => ({
      name,
      spec,
      usage,
      optional:
        field === "optionalDependencies" || (field === "peerDependencies" && isOptionalPeer(name)),
      peer: field === "peerDependencies",
      line: document.lineOf(field, name),
    })),
  );
}

function workspacesOf(data: PackageManifestData): readonly string[] {
  const workspaces = data.workspaces ?? [];
  return "packages" in workspaces ? (workspaces.packages ?? []) : (workspaces as readonly string[]);
}
