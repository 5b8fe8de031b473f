import { canonicalExpression, leavesOf } from "@lizenzlotse/licenses";
import { describe, expect, it } from "vitest";
import { Detector, summarizeExpression } from "../src/index.ts";
import { expandPattern } from "../src/notice/phrase-pattern.ts";
import { ADDRESS_ALIASES } from "../src/rules/address-aliases.ts";
import { EXCEPTIONS } from "../src/rules/exceptions.ts";
import { FAMILIES } from "../src/rules/families.ts";
import { withNamesOnly } from "./shared-index.ts";

const { concluded, detect, index } = withNamesOnly();

describe("family rules", () => {
  it("have distinct ids", () => {
    const ids = FAMILIES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(FAMILIES.map((family) => [family.id, family] as const))(
    "%s: finds its example",
    (_id, { example: [text, expression], onlyInLicenseFiles }) => {
      const options = onlyInLicenseFiles === true ? { hint: "license-file" as const } : {};
      const result = new Detector(index).detect(Buffer.from(text), options);
      expect(summarizeExpression(result)).toBe(expression);
    },
  );

  it.each(FAMILIES.map((family) => [family.id, family.counterexample] as const))(
    "%s: concludes nothing from its counterexample",
    (_id, text) => {
      expect(concluded(text)).toEqual([]);
    },
  );

  it("name only expressions that SPDX knows", () => {
    const expressions = FAMILIES.flatMap(({ versions = {}, unversioned, gnu }) => [
      ...Object.values(versions).map((base) => (gnu === true ? `${base}-only` : base)),
      ...(unversioned === undefined ? [] : [unversioned]),
    ]);
    const unknown = [...expressions, ...Object.values(ADDRESS_ALIASES)].filter(
      (expression) => canonicalExpression(expression) === undefined,
    );
    expect(unknown).toEqual([]);
  });
});

/** How a licence that can have exceptions is named, and what it is. */
const LICENSE_OF_FAMILY: Readonly<Record<string, readonly [name: string, license: string]>> = {
  gpl: ["GNU General Public License version 2", "GPL-2.0-only"],
  apache: ["Apache License 2.0", "Apache-2.0"],
  "cc-by-sa": ["CC BY-SA 4.0", "CC-BY-SA-4.0"],
  cpl: ["Common Public License 1.0", "CPL-1.0"],
  qpl: ["Q Public License", "QPL-1.0"],
};

describe("exception rules", () => {
  const cases = EXCEPTIONS.flatMap(({ exception, phrases, family }) =>
    phrases.map(
      (phrase) => [exception, expandPattern(phrase)[0]?.join(" ") ?? "", family] as const,
    ),
  );

  it.each(cases)("%s: is tied to the licence before it by “%s”", (exception, phrase, family) => {
    const [name, license] = LICENSE_OF_FAMILY[family ?? "gpl"] ?? [];
    const leaves = leavesOf(
      summarizeExpression(
        detect(`Licensed under the ${name ?? ""}. As an exception, ${phrase}.`),
      ) ?? "",
    );
    expect(leaves).toContain(`${license ?? ""} WITH ${exception}`);
  });

  it("say nothing without a licence that they could belong to", () => {
    expect(concluded("This is about the GCC Runtime Library Exception and licenses.")).toEqual([]);
  });
});
