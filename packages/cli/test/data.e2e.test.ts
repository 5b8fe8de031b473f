import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { withTree } from "@lizenzlotse/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const CANARY = "Bearer canary-4711";

/** A registry on this machine that knows one package, and keeps what it was asked. */
const asked: { readonly url: string; readonly authorization: string | undefined }[] = [];
const registry = createServer((request, response) => {
  asked.push({ url: request.url ?? "", authorization: request.headers.authorization });
  const known = request.url === "/npm/known/1.0.0";
  response.writeHead(known ? 200 : 404);
  response.end(known ? JSON.stringify({ license: "MIT", author: "Jo <jo@known.example>" }) : "");
});

beforeAll(() => new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => registry.close(resolve)));

const LOCK = JSON.stringify({
  name: "app",
  lockfileVersion: 3,
  packages: {
    "": { name: "app", license: "EUPL-1.2", dependencies: { known: "1.0.0", unknown: "1.0.0" } },
    "node_modules/known": { version: "1.0.0" },
    "node_modules/unknown": { version: "1.0.0" },
  },
});

function settings(): string {
  const { port } = registry.address() as AddressInfo;
  const origin = `http://127.0.0.1:${String(port)}/npm`;
  return JSON.stringify({
    version: 1,
    sources: {
      npm: { origin, authorizationVariable: "MIRROR_AUTHORIZATION" },
      "deps-dev": false,
      "clearly-defined": false,
    },
  });
}

const inProject = (
  test: (
    lotse: (...args: string[]) => ReturnType<typeof runLotse>,
    folder: string,
  ) => Promise<void>,
): Promise<void> =>
  withTree({ "app/package-lock.json": LOCK, "settings.json": settings() }, async (folder) => {
    const variables = {
      MIRROR_AUTHORIZATION: CANARY,
      XDG_CACHE_HOME: join(folder, "cache"),
      XDG_DATA_HOME: join(folder, "data"),
      SOURCE_DATE_EPOCH: "1767323045",
    };
    await mkdir(join(folder, "cache"));
    await test((...args) => runLotse([...args, "--lang", "en"], { folder, variables }), folder);
  });

const licensesOf = async (file: string): Promise<Record<string, string>> => {
  const { components } = JSON.parse(await readFile(file, "utf8")) as {
    components: { name: string; licenses: { concluded: { expression: string } } }[];
  };
  return Object.fromEntries(
    components.map(({ name, licenses }) => [name, licenses.concluded.expression]),
  );
};

describe("licences from outside the tree", () => {
  it("are asked for with --enrich alone, of whom the settings name", () =>
    inProject(async (lotse, folder) => {
      asked.length = 0;
      const plain = await lotse("scan", "app", "-q", "-o", "json=plain.json");
      expect(plain.code).toBe(0);
      expect(asked).toEqual([]);
      const enriched = await lotse(
        ..."scan app -q --enrich --enrich-settings settings.json -o json=out.json -o html=out.html".split(
          " ",
        ),
      );
      expect(enriched).toMatchObject({ code: 0, stderr: "" });
      expect(asked).toEqual([
        { url: "/npm/known/1.0.0", authorization: CANARY },
        { url: "/npm/unknown/1.0.0", authorization: CANARY },
      ]);
      expect(await licensesOf(join(folder, "plain.json"))).toMatchObject({ known: "NOASSERTION" });
      expect(await licensesOf(join(folder, "out.json"))).toEqual({
        app: "EUPL-1.2",
        known: "MIT",
        unknown: "NOASSERTION",
      });
      const outputs = await Promise.all(
        ["out.json", "out.html"].map((file) => readFile(join(folder, file), "utf8")),
      );
      expect(outputs[0]).toContain('"source":"registry"');
      expect(outputs.join("")).not.toContain("canary");
    }));

  it("make a scan incomplete where nobody answers", () =>
    inProject(async (lotse, folder) => {
      const closed = {
        version: 1,
        sources: {
          npm: { origin: "http://127.0.0.1:9/" },
          "deps-dev": false,
          "clearly-defined": false,
        },
      };
      await writeFile(join(folder, "closed.json"), JSON.stringify(closed));
      const ended = await lotse(
        ..."scan app --enrich --enrich-settings closed.json --json".split(" "),
      );
      expect(ended.code).toBe(3);
      expect(ended.stdout).toContain("enrichment/unanswered");
    }));

  it("come into a closed network as a signed pack", () =>
    inProject(async (lotse, folder) => {
      const { privateKey, publicKey } = generateKeyPairSync("ed25519");
      await writeFile(join(folder, "key.pem"), privateKey.export({ format: "pem", type: "pkcs8" }));
      await writeFile(join(folder, "key.pub"), publicKey.export({ format: "pem", type: "spki" }));

      const list = await lotse("data", "export", "app", "--unresolved", "-q");
      expect(list.stdout).toBe("pkg:npm/known@1.0.0\npkg:npm/unknown@1.0.0\n");
      await writeFile(join(folder, "list.txt"), `# what lacks\n${list.stdout}`);

      const fetched = await lotse(
        ..."data fetch list.txt pack.json --key key.pem --enrich-settings settings.json".split(" "),
      );
      expect(fetched.stderr).toContain("licences of 1 packages, none of 1");
      expect(fetched.code).toBe(0);

      asked.length = 0;
      expect((await lotse("data", "import", "pack.json", "--key", "key.pub")).code).toBe(0);
      expect((await lotse("data", "list")).stdout).toContain("npm registry");
      await lotse("scan", "app", "-q", "-o", "json=with.json");
      await lotse("scan", "app", "-q", "--data", "none", "-o", "json=without.json");
      expect(await licensesOf(join(folder, "with.json"))).toMatchObject({ known: "MIT" });
      expect(await licensesOf(join(folder, "without.json"))).toMatchObject({
        known: "NOASSERTION",
      });
      expect(asked).toEqual([]);
    }));

  it("are not taken from a pack that was changed", () =>
    inProject(async (lotse, folder) => {
      const { privateKey, publicKey } = generateKeyPairSync("ed25519");
      await writeFile(join(folder, "key.pem"), privateKey.export({ format: "pem", type: "pkcs8" }));
      await writeFile(join(folder, "key.pub"), publicKey.export({ format: "pem", type: "spki" }));
      await writeFile(join(folder, "list.txt"), "pkg:npm/known@1.0.0\n");
      await lotse(
        ..."data fetch list.txt pack.json --key key.pem --enrich-settings settings.json".split(" "),
      );
      const text = await readFile(join(folder, "pack.json"), "utf8");
      await writeFile(join(folder, "pack.json"), text.replace('"MIT"', '"ISC"'));
      const ended = await lotse("data", "import", "pack.json", "--key", "key.pub");
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain("The signature does not fit");
      expect((await lotse("data", "list")).stdout).toContain("No data packs");
    }));

  it.each([
    ["data", "grow"],
    ["data", "fetch", "list.txt"],
    ["data", "import", "missing.json"],
    ["data", "fetch", "bad.txt", "pack.json"],
  ])("are refused where the call is wrong: lotse %s %s %s %s", (...args) =>
    inProject(async (lotse, folder) => {
      await writeFile(join(folder, "bad.txt"), "left-pad 1.3.0\n");
      expect((await lotse(...args.filter((arg) => typeof arg === "string"))).code).toBe(2);
    }),
  );
});
