import { leavesOf, normalizeLicenseName } from "@lizenzlotse/licenses";
import type { DetectedLicense, StatedComponent } from "@lizenzlotse/model";

import type { Fields } from "../supplied/fields.ts";
import { MAX_COMPONENTS } from "../supplied/limits.ts";
import { copyrightLines, statedComponent } from "../supplied/stated-component.ts";
import { detectedLicenses } from "./detected-licenses.ts";
import type { ScannedPackage } from "./scanned-package.ts";

/** Places that are kept of one licence of a package; a kernel has tens of thousands. */
const MAX_PLACES = 20;

/** What was seen in files, by who owns them. */
export interface ScannedFiles {
  ofPackage(uid: string): PackageFiles;
  /** Files that no package holds, or whose licence differs from that of the project they belong to. */
  readonly ownComponents: readonly StatedComponent[];
}

/** What was seen in the files of one package. */
export interface PackageFiles {
  readonly detected: readonly DetectedLicense[];
  readonly copyrights: readonly string[];
}

const NOTHING: PackageFiles = { detected: [], copyrights: [] };

/** Gives each file with a finding to its package, or makes it a component. */
export function readFiles(root: Fields, packages: readonly ScannedPackage[]): ScannedFiles {
  const collected = new Map(packages.map(({ uid }) => [uid, new Collected()]));
  const projects = new Map(
    packages.filter(({ isProject }) => isProject).map((one) => [one.uid, one]),
  );
  const ownComponents: StatedComponent[] = [];
  for (const [index, file] of root.list("files").entries()) {
    if (index >= MAX_COMPONENTS) {
      file.problems.add("input/limit", "", { limit: `${String(MAX_COMPONENTS)} files` });
      break;
    }
    tellErrors(file);
    const detected = detectedLicenses(file);
    const copyrights = copyrightsOf(file);
    if (detected.length === 0 && copyrights.length === 0) continue;
    const owners = file.texts("for_packages").filter((uid) => collected.has(uid));
    for (const uid of owners) collected.get(uid)?.add(detected, copyrights);
    const declared = owners.flatMap((uid) => projects.get(uid) ?? []).map(declaredBy);
    const isForeign = owners.length === 0 || (declared.length > 0 && differs(detected, declared));
    if (isForeign && detected.length > 0)
      ownComponents.push(toComponent(file, detected, copyrights));
  }
  return { ofPackage: (uid) => collected.get(uid)?.found ?? NOTHING, ownComponents };
}

/** What of a file could not be looked at is not known, whatever else was found in it. */
function tellErrors(file: Fields): void {
  const [reason] = file.texts("scan_errors");
  if (reason === undefined) return;
  const problem = `${file.text("path") ?? ""}: ${reason}`.slice(0, MAX_REASON_LENGTH);
  file.problems.add("bom/reported-problem", file.pointer, { tool: "ScanCode", problem });
}

const MAX_REASON_LENGTH = 200;

function copyrightsOf(file: Fields): readonly string[] {
  return file
    .list("copyrights")
    .flatMap((statement) => statement.text("copyright") ?? statement.text("value") ?? []);
}

function declaredBy({ fields }: ScannedPackage): readonly string[] {
  const value = fields.text("declared_license_expression_spdx");
  const expression = value === undefined ? undefined : normalizeLicenseName(value).expression;
  return expression === undefined ? [] : leavesOf(expression);
}

function differs(
  detected: readonly DetectedLicense[],
  declared: readonly (readonly string[])[],
): boolean {
  const known = new Set(declared.flat());
  return detected.some(({ expression }) => leavesOf(expression).some((leaf) => !known.has(leaf)));
}

/** A file speaks for itself as surely as a licence file does for a package. */
function toComponent(
  file: Fields,
  detected: readonly DetectedLicense[],
  copyrights: readonly string[],
): StatedComponent {
  const path = file.text("path") ?? "";
  const sha256 = file.text("sha256")?.toLowerCase();
  return statedComponent({
    ref: `file:${path}`,
    kind: "file",
    origin: "first-party",
    ecosystem: "file",
    name: path,
    occurrences: [{ location: detected[0]?.location ?? { path }, source: "file", usages: [] }],
    hashes:
      sha256 === undefined ? [] : [{ algorithm: "SHA-256", value: sha256, covers: "content" }],
    dependenciesCompleteness: "complete",
    detected: detected.map((license) => ({ ...license, class: "license-file" as const })),
    copyrights: copyrightLines(copyrights),
  });
}

/** Findings of one package, each licence at a bounded number of places. */
class Collected {
  readonly #detected: DetectedLicense[] = [];
  readonly #copyrights = new Set<string>();
  readonly #places = new Map<string, number>();

  add(detected: readonly DetectedLicense[], copyrights: readonly string[]): void {
    for (const license of detected) {
      const places = this.#places.get(license.expression) ?? 0;
      this.#places.set(license.expression, places + 1);
      if (places < MAX_PLACES || license.class === "license-file") this.#detected.push(license);
    }
    for (const text of copyrights) this.#copyrights.add(text);
  }

  get found(): PackageFiles {
    return { detected: this.#detected, copyrights: [...this.#copyrights] };
  }
}
