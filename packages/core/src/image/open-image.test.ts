import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  dockerArchive,
  type LayerSketch,
  layerTar,
  ociLayout,
} from "../../test/support/image-builder.ts";
import { ImageFiles } from "./image-files.ts";
import { isImage } from "./is-image.ts";
import { openImage, type OpenedImage } from "./open-image.ts";

let folder = "";
const opened: OpenedImage[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lotse-test-"));
});

afterEach(() => {
  for (const image of opened.splice(0)) image.close();
  rmSync(folder, { recursive: true });
});

async function open(path: string): Promise<OpenedImage> {
  const { signal } = new AbortController();
  const image = await openImage({ path, isRelevant: (each) => each.endsWith(".lock"), signal });
  opened.push(image);
  return image;
}

async function build(...layers: readonly LayerSketch["files"][]): Promise<OpenedImage> {
  const file = join(folder, "image.tar");
  await dockerArchive(
    file,
    layers.map((files) => ({ files })),
  );
  return await open(file);
}

function pathsOf(image: OpenedImage): string[] {
  return [...(image.views.at(-1)?.files.keys() ?? [])];
}

async function textOf(image: OpenedImage, path: string): Promise<string> {
  const outcome = await new ImageFiles(image.views.at(-1)?.files ?? new Map()).read(path);
  return outcome.ok ? Buffer.from(outcome.bytes).toString() : outcome.diagnostic.code;
}

describe("openImage", () => {
  it("lays layers over one another", async () => {
    const image = await build(
      { "etc/a": "old", "etc/b": "b", "opt/x/c": "c" },
      { "etc/a": "new", "etc/.wh.b": "", "opt/x": { type: "directory" } },
    );
    expect(pathsOf(image)).toEqual(["etc/a", "opt/x/c"]);
    expect(await textOf(image, "etc/a")).toBe("new");
    expect(image.diagnostics).toEqual([]);
  });

  it("hides what lower layers put into an opaque folder, but not what the same layer puts there", async () => {
    const image = await build(
      { "app/old": "1", "app/sub/old": "1", other: "1" },
      { "app/new": "2", "app/.wh..wh..opq": "" },
    );
    expect(pathsOf(image)).toEqual(["app/new", "other"]);
  });

  it("lets a file stand in the place of a folder, and a folder in that of a file", async () => {
    const image = await build({ "a/b": "1", c: "1" }, { a: "2", "c/d": "2" });
    expect(pathsOf(image)).toEqual(["a", "c/d"]);
  });

  it("reads hard links where their target lies, and follows no symbolic link", async () => {
    const image = await build({
      "usr/lib/os-release": "ID=x",
      "etc/hard": { type: "link", linkname: "usr/lib/os-release" },
      "etc/os-release": { type: "symlink", linkname: "../usr/lib/os-release" },
      "etc/out": { type: "symlink", linkname: "../../../../etc/passwd" },
    });
    expect(pathsOf(image)).toEqual(["etc/hard", "usr/lib/os-release"]);
    expect(await textOf(image, "etc/hard")).toBe("ID=x");
  });

  it("says with which layer and instruction each view came about, and shows those that matter", async () => {
    const file = join(folder, "image.tar");
    await dockerArchive(file, [
      { files: { "a.lock": "1" }, createdBy: "ADD base" },
      { files: { readme: "1" }, createdBy: "RUN nothing that matters" },
      { files: { "b.lock": "1" }, createdBy: "RUN build" },
    ]);
    const image = await open(file);
    expect(image.name).toBe("amt.example/app:1.0");
    expect(image.layers.map(({ number, createdBy }) => [number, createdBy])).toEqual([
      [1, "ADD base"],
      [2, "RUN nothing that matters"],
      [3, "RUN build"],
    ]);
    expect(image.views.map(({ layer }) => layer.number)).toEqual([1, 3]);
    expect(image.layers[0]?.digest).toMatch(/^sha256:[\da-f]{64}$/u);
  });

  it("reads an archive that was packed as a whole", async () => {
    const file = join(folder, "image.tar");
    await dockerArchive(file, [{ files: { "etc/a": "1" } }]);
    writeFileSync(join(folder, "image.tar.gz"), gzipSync(readFileSync(file)));
    const image = await open(join(folder, "image.tar.gz"));
    expect([pathsOf(image), await textOf(image, "etc/a")]).toEqual([["etc/a"], "1"]);
  });

  it("reads an OCI layout with packed layers, and leaves nothing of it behind", async () => {
    await ociLayout(folder, [{ files: { "etc/a": "a".repeat(100_000) } }]);
    const before = temporaryFolders();
    const image = await open(folder);
    expect(await textOf(image, "etc/a")).toBe("a".repeat(100_000));
    expect(temporaryFolders().length).toBe(before.length + 1);
    image.close();
    expect(temporaryFolders()).toEqual(before);
  });
});

function temporaryFolders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("lotse-image-"));
}

describe("hostile images", () => {
  it("keeps names inside, and says so", async () => {
    const image = await build({ "../../etc/passwd": "x", "a/../../b": "y" });
    expect(pathsOf(image)).toEqual(["a/b", "etc/passwd"]);
    expect(image.diagnostics.map(({ code }) => code)).toEqual(["archive/suspicious"]);
  });

  it("gives up a layer that unpacks to far more than it is", async () => {
    const bomb = gzipSync(await layerTar({ large: new Uint8Array(90_000_000) }));
    const file = join(folder, "image.tar");
    await dockerArchive(file, [{ files: {}, bytes: bomb }, { files: { "a.lock": "1" } }]);
    const image = await open(file);
    expect(pathsOf(image)).toEqual(["a.lock"]);
    expect(image.diagnostics.map(({ code }) => code)).toEqual(["archive/malformed"]);
  });

  it("reads a damaged layer as far as nothing, says so, and goes on with the next", async () => {
    const tar = Buffer.from(await layerTar({ a: "1" }));
    tar[0] = 0x42;
    const file = join(folder, "image.tar");
    await dockerArchive(file, [{ files: {}, bytes: tar }, { files: { "b.lock": "1" } }]);
    const image = await open(file);
    expect(pathsOf(image)).toEqual(["b.lock"]);
    expect(image.diagnostics.map(({ parameters }) => parameters["problem"])).toEqual([
      "layer 0/layer.tar: a header has the wrong checksum",
    ]);
  });

  it("says that a layer is not what the configuration states, or is missing", async () => {
    await ociLayout(folder, [{ files: { a: "1" } }, { files: { b: "1" } }]);
    const [one, two] = layerBlobs();
    writeFileSync(one ?? "", gzipSync(await layerTar({ c: "1" })));
    rmSync(two ?? "");
    const image = await open(folder);
    const problems = image.diagnostics.map(({ parameters }) => parameters["problem"] ?? "");
    expect(problems.map((problem) => problem.replace(/^layer \S+ /u, ""))).toEqual([
      "its content is not what the image's configuration states",
      "it is missing",
    ]);
  });

  it("names the images of an archive that it does not read", async () => {
    await dockerArchive(join(folder, "image.tar"), [{ files: { a: "1" } }]);
    const list = [
      { Config: "c1.json", RepoTags: ["one"], Layers: [] },
      { Config: "c2.json", RepoTags: ["two"], Layers: [] },
    ];
    const archive = await layerTar({ "manifest.json": JSON.stringify(list) });
    writeFileSync(join(folder, "two.tar"), archive);
    const image = await open(join(folder, "two.tar"));
    expect([image.name, image.diagnostics[0]?.parameters["limit"]]).toEqual([
      "one",
      "one image of an archive; not read: two",
    ]);
  });

  it.each([
    [{ "io.containerd.image.name": "amt.example/akte:1.0" }, "amt.example/akte:1.0"],
    [{ "org.opencontainers.image.ref.name": "akte:1.0" }, "akte:1.0"],
    [{ "org.opencontainers.image.ref.name": "1.0" }, "akte-abbild:1.0"],
    [{}, "akte-abbild"],
  ])("is called after its annotations, else after its folder: %j", async (annotations, name) => {
    const layout = join(folder, "akte-abbild");
    mkdirSync(layout);
    await ociLayout(layout, [{ files: { a: "1" } }]);
    const path = join(layout, "index.json");
    const index = JSON.parse(readFileSync(path, "utf8")) as { manifests: object[] };
    const manifests = index.manifests.map((each) => ({ ...each, annotations }));
    writeFileSync(path, JSON.stringify({ ...index, manifests }));
    expect((await open(layout)).name).toBe(name);
  });
});

/** The blobs that are layers, in the order of the manifest. */
function layerBlobs(): string[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));
  const place = (digest: string): string => `blobs/${digest.replace(":", "/")}`;
  const index = read("index.json") as { manifests: { digest: string }[] };
  const manifest = read(place(index.manifests[0]?.digest ?? "")) as {
    layers: { digest: string }[];
  };
  return manifest.layers.map(({ digest }) => join(folder, place(digest)));
}

describe("isImage", () => {
  it("tells an image by its content", async () => {
    const image = join(folder, "anything");
    await dockerArchive(image, [{ files: { a: "1" } }]);
    writeFileSync(join(folder, "plain.tar"), await layerTar({ a: "1" }));
    writeFileSync(join(folder, "bom.json"), "{}");
    const paths = ["anything", "plain.tar", "bom.json", "nothing", "."];
    const found = await Promise.all(paths.map((path) => isImage(join(folder, path))));
    expect(found).toEqual([true, false, false, false, false]);
  });
});
