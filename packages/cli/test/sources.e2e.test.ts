import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

import { withTree } from "@lizenzlotse/testkit";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

/** A tar file with one regular member each, as plain as the format has it. */
function tar(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write("0000644\0", 100);
    header.write(`${Buffer.byteLength(text).toString(8).padStart(11, "0")}\0`, 124);
    header.write("00000000000\0        0ustar\u000000", 136);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
    body.write(text);
    return [header, body];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const packed = (files: Readonly<Record<string, string>>): Buffer => gzipSync(tar(files));

const SOURCE = packed({
  "package/package.json": '{"name":"quelle","version":"1.0.0"}',
  "package/src/index.js": "export const answer = 42;\n",
});
const MINIFIED = packed({
  "package/package.json": '{"name":"klein","version":"1.0.0"}',
  "package/dist/klein.min.js": "var a=1;",
});

const integrityOf = (bytes: Buffer): string =>
  `sha512-${createHash("sha512").update(bytes).digest("base64")}`;

function lockfile(
  packages: Readonly<Record<string, { license: string; archive: Buffer }>>,
): string {
  const names = Object.keys(packages);
  const dependencies = Object.fromEntries(names.map((name) => [name, "1.0.0"]));
  return JSON.stringify({
    name: "fachverfahren",
    version: "2.0.0",
    lockfileVersion: 3,
    packages: {
      "": { name: "fachverfahren", version: "2.0.0", dependencies },
      ...Object.fromEntries(
        names.map((name) => [
          `node_modules/${name}`,
          {
            version: "1.0.0",
            resolved: `https://registry.npmjs.org/${name}/-/${name}-1.0.0.tgz`,
            integrity: integrityOf(packages[name]?.archive ?? Buffer.alloc(0)),
            license: packages[name]?.license,
          },
        ]),
      ),
    },
  });
}

const TREE = {
  "package.json": JSON.stringify({
    name: "fachverfahren",
    version: "2.0.0",
    dependencies: { quelle: "1.0.0", klein: "1.0.0" },
  }),
  "package-lock.json": lockfile({
    quelle: { license: "GPL-2.0-only", archive: SOURCE },
    klein: { license: "GPL-3.0-only", archive: MINIFIED },
  }),
};

/** Puts archives where npm keeps them. */
function fillCache(home: string, ...archives: readonly Buffer[]): void {
  for (const bytes of archives) {
    const hex = createHash("sha512").update(bytes).digest("hex");
    const file = join(
      home,
      ".npm/_cacache/content-v2/sha512",
      hex.slice(0, 2),
      hex.slice(2, 4),
      hex.slice(4),
    );
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

const SHIPPED = ["--context", "provide=binary;recipient=public;medium=physical;modified=no"];

interface Listed {
  readonly complete: boolean;
  readonly unknown: readonly string[];
  readonly components: readonly {
    readonly name: string;
    readonly state: string;
    readonly files: readonly { path: string; sha256: string; from: string; verifiedBy?: string }[];
    readonly rejected: readonly { reason: string }[];
  }[];
}

async function inHome<T>(
  use: (place: {
    folder: string;
    home: string;
    lotse: (...options: readonly string[]) => ReturnType<typeof runLotse>;
  }) => Promise<T>,
  tree: Readonly<Record<string, string>> = TREE,
): Promise<T> {
  return withTree(tree, (folder) =>
    withTree({ ".keep": "" }, (home) =>
      use({
        folder,
        home,
        lotse: (...options) =>
          runLotse(["sources", folder, ...SHIPPED, ...options], {
            folder: home,
            variables: { HOME: home },
          }),
      }),
    ),
  );
}

describe("lotse sources", () => {
  it("finds what the lockfile means in the cache, and says what is no source", async () => {
    await inHome(async ({ home, lotse }) => {
      fillCache(home, SOURCE, MINIFIED);
      const { code, stdout } = await lotse("--json");
      const list = JSON.parse(stdout) as Listed;
      expect(list.components.map(({ name, state }) => [name, state])).toEqual([
        ["klein", "missing"],
        ["quelle", "found"],
      ]);
      expect(list.components[0]?.rejected.map(({ reason }) => reason)).toEqual(["no-source-files"]);
      expect(list.components[1]?.files[0]).toMatchObject({
        path: "components/quelle-1.0.0/quelle-1.0.0.tgz",
        verifiedBy: `SHA-512:${createHash("sha512").update(SOURCE).digest("hex")}`,
      });
      expect(code).toBe(1);
      const german = await lotse("--lang", "de");
      expect(german.stdout).toContain("GPL-2.0-only § 3(a) oder § 3(b) oder § 3");
      expect(german.stdout).toMatch(/kein\s+Quelltext: nur übersetzte, verkleinerte/u);
      expect(german.stdout).not.toContain(home);
    });
  });

  it("writes one archive whose bytes depend on nothing else", async () => {
    await inHome(async ({ home, lotse }) => {
      fillCache(home, SOURCE);
      await lotse("--bundle", "a.tar.gz");
      await lotse("--bundle", "b/../a2.tar.gz");
      const bytes = gunzipSync(readFileSync(join(home, "a.tar.gz")));
      expect(bytes.includes("a/components/quelle-1.0.0/quelle-1.0.0.tgz")).toBe(true);
      expect(bytes.includes(SOURCE)).toBe(true);
      await lotse("--bundle", "again/a.tar.gz");
      expect(existsSync(join(home, "again"))).toBe(false);
      mkdirSync(join(home, "again"));
      await lotse("--bundle", "again/a.tar.gz");
      expect(readFileSync(join(home, "again/a.tar.gz"))).toEqual(
        readFileSync(join(home, "a.tar.gz")),
      );
    });
  });

  it("writes a folder whole or not at all, and over nothing", async () => {
    await inHome(async ({ home, lotse }) => {
      fillCache(home, SOURCE);
      const { stdout } = await lotse("--into", "quellen", "--json");
      const list = JSON.parse(stdout) as Listed;
      const [file] = list.components[1]?.files ?? [];
      const written = readFileSync(join(home, "quellen", file?.path ?? ""));
      expect(createHash("sha256").update(written).digest("hex")).toBe(file?.sha256);
      expect(readFileSync(join(home, "quellen/SHA256SUMS"), "utf8")).toBe(
        `${file?.sha256 ?? ""}  ${file?.path ?? ""}\n`,
      );
      expect(readFileSync(join(home, "quellen/LIESMICH.txt"), "utf8")).toContain("- klein 1.0.0");
      const again = await lotse("--into", "quellen");
      expect(again.code).toBe(2);
      expect(again.stderr).toContain("nicht leer");
      expect(readdirSync(home).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    });
  });

  it("takes no bytes that are not what the lockfile names", async () => {
    await inHome(async ({ home, lotse }) => {
      fillCache(home, SOURCE);
      const hex = createHash("sha512").update(SOURCE).digest("hex");
      const file = join(
        home,
        ".npm/_cacache/content-v2/sha512",
        hex.slice(0, 2),
        hex.slice(2, 4),
        hex.slice(4),
      );
      writeFileSync(file, packed({ "package/index.js": "evil();" }));
      const { components } = JSON.parse((await lotse("--json")).stdout) as Listed;
      expect(components[1]?.state).toBe("missing");
      expect(components[1]?.rejected.map(({ reason }) => reason)).toEqual(["hash-differs"]);
    });
  });

  it("follows no link out of the project, and packs installed copies without dependencies inside", async () => {
    await inHome(async ({ folder, home, lotse }) => {
      writeFileSync(join(home, "secret.js"), "TOP SECRET");
      const installed = join(folder, "node_modules/quelle");
      mkdirSync(join(installed, "node_modules/fremd"), { recursive: true });
      writeFileSync(
        join(installed, "package.json"),
        '{"name":"quelle","version":"1.0.0","license":"GPL-2.0-only"}',
      );
      writeFileSync(join(installed, "index.js"), "export {};\n");
      writeFileSync(join(installed, "node_modules/fremd/a.js"), "INNER DEPENDENCY");
      symlinkSync(join(home, "secret.js"), join(installed, "link.js"));
      const { stdout } = await lotse("--bundle", "s.tar", "--json");
      const { components } = JSON.parse(stdout) as Listed;
      expect(components[1]?.files[0]?.from).toBe("node_modules/quelle");
      const bytes = readFileSync(join(home, "s.tar"));
      expect(bytes.includes("quelle-1.0.0/index.js")).toBe(true);
      expect(bytes.includes("TOP SECRET")).toBe(false);
      expect(bytes.includes("INNER DEPENDENCY")).toBe(false);
    });
  });

  it("is never green where a licence is not known", async () => {
    const tree = {
      "package.json": '{"name":"a","version":"1.0.0","dependencies":{"x":"1.0.0"}}',
      "package-lock.json": JSON.stringify({
        name: "a",
        version: "1.0.0",
        lockfileVersion: 3,
        packages: {
          "": { name: "a", version: "1.0.0", dependencies: { x: "1.0.0" } },
          "node_modules/x": { version: "1.0.0" },
        },
      }),
    };
    await inHome(async ({ lotse }) => {
      const { code, stdout } = await lotse("--json");
      const list = JSON.parse(stdout) as Listed;
      expect(list.unknown).toEqual(["pkg:npm/x@1.0.0"]);
      expect(list.complete).toBe(false);
      expect(code).toBe(1);
    }, tree);
  });

  it("refuses what it cannot write", async () => {
    await inHome(async ({ lotse }) => {
      expect((await lotse("--bundle", "sources.rar")).code).toBe(2);
      expect((await lotse("--offer", "offer.pdf")).code).toBe(2);
    });
  });
});

const CONTACT = ["--contact", "Senatsverwaltung X;Klosterstraße 1;10179 Berlin;oss@senat.berlin"];

describe("lotse sources --offer", () => {
  it.each(["md", "txt"])(
    "writes an offer that meets the duty that it is for (%s)",
    async (form) => {
      await inHome(async ({ folder, home, lotse }) => {
        const file = join(home, `angebot.${form}`);
        const organisation = ["--organisation", "Senatsverwaltung X"];
        const contacts = [CONTACT, ["--contact", "oss@senat.berlin"]];
        for (const [language, contact = []] of [
          ["de", contacts[0]],
          ["en", contacts[1]],
        ] as const) {
          await lotse("--offer", file, ...contact, ...organisation, "--lang", language);
          const { stdout } = await runLotse([
            ...["obligations", folder, "--artefact", file, "--json", ...SHIPPED],
          ]);
          const { obligations } = JSON.parse(stdout) as {
            obligations: { obligation: string; license: string; state: string; metBy?: string }[];
          };
          const sources = obligations.filter(({ obligation }) => obligation.startsWith("SOURCE-"));
          expect(
            sources.map(({ license, state, metBy }) => [license, state, metBy]).sort(),
          ).toEqual([
            ["GPL-2.0-only", "fulfilled", "SOURCE-OFFER"],
            ["GPL-3.0-only", "fulfilled", "SOURCE-OFFER"],
          ]);
        }
      });
    },
  );

  it("makes nothing up: without a contact the gap shows, is reported and meets no duty", async () => {
    await inHome(async ({ folder, home, lotse }) => {
      const file = join(home, "angebot.md");
      const { code, stderr } = await lotse("--offer", file, "--lang", "de");
      expect(readFileSync(file, "utf8")).toContain("Anschrift oder E-Mail-Adresse fehlt noch");
      expect(stderr).toContain("Es fehlt, wohin Anforderungen zu richten sind: --contact.");
      expect(stderr).toContain("Es fehlt, wer das Angebot macht: --organisation.");
      expect(code).not.toBe(0);
      const { stdout } = await runLotse([
        ...["obligations", folder, "--artefact", file, "--json", ...SHIPPED],
      ]);
      const { obligations } = JSON.parse(stdout) as {
        obligations: { obligation: string; state: string }[];
      };
      const sources = obligations.filter(({ obligation }) => obligation.startsWith("SOURCE-"));
      expect(sources.map(({ state }) => state)).toEqual(["open", "open"]);
    });
  });

  it("leaves out what an offer is not enough for, and says so", async () => {
    await inHome(async ({ folder, home }) => {
      const file = join(home, "offer.json");
      const { stderr } = await runLotse(
        [
          ...["sources", folder, "--offer", file, "--lang", "en", ...CONTACT],
          ...["--context", "provide=binary;recipient=public;medium=download;modified=no"],
        ],
        { variables: { HOME: home } },
      );
      const offer = JSON.parse(readFileSync(file, "utf8")) as { offered: { name: string }[] };
      expect(offer.offered.map(({ name }) => name)).toEqual(["quelle"]);
      expect(stderr).toContain("accessible in an equivalent way: klein 1.0.0 (GPL-3.0-only)");
    });
  });

  it("is a Word document too, the same bytes each time", async () => {
    await inHome(async ({ home, lotse }) => {
      const variables = ["--offer", join(home, "a.docx"), "--offer", join(home, "b.docx")];
      await lotse(...variables, ...CONTACT, "--lang", "de");
      const bytes = readFileSync(join(home, "a.docx"));
      expect(bytes).toEqual(readFileSync(join(home, "b.docx")));
      const document = Buffer.from(unzipSync(bytes)["word/document.xml"] ?? []).toString();
      expect(document).toContain("Hiermit bieten wir jedem Dritten an");
      expect(document).toContain("10179 Berlin");
    });
  });
});
