import { canonicalExpression, equivalentExpressions } from "@lizenzlotse/licenses";
import { localize, type Localized, LotseError, type SourceLocation } from "@lizenzlotse/model";

import { type FileKind, type LineOf } from "../yaml/invalid-file.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { PublicCodeSchema, type PublicCode } from "./publiccode-schema.ts";

/** Longest file, in UTF-16 code units. */
const MAX_LENGTH = 1_048_576;

/** A publiccode.yml as it was read. */
export interface PublicCodeFile {
  readonly path: string;
  readonly text: string;
}

/** Something that is wrong in a publiccode.yml, or contradicts something else. */
export interface PublicCodeProblem {
  /** `invalid`: against the standard; `contradiction`: against what the tree says; `advice`: neither. */
  readonly kind: "invalid" | "contradiction" | "advice";
  readonly location: SourceLocation;
  readonly message: Localized;
}

/** What the file is held against. */
export interface PublicCodeContext {
  /** Licence that the tree declares for itself. */
  readonly declared: string | undefined;
  /** Names of components that are not open source. */
  readonly proprietary: readonly string[];
}

/** Checks a publiccode.yml against its standard, and against what the tree says. */
export function checkPublicCode(
  { path, text }: PublicCodeFile,
  context: PublicCodeContext,
): readonly PublicCodeProblem[] {
  const read = readOrProblem({ path, text });
  if ("problem" in read) return [read.problem];
  const { value, lineOf } = read;
  const parsed = PublicCodeSchema.safeParse(value);
  const at = (where: readonly PropertyKey[]): SourceLocation => {
    const line = lineOf(where);
    return line === undefined ? { path } : { path, line };
  };
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      kind: "invalid",
      location: at(issue.path),
      message: invalidField(issue.path.map(String).join("/"), isAbsent(value, issue.path)),
    }));
  }
  return [...licenseProblems(parsed.data, context, at), ...otherProblems(parsed.data, context, at)];
}

type ReadOrProblem =
  { readonly value: unknown; readonly lineOf: LineOf } | { readonly problem: PublicCodeProblem };

function readOrProblem({ path, text }: PublicCodeFile): ReadOrProblem {
  try {
    return readYaml(text, { kind: PUBLIC_CODE_FILE, origin: path }, MAX_LENGTH);
  } catch (cause) {
    if (!(cause instanceof LotseError)) throw cause;
    return { problem: { kind: "invalid", location: { path }, message: cause.text } };
  }
}

const PUBLIC_CODE_FILE: FileKind = {
  code: "VALUE_INVALID",
  summary: (origin) => ({ de: `${origin} ist nicht lesbar:`, en: `${origin} cannot be read:` }),
  hint: {
    de: "Den Standard beschreibt yml.publiccode.tools.",
    en: "The standard is described at yml.publiccode.tools.",
  },
};

function isAbsent(value: unknown, path: readonly PropertyKey[]): boolean {
  let current = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, key))
      return true;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current === null;
}

type At = (where: readonly PropertyKey[]) => SourceLocation;

function licenseProblems(
  { legal: { license } }: PublicCode,
  { declared }: PublicCodeContext,
  at: At,
): readonly PublicCodeProblem[] {
  const location = at(["legal", "license"]);
  if (canonicalExpression(license) === undefined) {
    return [{ kind: "invalid", location, message: noExpression(license) }];
  }
  if (declared === undefined || equivalentExpressions(license, declared)) return [];
  return [{ kind: "contradiction", location, message: otherLicense(license, declared) }];
}

function otherProblems(
  { organisation, dependsOn }: PublicCode,
  { proprietary }: PublicCodeContext,
  at: At,
): readonly PublicCodeProblem[] {
  const stated = dependsOn?.proprietary ?? [];
  return [
    ...(organisation === undefined
      ? [{ kind: "advice" as const, location: at([]), message: NO_ORGANISATION }]
      : []),
    ...(proprietary.length > 0 && stated.length === 0
      ? [
          {
            kind: "contradiction" as const,
            location: at(["dependsOn"]),
            message: unstated(proprietary),
          },
        ]
      : []),
  ];
}

/** Most components that one message names. */
const MAX_NAMED = 5;

function invalidField(field: string, absent: boolean): Localized {
  if (field === "") return { de: "Die Datei ist keine Zuordnung.", en: "The file is no mapping." };
  return absent
    ? { de: `\`${field}\` fehlt.`, en: `\`${field}\` is missing.` }
    : {
        de: `\`${field}\` hat keinen Wert, den der Standard zulässt.`,
        en: `\`${field}\` has no value that the standard allows.`,
      };
}

function noExpression(license: string): Localized {
  return {
    de: `\`legal/license\`: „${license}“ ist kein SPDX-Ausdruck.`,
    en: `\`legal/license\`: "${license}" is no SPDX expression.`,
  };
}

function otherLicense(license: string, declared: string): Localized {
  return {
    de: `\`legal/license\` nennt ${license}, das Projekt selbst ${declared}.`,
    en: `\`legal/license\` says ${license}, the project itself ${declared}.`,
  };
}

function unstated(names: readonly string[]): Localized {
  const shown = names.slice(0, MAX_NAMED).join(", ");
  return localize`\`dependsOn/proprietary\` ${{
    de: `nennt nichts, aber nicht quelloffen sind: ${shown}.`,
    en: `names nothing, but these are not open source: ${shown}.`,
  }}`;
}

const NO_ORGANISATION: Localized = {
  de: "`organisation/uri` fehlt; neuere Fassungen des Standards verlangen es.",
  en: "`organisation/uri` is missing; newer versions of the standard ask for it.",
};
