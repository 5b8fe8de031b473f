import { gzipSync } from "node:zlib";

import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

/** Regular files as a tar archive. */
function tarOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const members = Object.entries(files).map(([name, content]) =>
    memberOf(name, Buffer.from(content)),
  );
  return Buffer.concat([...members, Buffer.alloc(1024)]);
}

function memberOf(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write("0000644\0", 100);
  header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write("        0", 148);
  header.write("ustar\u000000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
  return Buffer.concat([header, content, padding]);
}

const BASE = tarOf({
  "etc/os-release": "ID=alpine\nNAME=Alpine\nVERSION_ID=3.20.0\n",
  "lib/apk/db/installed": "P:musl\nV:1.2.5\nL:MIT\n\nP:gone\nV:1\nL:ISC\n\n",
});
const APP = tarOf({
  "lib/apk/db/installed": "P:musl\nV:1.2.5\nL:MIT\n\n",
  "app/node_modules/a/package.json": '{"name": "a", "version": "1.0.0", "license": "BSD-3-Clause"}',
  "app/node_modules/a/LICENSE": "SPDX-License-Identifier: BSD-3-Clause",
});

const IMAGE = tarOf({
  "base.tar": BASE,
  "app.tar": gzipSync(APP),
  "config.json": JSON.stringify({
    os: "linux",
    architecture: "amd64",
    history: [{ created_by: "ADD alpine.tar /" }, { created_by: "RUN npm ci" }],
  }),
  "manifest.json": JSON.stringify([
    { Config: "config.json", RepoTags: ["amt.example/app:1"], Layers: ["base.tar", "app.tar"] },
  ]),
});

interface Property {
  readonly name: string;
  readonly value: string;
}

describe("lotse scan IMAGE", () => {
  it("lists what is in the image, with the layer and instruction that brought it", async () => {
    await withTree({ "app.tar": IMAGE }, async (root) => {
      const given = ["scan", "app.tar", "-o", "cyclonedx-json=bom.json", "--json"];
      const { code, stdout } = await runLotse(given, { folder: root });
      const scan = JSON.parse(stdout) as {
        subject: { name: string };
        components: {
          purl?: string;
          scope: string;
          properties?: Property[];
          licenses: { concluded: { expression: string } };
        }[];
      };
      const found = scan.components.flatMap(({ purl, scope, properties = [], licenses }) => {
        const instruction = properties.find(({ name }) => name.endsWith("createdBy"))?.value;
        const { expression } = licenses.concluded;
        return purl === undefined ? [] : [[purl, scope, expression, instruction]];
      });
      expect({ code, name: scan.subject.name, found }).toEqual({
        code: 0,
        name: "amt.example/app:1",
        found: [
          ["pkg:apk/alpine/gone@1?distro=alpine-3.20.0", "excluded", "ISC", "ADD alpine.tar /"],
          ["pkg:apk/alpine/musl@1.2.5?distro=alpine-3.20.0", "required", "MIT", "ADD alpine.tar /"],
          ["pkg:npm/a@1.0.0", "required", "BSD-3-Clause", "RUN npm ci"],
        ],
      });
    });
  });

  it("leaves to the project beside it what a configuration says of paths", async () => {
    const configuration =
      "version: 1\nscan:\n  exclude:\n    - pattern: app/**\n      reason: not delivered\n";
    const tree = { "app.tar": IMAGE, "project/.lotse.yaml": configuration };
    await withTree(tree, async (root) => {
      const { code, stdout } = await runLotse(["scan", "../app.tar", "--json"], {
        folder: `${root}/project`,
      });
      expect([code, stdout.includes("pkg:npm/a@1.0.0")]).toEqual([0, true]);
    });
  });

  it("reads a file that is no image as the document that it is", async () => {
    await withTree({ "a.tar": tarOf({ a: "1" }) }, async (root) => {
      const { code, stderr } = await runLotse(["scan", "a.tar"], { folder: root });
      expect([code, stderr.split("\n")[0]]).toEqual([
        2,
        expect.stringContaining("DOCUMENT_INVALID"),
      ]);
    });
  });
});
