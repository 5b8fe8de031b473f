import { exceptionInfo, licenseInfo } from "@lizenzlotse/licenses";
import {
  byText,
  compareText,
  sortedUnique,
  type ReuseFacts,
  type ReuseFile,
  type SourceLocation,
  type TreePath,
} from "@lizenzlotse/model";

import { identifiersIn } from "./reuse-expression.ts";

/** Whether a tree meets the REUSE specification 3.3, and where not. Lists are sorted. */
export interface ReuseVerdict {
  readonly compliant: boolean;
  readonly filesTotal: number;
  readonly filesWithCopyright: number;
  readonly filesWithLicense: number;
  /** Files of `LICENSES` that are named like no licence of the SPDX list. */
  readonly badLicenses: readonly IdentifierAt[];
  /** Files of `LICENSES` that are named like a deprecated licence. */
  readonly deprecatedLicenses: readonly IdentifierAt[];
  readonly licensesWithoutExtension: readonly IdentifierAt[];
  /** Licences that files state and whose text is not in `LICENSES`. */
  readonly missingLicenses: readonly IdentifierAt[];
  /** Licences whose text is in `LICENSES` and that no file states. */
  readonly unusedLicenses: readonly IdentifierAt[];
  /** Statements that are no expression: they say nothing. A file that says nothing else lacks a licence. */
  readonly invalidExpressions: readonly IdentifierAt[];
  readonly missingCopyright: readonly TreePath[];
  readonly missingLicense: readonly TreePath[];
  /** What could not be read. */
  readonly unread: readonly SourceLocation[];
}

/** An identifier or expression, with the places where it is written. */
export interface IdentifierAt {
  readonly id: string;
  /** The first few, sorted. */
  readonly places: readonly SourceLocation[];
  readonly count: number;
}

/** Most places that are named for one identifier. */
const MAX_PLACES = 10;

/** Judges what a tree says about its files. Pure. */
export function lintReuse({ files, licenseFiles, diagnostics }: ReuseFacts): ReuseVerdict {
  const used = new Places();
  const invalid = new Places();
  for (const { value, location } of files.flatMap(({ licenses }) => licenses)) {
    const identifiers = identifiersIn(value);
    if (identifiers === undefined) invalid.add(value, location);
    for (const id of identifiers ?? []) used.add(id, location);
  }
  const available = new Places();
  for (const { id, path } of licenseFiles) available.add(id, { path });
  const findings = {
    badLicenses: available.where((id) => !isListed(id)),
    deprecatedLicenses: available.where(isDeprecated),
    licensesWithoutExtension: withoutExtension(licenseFiles),
    missingLicenses: used.where((id) => !available.has(id) && !available.has(withoutPlus(id))),
    unusedLicenses: available.where((id) => !used.has(id) && !used.has(`${id}+`)),
    missingCopyright: files.filter((file) => file.copyrights === 0).map(({ path }) => path),
    missingLicense: files.filter((file) => !hasLicense(file)).map(({ path }) => path),
    unread: diagnostics.map(({ location }) => location).sort(byText(({ path }) => path)),
  };
  return {
    compliant: Object.values(findings).every((list) => list.length === 0),
    invalidExpressions: invalid.where(() => true),
    filesTotal: files.length,
    filesWithCopyright: files.length - findings.missingCopyright.length,
    filesWithLicense: files.length - findings.missingLicense.length,
    ...findings,
  };
}

/** A statement that cannot be read says nothing. */
function hasLicense({ licenses }: ReuseFile): boolean {
  return licenses.some(({ value }) => identifiersIn(value) !== undefined);
}

/** REUSE tells upper and lower case apart: the identifier is the name of a file. */
function isListed(id: string): boolean {
  if (id.startsWith("LicenseRef-") || id.startsWith("AdditionRef-")) return true;
  return licenseInfo(id)?.id === id || exceptionInfo(id)?.id === id;
}

function isDeprecated(id: string): boolean {
  return licenseInfo(id)?.deprecated === true || exceptionInfo(id)?.deprecated === true;
}

function withoutPlus(id: string): string {
  return id.replace(/\+$/u, "");
}

function withoutExtension(files: ReuseFacts["licenseFiles"]): readonly IdentifierAt[] {
  return files
    .filter(({ extension }) => extension === "missing")
    .map(({ id, path }) => ({ id, places: [{ path }], count: 1 }))
    .sort(byText(({ id }) => id));
}

/** Identifiers with the places where they are written. */
class Places {
  readonly #byId = new Map<string, SourceLocation[]>();

  add(id: string, location: SourceLocation): void {
    const places = this.#byId.get(id);
    if (places === undefined) this.#byId.set(id, [location]);
    else places.push(location);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  where(isMeant: (id: string) => boolean): readonly IdentifierAt[] {
    return sortedUnique([...this.#byId.keys()])
      .filter(isMeant)
      .map((id) => {
        const places = this.#byId.get(id) ?? [];
        return { id, places: [...places].sort(byPlace).slice(0, MAX_PLACES), count: places.length };
      });
  }
}

function byPlace(left: SourceLocation, right: SourceLocation): number {
  return compareText(left.path, right.path) || (left.line ?? 0) - (right.line ?? 0);
}
