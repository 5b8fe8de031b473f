import { joinExpressions, leavesOf, satisfies } from "@lizenzlotse/licenses";
import {
  type Component,
  type ComponentLicenses,
  type Conclusion,
  type DetectedLicense,
  type FileDeclaration,
  type OutboundLicense,
  sortedUnique,
  type TreePath,
  type Usage,
} from "@lizenzlotse/model";

import { licensesOf } from "../conclude/component-evidence.ts";
import { isTextOf } from "../conclude/confirmation.ts";
import { isServedFile } from "../inventory/served-to-browsers.ts";
import { type FileStatements, toStatement } from "./file-statements.ts";

/**
 * First-party files whose licence differs from the one under which their project goes out, by their own notice or by
 * what the project declares about them: each becomes a component of its own, to be judged as merged into the project.
 *
 * @param outboundAt - the licence that holds where a file lies.
 */
export function differingFiles(
  files: readonly FileStatements[],
  outboundAt: (path: TreePath) => OutboundLicense | undefined,
): Component[] {
  return files.filter((file) => differs(file, outboundAt(file.path))).map(toComponent);
}

function differs(
  { detected, inForce }: FileStatements,
  outbound: OutboundLicense | undefined,
): boolean {
  const declared = inForce.flatMap(({ expression, values }) => expression ?? values);
  const expressions = [...detected.map(({ expression }) => expression), ...declared];
  if (expressions.length === 0) return false;
  if (outbound === undefined) return true;
  return !expressions.every((expression) => isCovered(expression, outbound.expression));
}

/** Whether a licence names nothing that another one does not name. */
function isCovered(expression: string, by: string): boolean {
  const named = leavesOf(by);
  return satisfies(expression, (leaf) => named.includes(leaf) || isTextOf(leaf, by));
}

function toComponent(file: FileStatements): Component {
  const { path, role, matched } = file;
  const hash = matched?.findings.sha256;
  return {
    ref: `file:${path}`,
    kind: "file",
    origin: "first-party",
    ecosystem: "file",
    name: path,
    scope: "required",
    usages: [usageOf(role)],
    occurrences: [{ location: locationOf(file), source: "file", usages: [] }],
    hashes: hash === undefined ? [] : [{ algorithm: "SHA-256", value: hash, covers: "content" }],
    references: [],
    dependencies: [],
    dependenciesCompleteness: "complete",
    licenses: licensesOfFile(file),
    artefactEvidence: {
      contentRoots: [],
      licenseTexts: [],
      notices: [],
      copyrights: copyrightsOf(file),
      modification: "unknown",
      ...(isServedFile(path) && { servedBy: [{ path }] }),
    },
  };
}

/** Where the file says it itself, else the file as such: the declarations carry their own places. */
function locationOf({
  path,
  detected,
}: FileStatements): Component["occurrences"][number]["location"] {
  return detected[0]?.location ?? { path };
}

/**
 * What the project declares and what the file says stay apart: both are shown, whichever counts. A nearest declaration
 * that only fills gaps yields to the file.
 */
function licensesOfFile(file: FileStatements): ComponentLicenses {
  // A notice in a file's own head speaks for that file as surely as a licence file does for a package.
  const own = file.detected.map((license) => ({ ...license, class: "license-file" as const }));
  const declared = file.declared.filter(({ values }) => values.length > 0);
  const inForce = file.inForce.filter(({ values }) => values.length > 0);
  const shown = licensesOf({
    statements: declared.map(toStatement),
    own,
    bundled: [],
    looked: true,
  });
  const concluded = concludeFile(inForce, own);
  return { declared: shown.declared, detected: file.detected, bundled: [], concluded };
}

function concludeFile(
  inForce: readonly FileDeclaration[],
  own: readonly DetectedLicense[],
): Conclusion {
  const overrides = inForce.some(({ precedence }) => precedence === "override");
  const readable =
    inForce.length > 0 && inForce.every(({ expression }) => expression !== undefined);
  if (!overrides && own.length > 0 && readable) return added(inForce, own);
  const statements = inForce.map(toStatement);
  // What takes the file's place must not hide what the file says: one licence more is a contradiction.
  const hidden = overrides ? uncovered(own, inForce) : [];
  const heard = hidden.length > 0 ? hidden : own;
  return licensesOf({ statements, own: heard, bundled: [], looked: true }).concluded;
}

/** The licences of the file that no declaration names, each by itself. */
function uncovered(
  own: readonly DetectedLicense[],
  inForce: readonly FileDeclaration[],
): DetectedLicense[] {
  const stated = inForce.flatMap(({ expression }) => expression ?? []);
  return own.flatMap((license) =>
    leavesOf(license.expression)
      .filter((leaf) => !stated.some((expression) => isCovered(leaf, expression)))
      .map((leaf) => ({ ...license, expression: leaf })),
  );
}

/** Added declarations hold together with what the file says. */
function added(inForce: readonly FileDeclaration[], own: readonly DetectedLicense[]): Conclusion {
  const declared = inForce.flatMap(({ expression }) => expression ?? []);
  const expressions = sortedUnique([...declared, ...own.map(({ expression }) => expression)]);
  return {
    expression: joinExpressions("AND", expressions),
    state: "concluded",
    basis: "declared-and-detected",
    confidence: 1,
    reviewReasons: [],
    readings: [],
  };
}

function copyrightsOf({ matched, inForce }: FileStatements): string[] {
  const own = matched?.findings.copyrights.map(({ text }) => text) ?? [];
  return sortedUnique([...own, ...inForce.flatMap(({ copyrights }) => copyrights)]);
}

function usageOf(role: FileStatements["role"]): Usage {
  if (role === "test") return "test";
  return role === "example" || role === "documentation" ? "development" : "production";
}
