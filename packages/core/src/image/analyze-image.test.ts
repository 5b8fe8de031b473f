import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { SubjectInventory } from "../subject/contract.ts";
import { analyzeImage } from "./analyze-image.ts";
import { dockerArchive, type LayerSketch } from "../../test/support/image-builder.ts";
import { openImage } from "./open-image.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lotse-test-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function apkDatabase(...packages: readonly string[]): string {
  const entries = packages.map(
    (each) => `P:${each.split("@")[0] ?? ""}\nV:${each.split("@")[1] ?? ""}\n`,
  );
  return entries.join("\n");
}

async function analyze(...layers: readonly LayerSketch[]): Promise<SubjectInventory> {
  const file = join(folder, "image.tar");
  await dockerArchive(file, layers);
  const { signal } = new AbortController();
  const isRelevant = (path: string): boolean => path.endsWith("installed");
  const image = await openImage({ path: file, isRelevant, signal });
  const request = {
    root: file,
    depth: "files",
    signal,
    deadline: signal,
    userCaches: undefined,
  } as const;
  try {
    return await analyzeImage(image, request);
  } finally {
    image.close();
  }
}

function describeDrafts({ drafts }: SubjectInventory): string[] {
  return [...drafts.values()]
    .filter(({ origin }) => origin === "third-party")
    .map(({ purl, scope, properties }) => {
      const places = properties
        .filter(({ name }) => !name.endsWith("digest"))
        .map(
          ({ name, value }) => `${name.replace("lizenzlotse:layer:", "")} ${value.slice(0, 30)}`,
        );
      return [purl, scope, ...places].join(" · ");
    })
    .sort();
}

const DATABASE = "lib/apk/db/installed";

describe("analyzeImage", () => {
  it("says with which layer a package came in, and keeps what a later one took away", async () => {
    const inventory = await analyze(
      { files: { [DATABASE]: apkDatabase("base@1", "old@1") }, createdBy: "ADD base" },
      {
        files: { [DATABASE]: apkDatabase("base@1", "old@1", "tool@2") },
        createdBy: "RUN apk add tool",
      },
      { files: { [DATABASE]: apkDatabase("base@1", "tool@3") }, createdBy: "RUN apk upgrade" },
    );
    const last = inventory.drafts.get("pkg:apk/old@1")?.properties.at(-1)?.value ?? "";
    const by = `removedBy ${last.slice(0, 30)}`;
    expect(describeDrafts(inventory)).toEqual([
      "pkg:apk/base@1 · required · createdBy ADD base · number 1",
      `pkg:apk/old@1 · excluded · createdBy ADD base · number 1 · ${by}`,
      `pkg:apk/tool@2 · excluded · createdBy RUN apk add tool · number 2 · ${by}`,
      "pkg:apk/tool@3 · required · createdBy RUN apk upgrade · number 3",
    ]);
    expect(last).toMatch(/^sha256:[\da-f]{64}$/u);
  });

  it("hangs what was taken away on the image, so that nothing stands alone", async () => {
    const inventory = await analyze(
      { files: { [DATABASE]: apkDatabase("a@1", "b@1") } },
      { files: { [DATABASE]: apkDatabase("a@1") } },
    );
    const root = inventory.drafts.get(`first-party:${DATABASE}`);
    expect([...(root?.dependencies ?? [])]).toEqual(["pkg:apk/a@1", "pkg:apk/b@1"]);
  });

  it("does not call gone what comes back", async () => {
    const inventory = await analyze(
      { files: { [DATABASE]: apkDatabase("a@1", "b@1") } },
      { files: { [DATABASE]: apkDatabase("a@1") } },
      { files: { [DATABASE]: apkDatabase("a@1", "b@1") } },
    );
    expect(describeDrafts(inventory).map((each) => each.includes("removed"))).toEqual([
      false,
      false,
    ]);
  });

  it("tells no password of an instruction", async () => {
    const inventory = await analyze({
      files: { [DATABASE]: apkDatabase("a@1") },
      createdBy: "RUN curl https://me:geheim@host.example/",
    });
    expect(describeDrafts(inventory)[0]).toContain("createdBy RUN curl https://host.example/");
  });
});
