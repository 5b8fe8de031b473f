import type { FamilyRule } from "../family-rule.ts";

const VERSIONS = ["1.0", "2.0", "2.5", "3.0", "4.0"] as const;

/** Spelled with and without a space. */
const DERIVATIVES: readonly string[] = [
  "noderivatives",
  "noderivs",
  "no derivatives|derivative|derivs|derivate",
];

/** The six licences of Creative Commons, by the words that each adds to the attribution. */
const VARIANTS: readonly (readonly [code: string, words: string])[] = [
  ["BY-NC-ND", "attribution noncommercial|non-commercial no-derivatives|derivative|derivs"],
  ["BY-NC-SA", "attribution noncommercial|non-commercial share-alike|sharealike"],
  ["BY-NC", "attribution noncommercial|non-commercial"],
  ["BY-ND", "attribution no-derivatives|derivative|derivs"],
  ["BY-SA", "attribution share-alike|sharealike"],
  ["BY", "attribution"],
];

/** Creative Commons licences and its two public domain tools. */
export const CREATIVE_COMMONS_FAMILIES: readonly FamilyRule[] = [
  {
    id: "cc0",
    names: [
      "cc 0 1.0 (universal)",
      "creative commons zero (v) (1.0) (universal)",
      "creative commons cc 0",
      "creative commons 0",
      "creative commons public domain dedication",
      "cc 0 (public) domain (dedication|license)",
      "cc 0 public (domain) (dedication|license)",
      "cc 0 license|dedication",
      "cc zero",
    ],
    shortNames: ["cc 0"],
    unversioned: "CC0-1.0",
    example: ["released under Creative Commons CC0 1.0 Universal", "CC0-1.0"],
    counterexample: "license 0x62724d090cc0, 0xCC 0, CC 1.0",
  },
  ...VARIANTS.map(([code, words]) => familyOf(code, words)),
];

function familyOf(code: string, words: string): FamilyRule {
  const short = code.toLowerCase().replaceAll("-", " ");
  return {
    id: `cc-${code.toLowerCase()}`,
    names: spellings(words).flatMap((spelled) => [
      `creative commons ${spelled} (license)`,
      `cc ${spelled}`,
      `creative commons license ${spelled}`,
    ]),
    shortNames: [`cc ${short}`, `creative commons ${short}`, `creativecommons ${short}`],
    versions: Object.fromEntries(VERSIONS.map((version) => [version, `CC-${code}-${version}`])),
    unclear: `LicenseRef-lizenzlotse-cc-${code.toLowerCase()}`,
    example: [`This work is licensed under CC ${code} 3.0`, `CC-${code}-3.0`],
    counterexample: "Attribution is welcome.",
  };
}

/** Writes `non-commercial` as two words and as one; `a-b|c` stands for alternatives of the last part. */
function spellings(words: string): readonly string[] {
  const forms: Readonly<Record<string, readonly string[]>> = {
    "noncommercial|non-commercial": ["noncommercial", "non commercial"],
    "share-alike|sharealike": ["share alike", "sharealike"],
    "no-derivatives|derivative|derivs": DERIVATIVES,
  };
  return words
    .split(" ")
    .reduce<readonly string[]>(
      (heads, part) =>
        heads.flatMap((head) => (forms[part] ?? [part]).map((form) => `${head} ${form}`.trim())),
      [""],
    );
}
