import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

/** Everything that a copy for the public must not hold, planted where consultations, decisions and trees have it. */
const CANARIES = {
  editor: "Kanarienvogel Eins",
  contact: "kanari.zwei@behoerde.example",
  owner: "Kanarienreferat Drei",
  client: "Kanarienstelle Vier",
  author: "Kanarienvogel Fünf",
  ticket: "KANARI-6",
  host: "kanari-sieben.intern",
  namedHost: "kanari-acht.behoerde.example",
  address: "10.17.18.19",
  folder: "kanari-neun",
} as const;

const COPYRIGHT = "Copyright 2026 Rechte Inhaberin";

const LOCKFILE = {
  name: "sample",
  version: "1.0.0",
  lockfileVersion: 3,
  packages: {
    "": {
      name: "sample",
      version: "1.0.0",
      license: "MIT",
      dependencies: { strong: "1.0.0", held: "1.0.0" },
    },
    "node_modules/strong": {
      version: "1.0.0",
      license: "GPL-3.0-only",
      resolved: `https://${CANARIES.host}/npm/strong-1.0.0.tgz`,
    },
    "node_modules/held": {
      version: "1.0.0",
      license: "ISC",
      resolved: `http://${CANARIES.address}:8081/held-1.0.0.tgz`,
    },
  },
};

const HELD = {
  name: "held",
  version: "1.0.0",
  license: "ISC",
  homepage: `https://${CANARIES.namedHost}/held`,
  repository: `git+ssh://git@${CANARIES.namedHost}/held.git`,
};

const ISC = `ISC License

${COPYRIGHT}

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF
OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.
`;

const VARIABLES = { SOURCE_DATE_EPOCH: "1767312000" };

let folder = "";

const lotse = (...argumentsGiven: readonly string[]) =>
  runLotse([...argumentsGiven, "--lang", "en"], { folder, variables: VARIABLES });
const inside = (...argumentsGiven: readonly string[]) =>
  lotse("consult", ...argumentsGiven, "--in", "beratung");
const reports = (...parts: readonly string[]): string =>
  join(folder, "beratung", "berichte", ...parts);
const pack = (name = "nachweispaket-v0.9.zip"): Record<string, Uint8Array> =>
  unzipSync(readFileSync(reports(name)));
const verifyFile = (file: string) => lotse("consult", "verify", "--pack", file);

async function done(run: ReturnType<typeof lotse>): Promise<void> {
  expect(await run).toMatchObject({ code: 0, stderr: "" });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lizenzlotse-evidence-"));
  write(`${CANARIES.folder}/projekt/package.json`, JSON.stringify(LOCKFILE.packages[""]));
  write(`${CANARIES.folder}/projekt/package-lock.json`, JSON.stringify(LOCKFILE));
  write(`${CANARIES.folder}/projekt/node_modules/held/package.json`, JSON.stringify(HELD));
  write(`${CANARIES.folder}/projekt/node_modules/held/LICENSE`, ISC);
  const frame = [
    ["--agency", "Landesamt für Beispiele"],
    ["--file-number", "IT 3 – 4711/26"],
    ["--procedure", "Terminbuchung"],
    ["--by", CANARIES.editor],
    ["--contact", CANARIES.contact],
    ["--owner", CANARIES.owner],
    ["--client", CANARIES.client],
    ["--internal-host", CANARIES.namedHost],
    ["--preset", "app-verteilung"],
  ].flat();
  await done(lotse("consult", "init", "beratung", ...frame, "--yes"));
  await done(inside("scan", join(folder, CANARIES.folder, "projekt"), "--name", "projekt"));
  const terms = ["--reason", `wie ${CANARIES.author} sagt`, "--by", CANARIES.author];
  const more = ["--owner", CANARIES.owner, "--until", "2026-06-30", "--ticket", CANARIES.ticket];
  await done(inside("decide", "waive", "strong", ...terms, ...more));
  await done(inside("decide", "curate", "strong", "--license", "GPL-2.0-only", ...terms));
  await done(inside("report"));
  await done(inside("pack"));
  await done(inside("pack", "--redact", "public"));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string | Uint8Array): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe("lotse consult pack", () => {
  it("holds what a report rests on, and gives the same bytes again", async () => {
    const files = pack();
    const names = Object.keys(files);
    for (const name of ["manifest.json", "SHA256SUMS", "manifest.json.tsq"])
      expect(names).toContain(name);
    for (const name of [
      "eingaben.json",
      "fundstellen.jsonl",
      "wissen.json",
      "pruefung.json",
      "pruefung-ohne-entscheidungen.json",
      "belege/package-lock.json",
      "belege/node_modules/held/LICENSE",
    ])
      expect(names).toContain(`nachweise/projekt/${name}`);
    for (const name of [
      "richtlinie.json",
      "kontext.yml",
      "lotse.decisions.yaml",
      "lotse.decisions.log.jsonl",
    ])
      expect(names).toContain(`nachweise/${name}`);
    const before = readFileSync(reports("nachweispaket-v0.9.zip"));
    await inside("pack");
    expect(readFileSync(reports("nachweispaket-v0.9.zip")).equals(before)).toBe(true);
  });

  it("is judged by itself, without the source", async () => {
    const file = write("anderswo/paket.zip", readFileSync(reports("nachweispaket-v0.9.zip")));
    const verified = await verifyFile(file);
    expect(verified).toMatchObject({ code: 0, stderr: "" });
    expect(verified.stdout).toContain("no byte outside of the files was changed");
    expect(verified.stdout).toContain("please compare");
    expect(verified.stdout).toContain("not checked: whether the source");
    expect(verified.stdout).not.toMatch(/court|gericht/iu);
    expect((await inside("verify", "--pack", file)).stdout).toContain("is as noted");
  });

  it("shows what was changed, even by one who packs it again", async () => {
    const files = pack();
    const page = "lizenzbericht-projekt-v0.9.md";
    const changed = {
      ...files,
      [page]: Buffer.concat([Buffer.from(files[page] ?? []), Buffer.from("!")]),
    };
    const repacked = await verifyFile(
      write("a.zip", zipSync(changed, { level: 0, mtime: new Date(1980, 0, 1) })),
    );
    expect(repacked.code).toBe(1);
    expect(repacked.stdout).toContain(`${page}: was changed`);
    const bytes = readFileSync(reports("nachweispaket-v0.9.zip"));
    bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1;
    expect((await verifyFile(write("b.zip", bytes))).code).toBeGreaterThan(0);
  });

  it.each([
    ["no archive", Buffer.from("hello")],
    ["leads out", zipSync({ "../evil": Buffer.from("x") }, { level: 0 })],
    ["compressed", zipSync({ "manifest.json": new Uint8Array(1_000_000) }, { level: 9 })],
  ])("refuses a hostile one (%s) with a code", async (name, bytes) => {
    const refused = await verifyFile(write(`${name}.zip`, bytes));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("PACK_INVALID");
    expect(readdirSync(folder)).not.toContain("evil");
  });
});

describe("a copy for the public", () => {
  it("holds none of the canaries, in no file and no name; holders of copyright stay", () => {
    const files = pack("nachweispaket-v0.9-oeffentlich.zip");
    for (const [path, bytes] of Object.entries(readable(files))) {
      for (const canary of Object.values(CANARIES)) {
        expect(
          `${path}: ${bytes.includes(canary) || path.includes(canary) ? canary : "none"}`,
        ).toBe(`${path}: none`);
      }
    }
    const notices = Buffer.from(files["anlagen/projekt/hinweistexte.txt"] ?? []).toString();
    expect(notices).toContain(COPYRIGHT);
  });

  it("carries the digest of the original, and fits itself", async () => {
    const original = readFileSync(reports("0.9", "SHA256SUMS"), "utf8");
    const [digest] = /^[0-9a-f]{64}(?= {2}manifest\.json$)/mu.exec(original) ?? [];
    const verified = await verifyFile(reports("nachweispaket-v0.9-oeffentlich.zip"));
    expect(verified.code).toBe(0);
    expect(verified.stdout).toContain(`the digest of the original is ${String(digest)}`);
    expect(verified.stdout).toContain("reports made again");
  });

  it("would not be clean without the redaction: the original holds every canary", () => {
    const all = Object.entries(readable(pack()))
      .map(([path, bytes]) => path + bytes)
      .join("\n");
    for (const canary of Object.values(CANARIES)) expect(all).toContain(canary);
  });
});

/** The text of files; Word documents are archives of their own. */
function readable(files: Readonly<Record<string, Uint8Array>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, bytes]) =>
      path.endsWith(".docx")
        ? Object.entries(readable(unzipSync(bytes))).map(([part, text]) => [
            `${path}!/${part}`,
            text,
          ])
        : [[path, Buffer.from(bytes).toString("utf8")]],
    ),
  );
}

/** Stands in for an authority for time stamps; its absence skips the test by name. */
const OPENSSL = "openssl";

const hasOpenSsl = ((): boolean => {
  try {
    execFileSync(OPENSSL, ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe.runIf(hasOpenSsl)("a time stamp (openssl)", () => {
  it("is put in where it belongs to the version, and refused where it does not", async () => {
    const place = mkdtempSync(join(folder, "tsa-"));
    const openssl = (...values: readonly string[]) =>
      execFileSync(OPENSSL, values, { cwd: place, stdio: "ignore" });
    writeFileSync(join(place, "tsa.cnf"), TSA);
    writeFileSync(join(place, "serial"), "01\n");
    openssl(
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-keyout",
      "key.pem",
      "-out",
      "cert.pem",
      "-subj",
      "/CN=Test",
      "-config",
      "tsa.cnf",
      "-extensions",
      "v3",
    );
    openssl(
      "ts",
      "-reply",
      "-config",
      "tsa.cnf",
      "-queryfile",
      reports("0.9", "manifest.json.tsq"),
      "-out",
      "token.tsr",
    );
    expect(statSync(join(place, "token.tsr")).size).toBeGreaterThan(100);
    const stamped = await inside("pack", "--timestamp-token", join(place, "token.tsr"));
    expect(stamped).toMatchObject({ code: 0 });
    const verified = await verifyFile(reports("nachweispaket-v0.9.zip"));
    expect(verified.code).toBe(0);
    expect(verified.stdout).toContain("time stamp on the digest of this version");
    expect(verified.stdout).toContain("not checked: signature and certificates");
    writeFileSync(join(place, "other.txt"), "other");
    openssl("ts", "-query", "-data", "other.txt", "-sha256", "-out", "other.tsq");
    openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "other.tsq", "-out", "other.tsr");
    const refused = await inside("pack", "--timestamp-token", join(place, "other.tsr"));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("belongs to other data");
  });
});

const TSA = `[req]
distinguished_name=dn
[dn]
[v3]
extendedKeyUsage=critical,timeStamping
[tsa]
default_tsa=tsa1
[tsa1]
serial=./serial
signer_cert=./cert.pem
signer_key=./key.pem
signer_digest=sha256
default_policy=1.2.3.4.1
digests=sha256
ess_cert_id_chain=no
ess_cert_id_alg=sha256
`;

describe("lotse consult reassess", () => {
  it("tells code, decisions and knowledge apart", async () => {
    const file = reports("nachweispaket-v0.9.zip");
    const alone = await lotse("consult", "reassess", "--pack", file);
    expect(alone).toMatchObject({ code: 0, stderr: "" });
    expect(alone.stdout).toContain("through program and knowledge: nothing different");
    expect(alone.stdout).toContain("through the code: not compared");
    await inside("decide", "curate", "held", "--license", "SSPL-1.0", "--reason", "x", "--by", "A");
    const project = `${CANARIES.folder}/projekt`;
    const { "node_modules/strong": _gone, ...others } = LOCKFILE.packages;
    write(
      `${project}/package-lock.json`,
      JSON.stringify({
        ...LOCKFILE,
        packages: { ...others, "": { ...LOCKFILE.packages[""], dependencies: { held: "1.0.0" } } },
      }),
    );
    await inside("scan", join(folder, project), "--name", "projekt");
    const both = await lotse("consult", "reassess", "--pack", file, "--in", "beratung");
    const [, decisions = "", code = ""] = both.stdout.split(/through (?:decisions|the code)/u);
    expect(decisions).toContain("held 1.0.0: ISC → SSPL-1.0");
    expect(code).toContain("− strong 1.0.0");
    expect(decisions).not.toContain("− strong");
  });
});
