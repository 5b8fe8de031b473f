import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { examineArtefact, scanTree } from "@lizenzlotse/core";
import type { ObligationState } from "@lizenzlotse/model";
import { assess, assessObligations, builtInPolicy } from "@lizenzlotse/policy";
import { strToU8, type Zippable, zipSync } from "fflate";

import { parseUse } from "../../src/commands/shared/parse-use.ts";
import type { ObligationCase } from "./read-cases.ts";
import { writeTexts } from "./write-texts.ts";

const CREATED_AT = "2026-01-02T03:04:05Z";
const NEVER = new AbortController().signal;

/** Lays a case out on the disk, as a project with an artefact beside it, and checks its duties. */
export async function checkCase(given: ObligationCase): Promise<readonly ObligationState[]> {
  const root = mkdtempSync(join(tmpdir(), "lizenzlotse-duties-"));
  try {
    layOut(root, given);
    const scan = await scanTree({
      root,
      depth: "files",
      gitignore: "respected",
      exclude: [{ pattern: "artefact/", origin: "command-line", base: "" }],
      roles: [],
      jobs: 1,
      createdAt: CREATED_AT,
      toolVersion: "0.0.0",
      signal: NEVER,
      deadline: NEVER,
      now: () => 0n,
    });
    const context = parseUse({ context: given.context, outbound: given.outbound });
    const policy = builtInPolicy("verwaltung");
    const { verdicts } = assess({ scan, policy, context, createdAt: CREATED_AT });
    const { artefact } = await examineArtefact({
      path: join(root, "artefact"),
      as: "artefact",
      root,
      components: scan.components,
      signal: NEVER,
    });
    return assessObligations({ scan, verdicts, delivered: artefact, context });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function layOut(root: string, given: ObligationCase): void {
  const packages = Object.entries(given.installed).map(([key, value]) => {
    const at = key.lastIndexOf("@");
    return { ...value, name: key.slice(0, at), version: key.slice(at + 1) };
  });
  write(root, "package.json", manifestOf(packages));
  write(root, "package-lock.json", lockfileOf(packages));
  for (const { name, version, license, files, present } of packages) {
    if (!present) continue;
    const folder = `node_modules/${name}`;
    write(root, `${folder}/package.json`, JSON.stringify({ name, version, license }));
    for (const [path, content] of Object.entries(files))
      write(root, `${folder}/${path}`, writeTexts(content));
  }
  for (const [path, content] of Object.entries(given.project))
    write(root, path, writeTexts(content));
  mkdirSync(join(root, "artefact"));
  for (const [path, content] of Object.entries(given.delivered))
    write(
      root,
      `artefact/${path}`,
      typeof content === "string" ? writeTexts(content) : zipOf(content),
    );
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dev: boolean;
}

function manifestOf(packages: readonly Package[]): string {
  const of = (dev: boolean): Record<string, string> =>
    Object.fromEntries(
      packages.filter((each) => each.dev === dev).map(({ name, version }) => [name, version]),
    );
  const dependencies = { dependencies: of(false), devDependencies: of(true) };
  return JSON.stringify({ name: "fachverfahren", version: "1.0.0", ...dependencies });
}

/** The least that a lockfile must say; how package managers write theirs is tested elsewhere. */
function lockfileOf(packages: readonly Package[]): string {
  const entries: Record<string, unknown> = { "": JSON.parse(manifestOf(packages)) as unknown };
  for (const { name, version, license, dev } of packages)
    entries[`node_modules/${name}`] = { version, license, ...(dev ? { dev } : {}) };
  return JSON.stringify({
    name: "fachverfahren",
    version: "1.0.0",
    lockfileVersion: 3,
    packages: entries,
  });
}

function zipOf(members: Readonly<Record<string, string>>): Uint8Array {
  const zip: Zippable = {};
  for (const [path, content] of Object.entries(members)) zip[path] = strToU8(writeTexts(content));
  return zipSync(zip);
}

function write(root: string, path: string, content: string | Uint8Array): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
