import { canonicalExpression } from "@lizenzlotse/licenses";
import { NOASSERTION, NONE } from "@lizenzlotse/model";

/** What a plain value has to be, and how that is said. */
export interface PlainKind {
  readonly isWord: (value: unknown) => boolean;
  readonly expected: string;
}

/** Kinds of plain values of both versions of SPDX. */
export const PLAIN_KINDS: Readonly<Record<string, PlainKind>> = {
  text: { isWord: (value) => typeof value === "string", expected: "a text" },
  bool: { isWord: (value) => typeof value === "boolean", expected: "true or false" },
  number: { isWord: (value) => typeof value === "number", expected: "a number" },
  any: { isWord: () => true, expected: "a value" },
  id: matching(/^\S+$/u, "the name of an element"),
  spdxId: matching(/^SPDXRef-[A-Za-z0-9.-]+$/u, "a name of the form SPDXRef-…"),
  elementId: matching(
    /^(?:NONE|NOASSERTION|(?:DocumentRef-[A-Za-z0-9.+-]+:)?SPDXRef-[A-Za-z0-9.-]+)$/u,
    "the name of an element",
  ),
  licenseRef: matching(/^LicenseRef-[A-Za-z0-9.-]+$/u, "a name of the form LicenseRef-…"),
  date: matching(
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/u,
    "a time in UTC, to the second",
  ),
  uri: matching(/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/u, "an absolute URI"),
  namespace: matching(/^[A-Za-z][A-Za-z0-9+.-]*:[^\s#]+$/u, "an absolute URI without #"),
  location: matching(
    /^(?:NONE|NOASSERTION|[A-Za-z][A-Za-z0-9+.-]*[:@]\S+)$/u,
    "an address, NONE or NOASSERTION",
  ),
  homepage: matching(
    /^(?:NONE|NOASSERTION|[A-Za-z][A-Za-z0-9+.-]*:\S+)$/u,
    "an address, NONE or NOASSERTION",
  ),
  hex: matching(/^[0-9a-fA-F]+$/u, "hexadecimal digits"),
  agent: matching(
    /^(?:NOASSERTION|(?:Person|Organization): ?.+)$/su,
    "Person: or Organization: with a name, or NOASSERTION",
  ),
  creator: matching(/^(?:Person|Organization|Tool): ?.+$/su, "Person:, Organization: or Tool:"),
  listVersion: matching(/^\d+\.\d+$/u, "a version of the form 3.28"),
  semver: matching(/^\d+\.\d+\.\d+(?:[-+].+)?$/u, "a version of the form 3.0.1"),
  mediaType: matching(/^[^/]+\/[^/]+$/u, "a media type"),
  license: {
    isWord: (value) =>
      value === NONE ||
      value === NOASSERTION ||
      (typeof value === "string" && canonicalExpression(value) !== undefined),
    expected: "a licence expression, NONE or NOASSERTION",
  },
};

function matching(pattern: RegExp, expected: string): PlainKind {
  return { isWord: (value) => typeof value === "string" && pattern.test(value), expected };
}
