import { exceptionInfo, licenseInfo } from "../spdx-list/spdx-list.ts";
import { SUCCESSORS } from "../spdx-list/successors.ts";
import type { LicenseTerm } from "./expression.ts";

/** Grammar of SPDX 3.0.1, annex "SPDX license expressions". */
const LICENSE_REF = /^(?:documentref-([a-z0-9.-]+):)?licenseref-([a-z0-9.-]+)$/iu;
const ADDITION_REF = /^(?:documentref-([a-z0-9.-]+):)?additionref-([a-z0-9.-]+)$/iu;

/**
 * Reads one licence and what follows `WITH`, and replaces deprecated identifiers by their successors.
 *
 * @returns undefined for what the SPDX list does not know, and for contradictions such as `GPL-2.0-only+`.
 */
export function parseTerm(license: string, exception?: string): LicenseTerm | undefined {
  const term = parseReference(license) ?? parseListed(license);
  if (term === undefined || exception === undefined) return term;
  const addition = parseException(exception);
  // A second exception cannot be said in one term: "GPL-2.0-with-GCC-exception WITH …".
  if (addition === undefined || term.exception !== undefined) return undefined;
  return { ...term, exception: addition };
}

function parseReference(text: string): LicenseTerm | undefined {
  const match = LICENSE_REF.exec(text);
  if (match === null) return undefined;
  const id = `${documentPrefix(match[1])}LicenseRef-${match[2] ?? ""}`;
  return { kind: "license", id, orLater: false };
}

function parseListed(text: string): LicenseTerm | undefined {
  const orLater = text.endsWith("+");
  const info = licenseInfo(orLater ? text.slice(0, -1) : text);
  if (info === undefined) return undefined;
  const successor = SUCCESSORS.get(orLater ? `${info.id}+` : info.id);
  if (successor !== undefined) return termOfSuccessor(successor);
  const replaced = info.replacedBy ?? info.id;
  if (!orLater) return termOfSuccessor(replaced);
  if (replaced.endsWith("-or-later")) return termOfSuccessor(replaced);
  if (replaced.endsWith("-only") || replaced.includes(" ")) return undefined;
  return { kind: "license", id: replaced, orLater: true };
}

function termOfSuccessor(text: string): LicenseTerm {
  const [id = text, exception] = text.split(" WITH ");
  return { kind: "license", id, orLater: false, ...(exception !== undefined && { exception }) };
}

function parseException(text: string): string | undefined {
  const info = exceptionInfo(text);
  if (info !== undefined) return info.replacedBy ?? info.id;
  const match = ADDITION_REF.exec(text);
  if (match === null) return undefined;
  return `${documentPrefix(match[1])}AdditionRef-${match[2] ?? ""}`;
}

function documentPrefix(document: string | undefined): string {
  return document === undefined ? "" : `DocumentRef-${document}:`;
}
