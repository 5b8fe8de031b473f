import { NOASSERTION, NONE, type Component, type DeclaredLicense } from "@lizenzlotse/model";

import type { BuildVersion } from "../options.ts";
import { isLicenseId } from "../spdx-ids.ts";

/** Whose claim a licence is. */
export type Acknowledgement = "concluded" | "declared";

/** One member of a CycloneDX list of licences: an SPDX id, a free name, or an expression. */
export type LicenseEntry =
  | { readonly license: LicenseObject }
  | {
      readonly expression: string;
      readonly acknowledgement?: Acknowledgement | undefined;
      /** Since 1.7. */
      readonly expressionDetails?: readonly ExpressionDetail[] | undefined;
    };

/** What an expression says of one of its licences. */
export interface ExpressionDetail {
  readonly licenseIdentifier: string;
  readonly text: LicenseText;
}

/** The text of a licence. */
export interface LicenseText {
  readonly contentType: "text/plain";
  readonly content: string;
}

/** A licence by SPDX id or by free name, never both. */
export interface LicenseObject {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly acknowledgement?: Acknowledgement | undefined;
  readonly text?: LicenseText | undefined;
  readonly url?: string | undefined;
}

/** The two lists of a component: what is claimed, and what was found. */
export interface LicenseLists {
  readonly licenses: readonly LicenseEntry[];
  readonly evidence: readonly LicenseEntry[];
}

/**
 * Distributes a component's licences so that none is lost. Written here, because the library's normaliser keeps
 * only the first expression of a list and drops all its other members without a word.
 *
 * 1.7 takes any mixture: concluded and declared stand side by side. A list of 1.6 holds licence objects *or* one
 * expression; what does not fit beside the conclusion moves to the evidence, and where that would have to mix too,
 * an expression stands there as a licence name.
 */
export function licenseLists(component: Component, specVersion: BuildVersion): LicenseLists {
  const concluded = expressionEntries([component.licenses.concluded.expression], "concluded");
  const declared = distinct(component.licenses.declared.flatMap(declaredEntries));
  const detected = expressionEntries(
    component.licenses.detected.map(({ expression }) => expression),
  );
  const claimed = [...concluded, ...declared];
  if (specVersion === "1.7") return { licenses: claimed, evidence: detected };
  if (fitsOneList(claimed)) return { licenses: claimed, evidence: asOneList(detected) };
  const licenses = asOneList(concluded);
  return { licenses, evidence: asOneList([...declared, ...detected]) };
}

/** Components whose lists are remembered; there are few different ones. */
const MAX_REMEMBERED = 10_000;

/** Remembers lists, for thousands of components have the same licence from the same kind of source. */
export class LicenseListMemory {
  readonly #lists = new Map<string, LicenseLists>();
  readonly #specVersion: BuildVersion;

  constructor(specVersion: BuildVersion) {
    this.#specVersion = specVersion;
  }

  listsOf(component: Component): LicenseLists {
    const key = keyOf(component);
    const known = key === undefined ? undefined : this.#lists.get(key);
    if (known !== undefined) return known;
    const lists = licenseLists(component, this.#specVersion);
    if (key !== undefined && this.#lists.size < MAX_REMEMBERED) this.#lists.set(key, lists);
    return lists;
  }
}

/** What the lists are made of; `undefined` where a statement is carried verbatim, with its place. */
function keyOf({ licenses }: Component): string | undefined {
  const { concluded, declared, detected } = licenses;
  let key = concluded.expression;
  for (const { expression } of declared) {
    if (expression === undefined) return undefined;
    key += `\n${expression}`;
  }
  for (const { expression } of detected) key += `\n\n${expression}`;
  return key;
}

/** The entries for SPDX expressions; {@link NONE} and {@link NOASSERTION} are no licences and have none. */
export function expressionEntries(
  expressions: readonly string[],
  acknowledgement?: Acknowledgement,
): LicenseEntry[] {
  const licenses = expressions.filter(
    (text) => text !== NONE && text !== NOASSERTION && text !== "",
  );
  return distinct(
    licenses.map((expression) =>
      isLicenseId(expression)
        ? { license: { id: expression, acknowledgement } }
        : { expression, acknowledgement },
    ),
  );
}

/**
 * A declared statement in one line, its values joined as its source joins them: `MIT OR GPLv3`, or `MIT | GPLv3` where
 * the source does not say. As separate entries they would lose the operator.
 */
export function statementOf({ values, operator }: DeclaredLicense): string {
  const stated = values.map((value) => value.trim()).filter((value) => value !== "");
  return stated.join(operator === "unstated" ? " | " : ` ${operator} `);
}

function declaredEntries(declared: DeclaredLicense): LicenseEntry[] {
  if (declared.expression !== undefined)
    return expressionEntries([declared.expression], "declared");
  const statement = statementOf(declared);
  if (statement === "") return [];
  return [{ license: { ...namedLicense(statement, declared), acknowledgement: "declared" } }];
}

/** What RFC 3987 admits nowhere in an address. */
const OUTSIDE_URIS = /[\s"<>\\^`{|}]/u;

function namedLicense(
  statement: string,
  { form, field, location }: DeclaredLicense,
): LicenseObject {
  if (form === "text") {
    const name = `text in ${field} of ${location.path}`;
    return { name, text: { contentType: "text/plain", content: statement } };
  }
  // `URL` takes spaces and bars, as between several addresses; the standard takes neither.
  const isUrl = form === "url" && !OUTSIDE_URIS.test(statement) && URL.canParse(statement);
  return isUrl ? { name: statement, url: statement } : { name: statement };
}

function fitsOneList(entries: readonly LicenseEntry[]): boolean {
  return entries.length < 2 || entries.every((entry) => "license" in entry);
}

function asOneList(entries: readonly LicenseEntry[]): readonly LicenseEntry[] {
  if (fitsOneList(entries)) return entries;
  return distinct(
    entries.map((entry) =>
      "license" in entry
        ? entry
        : { license: { name: entry.expression, acknowledgement: entry.acknowledgement } },
    ),
  );
}

function distinct(entries: readonly LicenseEntry[]): LicenseEntry[] {
  if (entries.length < 2) return [...entries];
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}
