import { leavesOf, satisfies } from "@lizenzlotse/licenses";
import type { Component, LicenseMatch, OutboundLicense, Usage } from "@lizenzlotse/model";

import { detectedLicenses } from "../conclude/attach-evidence.ts";
import { licensesOf } from "../conclude/component-evidence.ts";
import { isTextOf } from "../conclude/confirmation.ts";
import type { MatchedFile } from "../match/matched.ts";
import { speaksForFolder } from "./own-licenses.ts";
import type { ProjectFolders } from "./project-folders.ts";

/**
 * First-party files whose notice differs from the licence under which their project goes out: each becomes a component
 * of its own, to be judged as merged into the project.
 *
 * @param outboundAt - the licence that holds for a project folder.
 */
export function differingFiles(
  files: readonly MatchedFile[],
  folders: ProjectFolders,
  outboundAt: (folder: string) => OutboundLicense | undefined,
): Component[] {
  return files
    .filter((matched) => isOwnCode(matched, folders))
    .map(withOwnStatements)
    .filter((matched) => differs(matched, outboundAt(folders.nearest(matched.file.path))))
    .map(toComponent);
}

function isOwnCode({ file }: MatchedFile, folders: ProjectFolders): boolean {
  if (file.ownership !== undefined || file.role === "dependency") return false;
  if (file.class === "license-file") return !speaksForFolder(file.path, folders.nearest(file.path));
  return file.class === "source" || file.class === "other";
}

/**
 * Only what a file says about itself: in its head, or as a tag or a whole text in another comment. The same words in a
 * string, a list of names or a sentence about licences are what the file works with.
 */
function withOwnStatements(matched: MatchedFile): MatchedFile {
  if (matched.file.class === "license-file") return matched;
  const matches = matched.findings.matches.filter(speaksForFile);
  return { ...matched, findings: { ...matched.findings, matches } };
}

function speaksForFile({ kind, place }: LicenseMatch): boolean {
  if (kind === "text" || kind === "tag") return place !== "body";
  return kind === "notice" && place === "header";
}

function differs(matched: MatchedFile, outbound: OutboundLicense | undefined): boolean {
  const expressions = detectedLicenses(matched).map(({ expression }) => expression);
  if (expressions.length === 0) return false;
  if (outbound === undefined) return true;
  const named = leavesOf(outbound.expression);
  const allowed = (leaf: string): boolean =>
    named.includes(leaf) || isTextOf(leaf, outbound.expression);
  return !expressions.every((expression) => satisfies(expression, allowed));
}

function toComponent(matched: MatchedFile): Component {
  const { path, role } = matched.file;
  const own = detectedLicenses(matched);
  const location = own[0]?.location ?? { path };
  // A notice in a file's own head speaks for that file as surely as a licence file does for a package.
  const evidence = own.map((license) => ({ ...license, class: "license-file" as const }));
  const licenses = licensesOf({ statements: [], own: evidence, bundled: [], looked: true });
  return {
    ref: `file:${path}`,
    kind: "file",
    origin: "first-party",
    ecosystem: "file",
    name: path,
    scope: "required",
    usages: [usageOf(role)],
    occurrences: [{ location, source: "file", usages: [] }],
    hashes: [{ algorithm: "SHA-256", value: matched.findings.sha256, covers: "content" }],
    references: [],
    dependencies: [],
    dependenciesCompleteness: "complete",
    licenses: { ...licenses, detected: own },
    artefactEvidence: {
      contentRoots: [],
      licenseTexts: [],
      notices: [],
      copyrights: matched.findings.copyrights.map(({ text }) => text),
      modification: "unknown",
    },
  };
}

function usageOf(role: MatchedFile["file"]["role"]): Usage {
  if (role === "test") return "test";
  return role === "example" || role === "documentation" ? "development" : "production";
}
