import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { filesOf } from "@lizenzlotse/testkit";
import { strToU8, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";

import type { UserEnvironment } from "../caches/open-caches.ts";
import { analyzeTree } from "./analyze-tree.ts";
import type { TreeAnalysis } from "./run-analyzers.ts";

function jarOf(artifact: string, more: Zippable = {}): Uint8Array {
  const folder = `META-INF/maven/org.example/${artifact}`;
  const properties = `groupId=org.example\nartifactId=${artifact}\nversion=1.0\n`;
  return zipSync({ [`${folder}/pom.properties`]: strToU8(properties), ...more });
}

async function analyze(
  contents: Readonly<Record<string, Uint8Array>>,
  userCaches?: UserEnvironment,
): Promise<TreeAnalysis> {
  const files = filesOf(contents);
  const { signal } = new AbortController();
  const paths = Object.keys(contents).sort();
  return await analyzeTree({
    paths,
    files,
    depth: "manifest",
    signal,
    deadline: signal,
    root: "/nowhere",
    userCaches,
  });
}

function purlsOf({ copies }: TreeAnalysis): (string | undefined)[] {
  return copies.flatMap((found) => found.copies.map(({ purl }) => purl));
}

describe("analyzeTree", () => {
  it("looks into archives, and into those inside them, without a project made of a POM there", async () => {
    const pom = "<project><artifactId>web</artifactId></project>";
    const war = jarOf("web", {
      "META-INF/maven/org.example/web/pom.xml": strToU8(pom),
      "WEB-INF/lib/inner-1.0.jar": jarOf("inner"),
    });
    const analysis = await analyze({ "out/web-1.0.war": war, "lib/outer-1.0.jar": jarOf("outer") });
    expect(purlsOf(analysis)).toEqual([
      "pkg:maven/org.example/outer@1.0",
      "pkg:maven/org.example/web@1.0",
      "pkg:maven/org.example/inner@1.0",
    ]);
    expect(analysis.projects).toEqual([]);
    expect(analysis.diagnostics).toEqual([]);
  });

  it("takes the checksum of an archive inside an archive", async () => {
    const inner = jarOf("inner");
    const alone = await analyze({ "inner-1.0.jar": inner });
    const packed = await analyze({ "a-1.0.jar": jarOf("a", { "lib/inner-1.0.jar": inner }) });
    const [single] = alone.copies[0]?.copies ?? [];
    const [, nested] = packed.copies[0]?.copies ?? [];
    expect(single?.hashes).toHaveLength(2);
    expect(nested?.hashes).toEqual(single?.hashes);
  });

  it("asks stores that another analyzer describes, and takes licences from parents there", async () => {
    const home = mkdtempSync(join(tmpdir(), "lizenzlotse-stores-"));
    const file = join(home, ".m2/repository/org/example/parent/7/parent-7.pom");
    mkdirSync(dirname(file), { recursive: true });
    const coordinates =
      "<groupId>org.example</groupId><artifactId>parent</artifactId><version>7</version>";
    const licenses = "<licenses><license><name>EUPL-1.2</name></license></licenses>";
    writeFileSync(file, `<project>${coordinates}${licenses}</project>`);
    const jar = jarOf("child", {
      "META-INF/maven/org.example/child/pom.xml": strToU8(
        `<project><parent>${coordinates}</parent><artifactId>child</artifactId></project>`,
      ),
    });
    try {
      const { copies, caches } = await analyze({ "child-1.0.jar": jar }, { home, variables: {} });
      const declared = copies.flatMap((each) => each.copies.flatMap((copy) => copy.declared));
      expect(declared.map(({ values, location }) => [values, location])).toEqual([
        [["EUPL-1.2"], { path: "maven-repository:org/example/parent/7/parent-7.pom", line: 1 }],
      ]);
      expect(caches.map(({ cache }) => cache.id)).toEqual(["maven-repository"]);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  it("says that an archive is damaged, and still lists it", async () => {
    const analysis = await analyze({
      "lib/a.jar": strToU8("no archive"),
      "lib/b-1.0.jar": jarOf("b"),
    });
    expect(analysis.diagnostics.map(({ code, location }) => [code, location.path])).toEqual([
      ["archive/malformed", "lib/a.jar"],
    ]);
    expect(purlsOf(analysis)).toHaveLength(2);
  });

  it("does not unpack what nobody asks for, however large it says it is", async () => {
    const large = new Uint8Array(20_000_000);
    const bomb = jarOf("a", { "data.bin": large, "more.bin": large });
    const analysis = await analyze({ "a-1.0.jar": bomb });
    expect(analysis.diagnostics).toEqual([]);
    expect(purlsOf(analysis)).toEqual(["pkg:maven/org.example/a@1.0"]);
  });

  it("keeps manifests of archives within a bound", async () => {
    const properties = new Uint8Array(70_000_000);
    const folder = "META-INF/maven/org.example";
    const bomb = zipSync({
      [`${folder}/a/pom.properties`]: [properties, { level: 0 }],
      [`${folder}/b/pom.properties`]: [properties, { level: 0 }],
    });
    const analysis = await analyze({ "a.jar": bomb.subarray(0), "b.jar": bomb });
    expect(analysis.diagnostics.map(({ code }) => code)).toContain("file/too-large");
  });
});
