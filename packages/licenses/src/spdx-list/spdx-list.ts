import { lazy } from "../lazy.ts";
import { EXCEPTION_LINES, LICENSE_LINES } from "./generated/spdx-list-data.ts";
import { EXCEPTION_SUCCESSORS, SUCCESSORS } from "./successors.ts";

/** What the SPDX licence list says about a licence. */
export interface LicenseInfo {
  /** In the list's spelling. */
  readonly id: string;
  readonly name: string;
  /** Where the list points for the text; absent for a few. */
  readonly url?: string | undefined;
  readonly osiApproved: boolean;
  readonly deprecated: boolean;
  /** Canonical expression that replaces a deprecated identifier, for example `GPL-2.0-only`. */
  readonly replacedBy?: string | undefined;
}

/** What the SPDX licence list says about an exception. */
export interface ExceptionInfo {
  /** In the list's spelling. */
  readonly id: string;
  readonly deprecated: boolean;
  readonly replacedBy?: string | undefined;
}

/**
 * Looks an identifier up in the SPDX licence list ({@link SPDX_LIST_VERSION}), deprecated ones included.
 *
 * @param id - in any spelling of upper and lower case, as SPDX prescribes.
 * @returns undefined for anything that is not on the list, also for `LicenseRef-…`.
 * @example licenseInfo("mit")?.id // 'MIT'
 */
export function licenseInfo(id: string): LicenseInfo | undefined {
  return licensesByLowerCaseId().get(id.toLowerCase());
}

/**
 * Looks an exception up in the SPDX licence list; upper and lower case do not matter.
 *
 * @example exceptionInfo("classpath-exception-2.0")?.id // 'Classpath-exception-2.0'
 */
export function exceptionInfo(id: string): ExceptionInfo | undefined {
  return exceptionsByLowerCaseId().get(id.toLowerCase());
}

/** Every licence of the list, deprecated ones included, in code-unit order of the identifiers. */
export function allLicenses(): Iterable<LicenseInfo> {
  return licensesByLowerCaseId().values();
}

const licensesByLowerCaseId = lazy(() => {
  const licenses = new Map<string, LicenseInfo>();
  for (const line of linesOf(LICENSE_LINES)) {
    const [id = "", flags = "", name = "", url = ""] = line.split("\t");
    licenses.set(id.toLowerCase(), {
      id,
      name,
      ...(url !== "" && { url }),
      osiApproved: flags.includes("o"),
      ...deprecation(flags, SUCCESSORS.get(id)),
    });
  }
  return licenses;
});

const exceptionsByLowerCaseId = lazy(() => {
  const exceptions = new Map<string, ExceptionInfo>();
  for (const line of linesOf(EXCEPTION_LINES)) {
    const [id = "", flags = ""] = line.split("\t");
    exceptions.set(id.toLowerCase(), { id, ...deprecation(flags, EXCEPTION_SUCCESSORS.get(id)) });
  }
  return exceptions;
});

function linesOf(table: string): string[] {
  return table.split("\n").filter((line) => line !== "");
}

function deprecation(
  flags: string,
  replacedBy: string | undefined,
): { deprecated: boolean; replacedBy?: string } {
  return { deprecated: flags.includes("d"), ...(replacedBy !== undefined && { replacedBy }) };
}
