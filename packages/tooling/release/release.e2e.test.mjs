import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { unpackTar } from "modern-tar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repositoryRoot } from "../setup/root.mjs";
import { buildArchive } from "./build-archive.mjs";

/** Ends the process as soon as anything asks for a name or a connection. */
const NO_NETWORK = `
  import dns from "node:dns";
  import net from "node:net";
  const refuse = () => { process.stderr.write("NETWORK USED"); process.exit(99); };
  net.Socket.prototype.connect = refuse;
  dns.lookup = refuse;
  dns.promises.lookup = refuse;
  globalThis.fetch = refuse;
`;

const PROJECT = {
  name: "fachverfahren",
  version: "1.0.0",
  lockfileVersion: 3,
  packages: {
    "": { name: "fachverfahren", version: "1.0.0", dependencies: { a: "1.0.0" } },
    "node_modules/a": { version: "1.0.0", license: "MIT" },
  },
};

let home = "";
/** @type {Awaited<ReturnType<typeof buildArchive>>} */
let archive;

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "lotse-release-")));
  archive = await buildArchive(repositoryRoot);
  for (const { header, data } of await unpackTar(gunzipSync(archive.bytes))) {
    const file = join(home, header.name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data ?? "", { mode: header.mode ?? 0o644 });
  }
}, 300_000);

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

test("unpacked in an empty home it scans without a network", { timeout: 60_000 }, () => {
  const project = join(home, "project");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "fachverfahren" }));
  writeFileSync(join(project, "package-lock.json"), JSON.stringify(PROJECT));
  const { status, stdout, stderr } = spawnSync(
    join(home, archive.name.replace(/\.tar\.gz$/u, ""), "bin", "lotse"),
    ["scan", project, "--json"],
    {
      cwd: home,
      env: {
        PATH: process.env["PATH"],
        HOME: home,
        NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(NO_NETWORK)}"`,
      },
      encoding: "utf8",
    },
  );
  expect(stderr).not.toContain("NETWORK USED");
  expect(stdout).toContain("pkg:npm/a@1.0.0");
  expect(status).toBe(0);
});

test("every file has the checksum that the archive lists", () => {
  const folder = join(home, archive.name.replace(/\.tar\.gz$/u, ""));
  // The form that `sha256sum -c` reads.
  const lines = readFileSync(join(folder, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(1_000);
  for (const line of lines) {
    const [sum = "", path = ""] = line.split("  ");
    const bytes = readFileSync(join(folder, path));
    expect(createHash("sha256").update(bytes).digest("hex"), path).toBe(sum);
  }
});

test("the same source is the same archive", { timeout: 300_000 }, async () => {
  expect((await buildArchive(repositoryRoot)).sha256).toBe(archive.sha256);
});
