import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

import { analyzers, type EcosystemAnalyzer } from "@lizenzlotse/ecosystems";
import type { ComponentHash, ReadLimits } from "@lizenzlotse/model";
import Database from "better-sqlite3";
import { strToU8, zipSync } from "fflate";
import { packTar } from "modern-tar";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DraftComponent } from "../inventory/draft-component.ts";
import { mergeProjects } from "../inventory/merge-projects.ts";
import { gatherCachedEvidence } from "./cached-evidence.ts";
import { type OpenedCache, openProjectCaches, openUserCaches } from "./open-caches.ts";

type Contents = Readonly<Record<string, string | Uint8Array>>;

const TEXT = "a licence text";
const SIGNAL = new AbortController().signal;

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "lizenzlotse-caches-"));
});

afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

function write(contents: Contents): void {
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  }
}

function zipOf(members: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(members).map(([name, body]) => [name, strToU8(body)])),
  );
}

async function tarOf(members: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return packTar(
    Object.entries(members).map(([name, body]) => ({
      header: { name, size: Buffer.byteLength(body), type: "file" as const },
      body,
    })),
  );
}

function draftOf(purl: string, more: Partial<DraftComponent> = {}): DraftComponent {
  const parts = /^pkg:[^/]+\/(?:(.+)\/)?([^/@]+)@([^?]+)/u.exec(decodeURIComponent(purl)) ?? [];
  const [, group, name = "", version] = parts;
  const drafts = mergeProjects([
    {
      ecosystem: "test",
      project: {
        manifest: "manifest",
        source: "lockfile",
        declared: [],
        location: { path: "lock" },
        dependencies: [],
        completeness: "complete",
        packages: [
          {
            ...{ key: "key", purl, group, name, version, kind: "library", scope: "required" },
            ...{ usages: [], declared: [], hashes: [], references: [], contentRoots: [] },
            ...{ location: { path: "lock" }, dependencies: [] },
            dependenciesCompleteness: "unknown",
          },
        ],
      },
    },
  ]);
  const draft = drafts.get(purl) ?? expect.fail(`no package ${purl}`);
  return Object.assign(draft, more);
}

function storesOf(variables: Readonly<Record<string, string>> = {}): OpenedCache[] {
  return analyzers.flatMap((analyzer) => openUserCaches(analyzer, { home, variables }));
}

interface Told {
  readonly declared: readonly string[];
  readonly files: readonly string[];
}

async function lookUp(
  draft: DraftComponent,
  stores: readonly OpenedCache[] = storesOf(),
  silent: ReadonlySet<string> = new Set(),
): Promise<Told> {
  const evidence = await gatherCachedEvidence([draft], stores, {
    files: "wanted",
    silent,
    signal: SIGNAL,
  });
  return {
    declared: draft.statements.map(
      ({ values, location }) => `${values.join("|")} (${location.path}:${location.line ?? "-"})`,
    ),
    files: evidence.map(({ path }) => path).sort(),
  };
}

function sha512(content: string | Uint8Array): { hash: ComponentHash; hex: string; sri: string } {
  const digest = createHash("sha512").update(content).digest();
  const hex = digest.toString("hex");
  const hash: ComponentHash = { algorithm: "SHA-512", value: hex, covers: "distribution" };
  return { hash, hex, sri: `sha512-${digest.toString("base64")}` };
}

/** One package in each store: what is written, what is asked for, what must come out. */
const CASES: Readonly<
  Record<string, () => Promise<{ purl: string; hashes?: ComponentHash[]; told: Told }>>
> = {
  "go-modules": () => {
    write({ "go/pkg/mod/github.com/!burnt!sushi/toml@v1.5.0/COPYING": TEXT });
    const files = ["go-modules:github.com/!burnt!sushi/toml@v1.5.0/COPYING"];
    return Promise.resolve({
      purl: "pkg:golang/github.com/BurntSushi/toml@v1.5.0",
      told: { declared: [], files },
    });
  },
  "cargo-registry": () => {
    const root = "src/index.crates.io-1949cf8c6b5b557f/adler2-2.0.0";
    write({
      [`.cargo/registry/${root}/Cargo.toml`]:
        '[package]\nname = "adler2"\nversion = "2.0.0"\nlicense = "0BSD OR MIT"\n',
      [`.cargo/registry/${root}/LICENSE-MIT`]: TEXT,
      [`.cargo/registry/${root}/src/lib.rs`]: "// code",
    });
    return Promise.resolve({
      purl: "pkg:cargo/adler2@2.0.0",
      told: {
        declared: [`0BSD OR MIT (cargo-registry:${root}/Cargo.toml:1)`],
        files: [`cargo-registry:${root}/LICENSE-MIT`],
      },
    });
  },
  "maven-repository": () => {
    const folder = "org/example/lib/1.0";
    write({
      [`.m2/repository/${folder}/lib-1.0.pom`]: pom(
        "<licenses><license><name>MIT</name></license></licenses>",
      ),
      [`.m2/repository/${folder}/lib-1.0.jar`]: zipOf({
        "META-INF/LICENSE.txt": TEXT,
        "a/B.class": "x",
      }),
    });
    return Promise.resolve({
      purl: "pkg:maven/org.example/lib@1.0",
      told: {
        declared: [`MIT (maven-repository:${folder}/lib-1.0.pom:1)`],
        files: [`maven-repository:${folder}/lib-1.0.jar!/META-INF/LICENSE.txt`],
      },
    });
  },
  "coursier-files": () => {
    const folder = "org/example/lib_3/1.0";
    write({
      [`.cache/coursier/v1/https/repo1.maven.org/maven2/${folder}/lib_3-1.0.pom`]: pom(
        "<licenses><license><name>MIT</name></license></licenses>",
      ),
    });
    return Promise.resolve({
      purl: "pkg:maven/org.example/lib_3@1.0",
      told: { declared: [`MIT (coursier-files:${folder}/lib_3-1.0.pom:1)`], files: [] },
    });
  },
  "gradle-files": () => {
    const folder = "org.example/lib/1.0/da39a3ee5e6b4b0d3255bfef95601890afd80709";
    const files = ".gradle/caches/modules-2/files-2.1";
    write({
      [`${files}/${folder}/lib-1.0.pom`]: pom(
        "<licenses><license><name>EUPL-1.2</name></license></licenses>",
      ),
    });
    return Promise.resolve({
      purl: "pkg:maven/org.example/lib@1.0",
      told: { declared: [`EUPL-1.2 (gradle-files:${folder}/lib-1.0.pom:1)`], files: [] },
    });
  },
  "nuget-packages": () => {
    const root = "serilog/4.0.0";
    write({
      [`.nuget/packages/${root}/serilog.nuspec`]:
        '<package><metadata><id>Serilog</id><version>4.0.0</version>\n<license type="expression">Apache-2.0</license></metadata></package>',
      [`.nuget/packages/${root}/LICENSE`]: TEXT,
    });
    return Promise.resolve({
      purl: "pkg:nuget/Serilog@4.0.0",
      told: {
        declared: [`Apache-2.0 (nuget-packages:${root}/serilog.nuspec:2)`],
        files: [`nuget-packages:${root}/LICENSE`],
      },
    });
  },
  "npm-cache": async () => {
    const tarball = gzipSync(
      await tarOf({ "package/package.json": '{\n"license": "ISC"}', "package/LICENSE": TEXT }),
    );
    const { hash, hex } = sha512(tarball);
    const path = `content-v2/sha512/${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex.slice(4)}`;
    write({ [`.npm/_cacache/${path}`]: tarball });
    return {
      purl: "pkg:npm/once@1.4.0",
      hashes: [hash],
      told: {
        declared: [`ISC (npm-cache:${path}!/package/package.json:2)`],
        files: [`npm-cache:${path}!/package/LICENSE`],
      },
    };
  },
  "pnpm-store": () => {
    const manifest = '{\n"license": "MIT"}';
    const { hash, hex } = sha512("the tarball");
    const placeOf = (content: string): string => {
      const { hex: own } = sha512(content);
      return `.local/share/pnpm/store/v10/files/${own.slice(0, 2)}/${own.slice(2)}`;
    };
    const files = {
      "package.json": { integrity: sha512(manifest).sri, mode: 420, size: 1 },
      LICENSE: { integrity: sha512(TEXT).sri, mode: 420, size: 1 },
    };
    const index = `index/${hex.slice(0, 2)}/${hex.slice(2, 64)}-@scope+once@1.4.0.json`;
    write({
      [`.local/share/pnpm/store/v10/${index}`]: JSON.stringify({ name: "once", files }),
      [placeOf(manifest)]: manifest,
      [placeOf(TEXT)]: TEXT,
    });
    return Promise.resolve({
      purl: "pkg:npm/%40scope/once@1.4.0",
      hashes: [hash],
      told: {
        declared: ["MIT (pnpm-store:v10/@scope+once@1.4.0/package.json:2)"],
        files: ["pnpm-store:v10/@scope+once@1.4.0/LICENSE"],
      },
    });
  },
  "yarn-cache": () => {
    const name = "@scope-once-npm-1.4.0-ccf03ef07a-cd0a88501333.zip";
    const inside = "node_modules/@scope/once";
    write({
      [`.yarn/berry/cache/${name}`]: zipOf({
        [`${inside}/package.json`]: '{"license": "MIT"}',
        [`${inside}/LICENSE`]: TEXT,
      }),
    });
    return Promise.resolve({
      purl: "pkg:npm/%40scope/once@1.4.0",
      told: {
        declared: [`MIT (yarn-cache:${name}!/${inside}/package.json:1)`],
        files: [`yarn-cache:${name}!/${inside}/LICENSE`],
      },
    });
  },
  "pub-cache": () => {
    write({ ".pub-cache/hosted/pub.dev/http-1.2.0/LICENSE": TEXT });
    const files = ["pub-cache:hosted/pub.dev/http-1.2.0/LICENSE"];
    return Promise.resolve({ purl: "pkg:pub/http@1.2.0", told: { declared: [], files } });
  },
  gems: () => {
    const spec = "3.3.0/specifications/rack-3.0.0.gemspec";
    write({
      [`.gem/ruby/${spec}`]: 'Gem::Specification.new do |s|\n  s.licenses = ["MIT".freeze]\nend\n',
      ".gem/ruby/3.3.0/gems/rack-3.0.0/MIT-LICENSE": TEXT,
    });
    return Promise.resolve({
      purl: "pkg:gem/rack@3.0.0",
      told: {
        declared: [`MIT (gems:${spec}:2)`],
        files: ["gems:3.3.0/gems/rack-3.0.0/MIT-LICENSE"],
      },
    });
  },
  "hex-packages": async () => {
    const metadata = '{<<"version">>,<<"1.4.0">>}.\n{<<"licenses">>,[<<"Apache-2.0">>]}.\n';
    write({
      ".hex/packages/hexpm/jason-1.4.0.tar": await tarOf({ "metadata.config": metadata }),
    });
    const declared = ["Apache-2.0 (hex-packages:jason-1.4.0.tar!/metadata.config:2)"];
    return { purl: "pkg:hex/jason@1.4.0", told: { declared, files: [] } };
  },
  "vcpkg-ports": () => {
    write({
      "vcpkg/ports/zlib/vcpkg.json": '{ "name": "zlib", "version": "1.3.1",\n"license": "Zlib" }',
    });
    const declared = ["Zlib (vcpkg-ports:ports/zlib/vcpkg.json:2)"];
    return Promise.resolve({ purl: "pkg:vcpkg/zlib@1.3.1", told: { declared, files: [] } });
  },
  "conda-packages": () => {
    const root = "libgeo-9.4.0-h4bc722e_0/info";
    write({
      [`miniforge3/pkgs/${root}/index.json`]: '{ "name": "libgeo",\n"license": "MIT" }',
      [`miniforge3/pkgs/${root}/licenses/COPYING`]: TEXT,
    });
    return Promise.resolve({
      purl: "pkg:conda/libgeo@9.4.0?build=h4bc722e_0&channel=conda-forge&subdir=linux-64",
      told: {
        declared: [`MIT (conda-packages:${root}/index.json:2)`],
        files: [`conda-packages:${root}/licenses/COPYING`],
      },
    });
  },
  "uv-cache": () => {
    const source = "sdists-v11/pypi/zope-interface/6.0/aBylYi88ZJ/src";
    const metadata =
      "Metadata-Version: 2.4\nName: zope.interface\nVersion: 6.0\nLicense: ZPL-2.1\n";
    write({
      [`.cache/uv/${source}/PKG-INFO`]: metadata,
      [`.cache/uv/${source}/LICENSE.txt`]: TEXT,
    });
    return Promise.resolve({
      purl: "pkg:pypi/zope.interface@6.0",
      told: {
        declared: [`ZPL-2.1 (uv-cache:${source}/PKG-INFO:4)`],
        files: [`uv-cache:${source}/LICENSE.txt`],
      },
    });
  },
  "conan-store": () => {
    const revision = "92383d6c98e0e7b9fb9f24ec3bc60fdf";
    write({
      ".conan2/p/zlib513d22c4c695d/e/conanfile.py": 'class Z(ConanFile):\n    license = "Zlib"\n',
      ".conan2/p/b/zlib961142b4ff160/p/licenses/LICENSE": TEXT,
    });
    const database = new Database(join(home, ".conan2/p/cache.sqlite3"));
    // As Conan 2.20 makes them.
    database.exec(
      "CREATE TABLE recipes (reference text, rrev text, path text, timestamp real, lru integer)",
    );
    database.exec(
      "CREATE TABLE packages (reference text, rrev text, pkgid text, prev text, path text, timestamp real, build_id text, lru integer)",
    );
    const recipe = database.prepare("INSERT INTO recipes VALUES (?, ?, ?, ?, 1)");
    recipe.run("zlib/1.3.1", "0000", "zlibolder", 1.5);
    recipe.run("zlib/1.3.1", revision, "zlib513d22c4c695d", 2.5);
    recipe.run("zlib/1.3.1@amt/stabil", "1111", "zlibother", 3.5);
    database
      .prepare("INSERT INTO packages VALUES (?, ?, 'da39', '0673', ?, 2.5, NULL, 1)")
      .run("zlib/1.3.1", revision, "b/zlib961142b4ff160");
    database.close();
    return Promise.resolve({
      purl: `pkg:conan/zlib@1.3.1?rrev=${revision}`,
      told: {
        declared: ["Zlib (conan-store:zlib513d22c4c695d/e/conanfile.py:-)"],
        files: ["conan-store:b/zlib961142b4ff160/p/licenses/LICENSE"],
      },
    });
  },
  "conan-data": () => {
    const base = "zlib/1.3.1/_/_";
    write({
      [`.conan/data/${base}/export/conanfile.py`]: 'class Z(ConanFile):\n    license = "Zlib"\n',
      [`.conan/data/${base}/package/0ab1/licenses/LICENSE`]: TEXT,
    });
    return Promise.resolve({
      purl: "pkg:conan/zlib@1.3.1",
      told: {
        declared: [`Zlib (conan-data:${base}/export/conanfile.py:-)`],
        files: [`conan-data:${base}/package/0ab1/licenses/LICENSE`],
      },
    });
  },
};

function pom(licenses: string): string {
  return `<project><groupId>org.example</groupId><artifactId>lib</artifactId><version>1.0</version>${licenses}</project>`;
}

describe("stores in the user's home", () => {
  it("are all tried here", () => {
    const ids = analyzers.flatMap(({ caches = [] }) =>
      caches
        .filter(({ places, finderIn }) => places.length > 0 && finderIn !== undefined)
        .map(({ id }) => id),
    );
    expect(Object.keys(CASES).sort()).toEqual(ids.sort());
  });

  it.each(Object.keys(CASES))("%s", async (id) => {
    const { purl, hashes = [], told } = (await CASES[id]?.()) ?? expect.fail(id);
    const variables = id === "vcpkg-ports" ? { VCPKG_ROOT: join(home, "vcpkg") } : {};
    expect(await lookUp(draftOf(purl, { hashes }), storesOf(variables))).toEqual(told);
    // What comes out names no place on this machine.
    expect(JSON.stringify(told)).not.toContain(home);
  });

  it("are found where the user's environment has them, never at a relative place", async () => {
    write({ "elsewhere/pkg/mod/golang.org/x/text@v0.3.0/LICENSE": TEXT });
    const draft = (): DraftComponent => draftOf("pkg:golang/golang.org/x/text@v0.3.0");
    const found = await lookUp(draft(), storesOf({ GOPATH: join(home, "elsewhere") }));
    expect(found.files).toEqual(["go-modules:golang.org/x/text@v0.3.0/LICENSE"]);
    expect((await lookUp(draft(), storesOf({ GOPATH: "elsewhere" }))).files).toEqual([]);
  });
});

it("finds wheels that uv unpacked, too", async () => {
  const root = "archive-v0/y3vP02Ar/click-8.1.7.dist-info";
  write({
    [`.cache/uv/${root}/METADATA`]:
      "Metadata-Version: 2.1\nName: click\nVersion: 8.1.7\nLicense: BSD-3-Clause\n",
    [`.cache/uv/${root}/LICENSE.rst`]: TEXT,
  });
  expect(await lookUp(draftOf("pkg:pypi/click@8.1.7"))).toEqual({
    declared: [`BSD-3-Clause (uv-cache:${root}/METADATA:4)`],
    files: [`uv-cache:${root}/LICENSE.rst`],
  });
});

describe("archives in stores", () => {
  it("give the SHA-512 that the lockfile lacks, also where nothing in the store states a licence", async () => {
    const url = "https://example.org/x-1.0.0.zip";
    const digest = createHash("sha1").update(url).digest("hex");
    const zip = zipOf({ "x/composer.json": "{}" });
    write({ [`.cache/composer/files/amt/x/${digest}.zip`]: zip });
    const draft = draftOf("pkg:composer/amt/x@1.0.0", {
      references: [{ type: "distribution", url }],
    });
    expect(await lookUp(draft)).toEqual({ declared: [], files: [] });
    expect(draft.hashes).toEqual([sha512(zip).hash]);
  });

  it("are read once, for what lies in them and for their digest", async () => {
    const crate = gzipSync(
      await tarOf({ "x-1.0.0/Cargo.toml": '[package]\nname = "x"\nversion = "1.0.0"\n' }),
    );
    const path = "cache/index.crates.io-1949cf8c6b5b557f/x-1.0.0.crate";
    write({ [`.cargo/registry/${path}`]: crate });
    let reads = 0;
    const counted = storesOf().map((store) => ({
      ...store,
      source: {
        list: (folder: string) => store.source.list(folder),
        read: (asked: string, limits?: ReadLimits) => {
          if (asked === path) reads += 1;
          return store.source.read(asked, limits);
        },
      },
    }));
    const draft = draftOf("pkg:cargo/x@1.0.0");
    await lookUp(draft, counted);
    expect(draft.hashes).toEqual([sha512(crate).hash]);
    expect(reads).toBe(1);
  });
});

describe("npm's cache, for a package without a hash", () => {
  const address = "https://registry.npmjs.org/@scope/once/-/once-1.4.0.tgz";
  const key = `make-fetch-happen:request-cache:${address}`;

  async function writeTarball(): Promise<string> {
    const manifest = '{\n"license": "ISC"}';
    const tarball = gzipSync(await tarOf({ "package/package.json": manifest }));
    const { hex, sri } = sha512(tarball);
    write({
      [`.npm/_cacache/content-v2/sha512/${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex.slice(4)}`]:
        tarball,
    });
    return sri;
  }

  function writeIndex(...entries: readonly object[]): void {
    const name = createHash("sha256").update(key).digest("hex");
    const lines = entries.map((entry) => {
      const json = JSON.stringify(entry);
      return `${createHash("sha1").update(json).digest("hex")}\t${json}`;
    });
    write({
      [`.npm/_cacache/index-v5/${name.slice(0, 2)}/${name.slice(2, 4)}/${name.slice(4)}`]: `\n${lines.join("\n")}`,
    });
  }

  it("is asked by the address that the registry gives its version", async () => {
    writeIndex({ key, integrity: await writeTarball() });
    const { declared } = await lookUp(draftOf("pkg:npm/%40scope/once@1.4.0"));
    expect(declared.map((each) => each.split(" ")[0])).toEqual(["ISC"]);
    expect(await lookUp(draftOf("pkg:npm/%40scope/once@1.4.1"))).toEqual({
      declared: [],
      files: [],
    });
  });

  it("is not believed where the entry is another's, torn, or deleted", async () => {
    const integrity = await writeTarball();
    for (const entries of [
      [{ key: `${key}x`, integrity }],
      [
        { key, integrity },
        { key, integrity: null },
      ],
      [{ key, integrity: "sha512-AA==" }],
    ]) {
      writeIndex(...entries);
      const { declared } = await lookUp(draftOf("pkg:npm/%40scope/once@1.4.0"));
      expect(declared).toEqual([]);
    }
  });

  it("is not asked by address where the lockfile knows another hash", async () => {
    writeIndex({ key, integrity: await writeTarball() });
    const other = sha512("another tarball").hash;
    const draft = draftOf("pkg:npm/%40scope/once@1.4.0", { hashes: [other] });
    expect(await lookUp(draft)).toEqual({ declared: [], files: [] });
  });
});

describe("stores in the project", () => {
  const [npm] = analyzers.filter(({ id }) => id === "npm") as [EcosystemAnalyzer];

  it("are opened beside the files that an analyzer reads", async () => {
    const name = "once-npm-1.4.0-ccf03ef07a-cd0a88501333.zip";
    write({
      [`app/.yarn/cache/${name}`]: zipOf({ "node_modules/once/package.json": '{"license":"ISC"}' }),
    });
    const stores = openProjectCaches(npm, { root: home, matches: ["app/yarn.lock"] });
    const { declared } = await lookUp(draftOf("pkg:npm/once@1.4.0"), stores);
    expect(declared).toEqual([`ISC (app/.yarn/cache/${name}!/node_modules/once/package.json:1)`]);
  });
});

describe("a store", () => {
  const purl = "pkg:golang/example.org/a@v1.0.0";
  const module = "go/pkg/mod/example.org/a@v1.0.0";

  it("is left alone for packages that have files in the tree, or come from elsewhere", async () => {
    write({ [`${module}/LICENSE`]: TEXT });
    const installed = draftOf(purl, { contentRoots: new Set(["vendor/example.org/a"]) });
    expect(await lookUp(installed)).toEqual({ declared: [], files: [] });
    const forked = draftOf(`${purl}?vcs_url=git%2Bhttps:%2F%2Fexample.org%2Ffork`);
    expect(await lookUp(forked)).toEqual({ declared: [], files: [] });
  });

  it("is asked where the files in the tree say nothing: `go mod vendor` leaves a license.md behind", async () => {
    write({ [`${module}/license.md`]: TEXT });
    const installed = draftOf(purl, { contentRoots: new Set(["vendor/example.org/a"]) });
    const { files } = await lookUp(installed, storesOf(), new Set([purl]));
    expect(files).toEqual(["go-modules:example.org/a@v1.0.0/license.md"]);
  });

  it("is not left through links or names", async () => {
    write({ "secret/LICENSE": TEXT, "go/pkg/mod/example.org/b@v1.0.0/LICENSE": TEXT });
    symlinkSync(join(home, "secret"), join(home, module));
    expect((await lookUp(draftOf(purl))).files).toEqual([]);
    symlinkSync(
      join(home, "secret/LICENSE"),
      join(home, "go/pkg/mod/example.org/b@v1.0.0/COPYING"),
    );
    expect((await lookUp(draftOf("pkg:golang/example.org/b@v1.0.0"))).files).toEqual([
      "go-modules:example.org/b@v1.0.0/LICENSE",
    ]);
    const leading = draftOf(purl, { group: "../../..", name: "secret", version: "x" });
    expect((await lookUp(leading)).files).toEqual([]);
  });

  it("that holds damaged files gives nothing, and does not throw", async () => {
    const jar = ".m2/repository/org/example/lib/1.0/lib-1.0";
    write({ [`${jar}.pom`]: pom(""), [`${jar}.jar`]: "PK\u0003\u0004 no zip" });
    const { files } = await lookUp(draftOf("pkg:maven/org.example/lib@1.0"));
    expect(files).toEqual([]);
  });
});
