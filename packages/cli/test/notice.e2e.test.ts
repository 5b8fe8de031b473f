import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { mitLicense } from "./mit-license.ts";
import { runLotse } from "./run-lotse.ts";

const MIT = mitLicense("2020 Erika Muster");

const manifest = (name: string, license: string): string =>
  JSON.stringify({ name, version: "1.0.0", license });

const TREE = {
  "package.json": JSON.stringify({
    name: "fachverfahren",
    version: "1.0.0",
    dependencies: { kopf: "1.0.0", bein: "1.0.0" },
  }),
  "package-lock.json": JSON.stringify({
    name: "fachverfahren",
    version: "1.0.0",
    lockfileVersion: 3,
    packages: {
      "": {
        name: "fachverfahren",
        version: "1.0.0",
        dependencies: { kopf: "1.0.0", bein: "1.0.0" },
      },
      "node_modules/bein": { version: "1.0.0", license: "Apache-2.0" },
      "node_modules/kopf": { version: "1.0.0", license: "MIT" },
    },
  }),
  "node_modules/kopf/package.json": manifest("kopf", "MIT"),
  "node_modules/kopf/LICENSE": MIT,
  "node_modules/bein/package.json": manifest("bein", "Apache-2.0"),
  "node_modules/bein/NOTICE":
    "Apache Bein <script>alert(1)</script>\nCopyright 2014 The Bein Foundation\n",
};

const SHIPPED = ["--context", "provide=binary;recipient=public"];

describe("lotse notice", () => {
  it.each(["text", "html", "markdown"])(
    "writes as %s what its own check accepts",
    async (format) => {
      await withTree(TREE, async (folder) => {
        const written = await runLotse(["notice", folder, "--format", format]);
        expect(written.code).toBe(0);
        const file = join(folder, `THIRD-PARTY.${format === "markdown" ? "md" : format}`);
        writeFileSync(file, written.stdout);
        const checked = await runLotse([
          "notice",
          folder,
          "--check",
          file,
          ...SHIPPED,
          "--lang",
          "en",
        ]);
        expect(checked.stdout).toContain("Open 0 · for a person to check 0");
        expect(checked.code).toBe(0);
      });
    },
  );

  it("puts in the listed text where a component brings none, and says so", async () => {
    await withTree(TREE, async (folder) => {
      const { stdout } = await runLotse(["notice", folder, "--format", "json"]);
      const notice = JSON.parse(stdout) as { texts: { source: string; licenses: string[] }[] };
      expect(notice.texts.map(({ source, licenses }) => [source, licenses])).toEqual([
        ["spdx-list", ["Apache-2.0"]],
        ["component", ["MIT"]],
      ]);
    });
  });

  it("names what a shipped file lacks, and fails", async () => {
    await withTree(TREE, async (folder) => {
      const file = join(folder, "NOTICE");
      writeFileSync(file, MIT.replace("2020", "2021"));
      const { code, stdout } = await runLotse([
        "notice",
        folder,
        "--check",
        file,
        ...SHIPPED,
        "--lang",
        "en",
      ]);
      expect(code).toBe(1);
      expect(stdout).toContain('"Copyright (c) 2020 Erika Muster"');
      expect(stdout).toContain("The full text of Apache-2.0 is missing.");
    });
  });

  it("names what is missing component by component, for programs too", async () => {
    await withTree(TREE, async (folder) => {
      writeFileSync(join(folder, "NOTICE"), MIT.replace("2020", "2021"));
      const { code, stdout } = await runLotse([
        ...["notice", folder, "--check", join(folder, "NOTICE"), "--format", "json"],
        ...SHIPPED,
      ]);
      const { components } = JSON.parse(stdout) as {
        components: { name: string; state: string; gaps: { obligation: string }[] }[];
      };
      expect(code).toBe(1);
      expect(
        components.map(({ name, state, gaps }) => [
          name,
          state,
          gaps.map(({ obligation }) => obligation),
        ]),
      ).toEqual([
        ["bein", "missing", ["LICENSE-TEXT", "NOTICE-FILE"]],
        ["kopf", "missing", ["COPYRIGHT-NOTICE", "LICENSE-TEXT"]],
      ]);
    });
  });

  it("leaves nothing of foreign markup active", async () => {
    await withTree(TREE, async (folder) => {
      const { stdout } = await runLotse(["notice", folder, "--format", "html"]);
      expect(stdout).not.toContain("<script");
      expect(stdout).toContain("&lt;script&gt;");
    });
  });
});

describe("lotse check --artefact", () => {
  it("fails for open duties of what is delivered", async () => {
    await withTree({ ...TREE, "dist/app.js": "export {};" }, async (folder) => {
      const alone = await runLotse(["check", folder]);
      const delivered = await runLotse([
        "check",
        folder,
        "--artefact",
        join(folder, "dist"),
        "--json",
      ]);
      expect(alone.code).toBe(0);
      expect(delivered.code).toBe(1);
      const { violations } = JSON.parse(delivered.stdout) as { violations: { rule: string }[] };
      expect(new Set(violations.map(({ rule }) => rule))).toContain("obligation/open");
    });
  });
});

const TWO_ARTEFACTS = `version: 0
recipient: public
provide: [binary]
artefacts:
  - name: Server
    roots: [server]
    provide: [internal]
    recipient: same-entity
  - name: App
    roots: [app]
`;

const project = (name: string, dependency: string): Readonly<Record<string, string>> => ({
  [`${name}/package.json`]: JSON.stringify({
    name,
    version: "1.0.0",
    dependencies: { [dependency]: "1.0.0" },
  }),
  [`${name}/package-lock.json`]: JSON.stringify({
    name,
    version: "1.0.0",
    lockfileVersion: 3,
    packages: {
      "": { name, version: "1.0.0", dependencies: { [dependency]: "1.0.0" } },
      [`node_modules/${dependency}`]: { version: "1.0.0", license: "MIT" },
    },
  }),
});

describe("lotse notice --artefact", () => {
  const tree = {
    "kontext.yml": TWO_ARTEFACTS,
    ...project("server", "im-haus"),
    ...project("app", "verteilt"),
  };

  const entriesOf = async (...options: readonly string[]): Promise<readonly string[]> =>
    withTree(tree, async (folder) => {
      const { stdout } = await runLotse(["notice", folder, "--format", "json", ...options]);
      return (JSON.parse(stdout) as { entries: { name: string }[] }).entries.map(
        ({ name }) => name,
      );
    });

  it("lists only what is passed on in that artefact, by what the context says", async () => {
    expect(await entriesOf("--artefact", "app")).toEqual(["verteilt"]);
    expect(await entriesOf("--artefact", "server")).toEqual([]);
    expect(await entriesOf()).toEqual(["verteilt"]);
    expect(await entriesOf("--for", "inventory")).toEqual(["im-haus", "verteilt"]);
  });

  it("says that nothing is passed on, rather than that nothing is in it", async () => {
    await withTree(tree, async (folder) => {
      const german = await runLotse(["notice", folder, "--artefact", "server", "--lang", "de"]);
      expect(german.stdout).toContain(
        "Nach den Angaben zum Einsatz wird keine Komponente Dritter weitergegeben (2 nicht aufgeführt).",
      );
    });
  });

  it("checks a shipped file for that artefact alone", async () => {
    await withTree({ ...tree, "empty.txt": "nothing\n" }, async (folder) => {
      const check = ["notice", folder, "--check", join(folder, "empty.txt"), "--format", "json"];
      const app = await runLotse([...check, "--artefact", "app"]);
      const server = await runLotse([...check, "--artefact", "server"]);
      expect(app.code).toBe(1);
      expect(app.stdout).toContain("verteilt");
      expect(app.stdout).not.toContain("im-haus");
      expect(server.code).toBe(0);
    });
  });

  it("knows no other artefacts", async () => {
    await withTree(tree, async (folder) => {
      const { code, stderr } = await runLotse([
        "notice",
        folder,
        "--artefact",
        "x",
        "--lang",
        "en",
      ]);
      expect(code).toBe(2);
      expect(stderr).toContain("The context file knows: server, app.");
    });
  });
});

describe("lotse notice, twice", () => {
  it("writes the same bytes, in whatever form", async () => {
    await withTree(TREE, async (folder) => {
      for (const format of ["text", "html", "markdown", "json"]) {
        const once = await runLotse(["notice", folder, "--format", format, "--no-cache"]);
        const again = await runLotse(["notice", folder, "--format", format, "--jobs", "1"]);
        expect(again.stdout).toBe(once.stdout);
      }
    });
  });
});
