import type { Diagnostic } from "@lizenzlotse/model";
import { withTree } from "@lizenzlotse/testkit";
import { beforeAll, describe, expect, it } from "vitest";

import { LOCKFILE_KINDS, type LockfileKind } from "./lockfile-kinds.ts";
import { npmLock, npmProject } from "./lockfiles.ts";
import { runLotse } from "./run-lotse.ts";

interface Component {
  readonly ref: string;
  readonly name: string;
  readonly version?: string;
  readonly occurrences: readonly { readonly location: { readonly path: string } }[];
}

interface Document {
  readonly complete: boolean;
  readonly components: readonly Component[];
  readonly diagnostics: readonly Diagnostic[];
}

async function scan(
  tree: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly code: number; readonly document: Document }> {
  return withTree(tree, async (root) => {
    const { code, stdout } = await runLotse(["scan", "--json"], { folder: root });
    return { code, document: JSON.parse(stdout) as Document };
  });
}

/** What was done to a file, and what it must be called; `harmless` where both packages must be there all the same. */
interface Damaged {
  readonly content: string | Uint8Array;
  readonly code: string;
  /** Whether only one entry is damaged, so that the file's other one must be there. */
  readonly isLocal: boolean;
}

const DAMAGES: Readonly<Record<string, (kind: LockfileKind) => Damaged>> = {
  truncated: ({ text, cutAfter }) => ({
    content: text.slice(0, text.indexOf(cutAfter) + cutAfter.length),
    code: "input/malformed",
    isLocal: false,
  }),
  "with a wrong type": ({ text, wrongType: [from, to, code] }) => ({
    content: text.replace(from, () => to),
    code,
    isLocal: true,
  }),
  "with conflict markers": ({ text }) => ({
    content: text.replace(/\n.*down/u, "\n<<<<<<< HEAD$&\n=======$&\n>>>>>>> main"),
    code: "input/conflict-markers",
    isLocal: false,
  }),
  "in UTF-16": ({ text, admitsUtf16 }) => ({
    content: Buffer.from(`\ufeff${text}`, "utf16le"),
    code: admitsUtf16 === true ? "harmless" : "input/encoding",
    isLocal: admitsUtf16 === true,
  }),
  "of 0 bytes": () => ({ content: "", code: "input/empty", isLocal: false }),
  "with a __proto__ key": ({ text, prototypeKey: [from, to, code] }) => ({
    content: text.replace(from, () => to),
    code,
    isLocal: true,
  }),
};

const folders = LOCKFILE_KINDS.map((kind, index) => ({ ...kind, folder: `kind-${String(index)}` }));

describe.each(Object.entries(DAMAGES))("a file %s", (_title, damage) => {
  let result: Awaited<ReturnType<typeof scan>>;
  beforeAll(async () => {
    const projects = folders.flatMap((kind) =>
      Object.entries({ ...kind.beside, [kind.path]: damage(kind).content }).map(
        ([path, content]) => [`${kind.folder}/${path}`, content] as const,
      ),
    );
    const healthy = npmProject(["left", "1.0.0", "MIT"]);
    result = await scan({ ...healthy, ...Object.fromEntries(projects) });
  }, 60_000);

  it("makes the scan incomplete and costs no other project", () => {
    expect(result.code).toBe(3);
    expect(result.document.complete).toBe(false);
    expect(result.document.components.map(({ ref }) => ref)).toContain("pkg:npm/left@1.0.0");
  });

  it.each(folders)("is named with file and line: $name", (kind) => {
    const { code } = damage(kind);
    const path = `${kind.folder}/${kind.path}`;
    const found = result.document.diagnostics.filter(({ location }) => location.path === path);
    if (code === "harmless") {
      expect(found.filter((diagnostic) => diagnostic.code.startsWith("input/"))).toEqual([]);
      return;
    }
    expect(found.map((diagnostic) => diagnostic.code)).toContain(code);
    const named = found.find((diagnostic) => diagnostic.code === code);
    expect(named?.location.line).toBeGreaterThanOrEqual(1);
  });

  it.each(folders.filter((kind) => damage(kind).isLocal))(
    "keeps what else it names: $name",
    (kind) => {
      const { components } = result.document;
      const own = components.filter(({ occurrences }) =>
        occurrences.some(({ location }) => location.path.startsWith(`${kind.folder}/`)),
      );
      const expected = damage(kind).code === "harmless" ? ["2.0.0", "3.0.0"] : ["2.0.0"];
      expect(own.map(({ version }) => version)).toEqual(expect.arrayContaining(expected));
    },
  );
});

it("loses only the entry that is wrong", async () => {
  const lock = npmLock(["right", "2.0.0", "ISC"], ["down", "3.0.0", "MIT"]);
  const { document } = await scan({
    ...npmProject(["left", "1.0.0", "MIT"]),
    "sub/package.json": '{"name": "sub"}',
    "sub/package-lock.json": lock
      .replace('"version": "3.0.0"', '"version": ["3.0.0"]')
      // The archive's address would tell the version as well.
      .replace("/down-3.0.0.tgz", "/down.tgz"),
  });
  const refs = document.components.map(({ ref }) => ref);
  expect(refs).toContain("pkg:npm/right@2.0.0");
  expect(refs).not.toContain("pkg:npm/down@3.0.0");
});

it("names a lockfile that is no map", async () => {
  const { code, document } = await scan({
    "package.json": '{"name": "app"}',
    "package-lock.json": "[]",
  });
  const location = { path: "package-lock.json", line: 1 };
  expect(code).toBe(3);
  expect(document.diagnostics).toContainEqual(
    expect.objectContaining({ code: "input/unexpected-type", location }),
  );
});
