import { leavesOf } from "@lizenzlotse/licenses";
import { type Component, sortedUnique } from "@lizenzlotse/model";

import { type BomLicenseTexts, textOfLicense } from "../../write/license-texts.ts";
import type { BuildVersion } from "../options.ts";
import type {
  ExpressionDetail,
  LicenseEntry,
  LicenseLists,
  LicenseText,
} from "./license-entries.ts";

/** What texts are attached with. */
export interface TextShelf {
  readonly texts: BomLicenseTexts | undefined;
  readonly specVersion: BuildVersion;
}

/**
 * Attaches texts to licences: to an identifier beside it, to an expression of 1.7 as details of its licences. An expression
 * of 1.6 can carry none; a licence of one's own that was found stands in the evidence by name then, with its text.
 */
export function attachTexts(
  { licenses, evidence }: LicenseLists,
  component: Component,
  shelf: TextShelf,
): LicenseLists {
  if (shelf.texts === undefined) return { licenses, evidence };
  const attach = (entry: LicenseEntry): LicenseEntry => withText(entry, component, shelf);
  return {
    licenses: licenses.map(attach),
    evidence: evidence.map((entry) => attach(asNamed(entry, component, shelf))),
  };
}

function withText(
  entry: LicenseEntry,
  component: Component,
  { texts, specVersion }: TextShelf,
): LicenseEntry {
  if ("license" in entry) {
    const { id, name, text } = entry.license;
    const found = text ?? toText(textOfLicense(id ?? name ?? "", component, texts));
    return found === undefined ? entry : { license: { ...entry.license, text: found } };
  }
  if (specVersion !== "1.7") return entry;
  const identifiers = sortedUnique(leavesOf(entry.expression).map(identifierOf));
  const details = identifiers.flatMap((licenseIdentifier): ExpressionDetail[] => {
    const text = toText(textOfLicense(licenseIdentifier, component, texts));
    return text === undefined ? [] : [{ licenseIdentifier, text }];
  });
  return details.length === 0 ? entry : { ...entry, expressionDetails: details };
}

/** Of an expression that is a single licence of one's own with a known text, the licence by name. */
function asNamed(
  entry: LicenseEntry,
  component: Component,
  { texts, specVersion }: TextShelf,
): LicenseEntry {
  if (specVersion === "1.7" || !("expression" in entry)) return entry;
  const { expression, acknowledgement } = entry;
  const hasText =
    /^LicenseRef-[\w.-]+$/u.test(expression) &&
    textOfLicense(expression, component, texts) !== undefined;
  return hasText ? { license: { name: expression, acknowledgement } } : entry;
}

/** A leaf without its exception, and without the sign for later versions. */
function identifierOf(leaf: string): string {
  const [identifier = leaf] = leaf.split(" WITH ");
  return identifier.replace(/\+$/u, "");
}

function toText(content: string | undefined): LicenseText | undefined {
  return content === undefined ? undefined : { contentType: "text/plain", content };
}
