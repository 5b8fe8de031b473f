import { gzipSync } from "node:zlib";

import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const TAG = "SPDX-License-Identifier: ";

/** One regular file as a tar archive: header, content, end. */
function tarOf(name: string, content: string): Uint8Array {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write("0000644\0", 100);
  header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write("        0", 148);
  header.write("ustar\u000000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  const body = Buffer.alloc(512);
  body.write(content);
  return Buffer.concat([header, body, Buffer.alloc(1024)]);
}

const TREE = {
  "lib/inner.tgz": gzipSync(tarOf("package/LICENSE", `${TAG}MIT`)),
  "lib/outer.tar": tarOf("../escaped.txt", `${TAG}ISC`),
  "lib/broken.jar": "no archive at all",
  "own.txt": `${TAG}EUPL-1.2`,
};

interface Answer {
  readonly path: string;
  readonly licenses: readonly string[];
  readonly diagnostic?: { readonly code: string };
}

async function detect(...options: readonly string[]) {
  return withTree(TREE, async (root) => {
    const given = ["detect", "--format", "ndjson", ...options, "."];
    const { stdout, code } = await runLotse(given, { folder: root });
    const answers = stdout.trimEnd().split("\n");
    return { code, answers: answers.map((line) => describeAnswer(JSON.parse(line) as Answer)) };
  });
}

function describeAnswer({ path, licenses, diagnostic }: Answer): string {
  return `${path} ${diagnostic?.code ?? licenses.join()}`.trimEnd();
}

describe("lotse detect --archives", () => {
  it("answers for the files inside archives, behind the archive itself", async () => {
    expect(await detect("--archives")).toEqual({
      code: 3,
      answers: [
        "lib/broken.jar",
        "lib/broken.jar archive/malformed",
        "lib/inner.tgz",
        "lib/inner.tgz!/package/LICENSE MIT",
        // The tag is there in the bytes of an archive that does not compress.
        "lib/outer.tar ISC",
        "lib/outer.tar!/escaped.txt archive/suspicious",
        "lib/outer.tar!/escaped.txt ISC",
        "own.txt EUPL-1.2",
      ],
    });
  });

  it("leaves archives closed unless asked", async () => {
    const { code, answers } = await detect();
    expect(code).toBe(0);
    expect(answers.filter((answer) => answer.includes("!/"))).toEqual([]);
  });
});
