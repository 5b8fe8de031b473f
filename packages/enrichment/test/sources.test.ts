import { damagedFiles } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import type { DocumentRequest, FetchDocument, PublishedPackage } from "../src/contract.ts";
import { SourceFailure } from "../src/contract.ts";
import { licenseSources } from "../src/registry.ts";
import { publishedPackage } from "../src/ask/published-packages.ts";

/** Damaged answers of a document; `MUTATIONS=1000` for the long run. */
const MUTATIONS = Number(process.env["MUTATIONS"] ?? "30");

interface Recorded {
  readonly purl: string;
  /** Documents in the shape that the source documents, written for these tests. */
  readonly documents: Readonly<Record<string, unknown>>;
  readonly values: readonly (readonly string[])[];
  readonly address: string;
  readonly creator?: unknown;
  readonly links?: readonly string[];
  /** A version that the same documents say nothing about. */
  readonly silent?: string;
}

const POM = (body: string): string =>
  `<project xmlns="http://maven.apache.org/POM/4.0.0">${body}</project>`;
const NUSPEC = `<package><metadata><id>Sample.Core</id><version>2.1.0</version>
  <authors>Sample Team</authors><license type="expression">MIT</license>
  <projectUrl>https://sample.example/core</projectUrl>
  <repository type="git" url="https://code.example/sample/core.git"/></metadata></package>`;

/** One package of each source. */
const RECORDED: Readonly<Record<string, Recorded>> = {
  npm: {
    purl: "pkg:npm/%40sample/core@1.2.3",
    documents: {
      "@sample%2Fcore/1.2.3": {
        name: "@sample/core",
        license: "(MIT OR Apache-2.0)",
        author: "Jo Doe <jo@sample.example> (https://sample.example)",
        repository: { type: "git", url: "git+https://code.example/sample/core.git" },
        bugs: { url: "https://code.example/sample/core/issues" },
      },
    },
    values: [["(MIT OR Apache-2.0)"]],
    address: "https://source.example/@sample%2Fcore/1.2.3",
    creator: { name: "Jo Doe", email: "jo@sample.example", url: "https://sample.example/" },
    links: [
      "vcs https://code.example/sample/core.git",
      "issue-tracker https://code.example/sample/core/issues",
    ],
  },
  pypi: {
    purl: "pkg:pypi/sample-core@1.2.3",
    documents: {
      "pypi/sample-core/1.2.3/json": {
        info: {
          license_expression: null,
          license: "BSD",
          classifiers: ["License :: OSI Approved :: BSD License", "Topic :: Utilities"],
          author: "Jo Doe",
          author_email: "Jo <jo@sample.example>",
          project_urls: { "Source Code": "https://code.example/sample" },
          home_page: "https://sample.example",
        },
      },
    },
    values: [["BSD"], ["License :: OSI Approved :: BSD License"]],
    address: "https://source.example/pypi/sample-core/1.2.3/json",
    creator: { name: "Jo Doe", email: "jo@sample.example" },
    links: ["vcs https://code.example/sample", "website https://sample.example/"],
  },
  crates: {
    purl: "pkg:cargo/sample-core@1.2.3",
    documents: {
      "api/v1/crates/sample-core/1.2.3": {
        version: { crate: "sample-core", license: "MIT/Apache-2.0" },
      },
    },
    values: [["MIT/Apache-2.0"]],
    address: "https://source.example/api/v1/crates/sample-core/1.2.3",
  },
  rubygems: {
    purl: "pkg:gem/sample@1.2.3",
    documents: {
      "api/v2/rubygems/sample/versions/1.2.3.json": {
        licenses: ["MIT", "Ruby"],
        authors: "Jo Doe",
        homepage_uri: "https://sample.example",
      },
    },
    values: [["MIT", "Ruby"]],
    address: "https://source.example/api/v2/rubygems/sample/versions/1.2.3.json",
    creator: { name: "Jo Doe" },
    links: ["website https://sample.example/"],
  },
  nuget: {
    purl: "pkg:nuget/Sample.Core@2.1.0",
    documents: { "sample.core/2.1.0/sample.core.nuspec": NUSPEC },
    values: [["MIT"]],
    address: "https://source.example/sample.core/2.1.0/sample.core.nuspec",
    creator: { name: "Sample Team" },
    links: ["vcs https://code.example/sample/core.git", "website https://sample.example/core"],
  },
  maven: {
    purl: "pkg:maven/org.sample/core@1.2.3",
    documents: {
      "org/sample/core/1.2.3/core-1.2.3.pom": POM(
        `<parent><groupId>org.sample</groupId><artifactId>parent</artifactId><version>7</version></parent>
         <artifactId>core</artifactId><url>https://sample.example/\${project.artifactId}</url>`,
      ),
      "org/sample/parent/7/parent-7.pom": POM(
        `<groupId>org.sample</groupId><artifactId>parent</artifactId><version>7</version>
         <licenses><license><name>Apache License, Version 2.0</name></license></licenses>`,
      ),
    },
    values: [["Apache License, Version 2.0"]],
    address: "https://source.example/org/sample/parent/7/parent-7.pom",
  },
  packagist: {
    purl: "pkg:composer/sample/core@1.1.0",
    documents: {
      "p2/sample/core.json": {
        minified: "composer/2.0",
        packages: {
          "sample/core": [
            {
              version: "v1.2.0",
              license: ["GPL-3.0-or-later"],
              homepage: "https://sample.example",
            },
            { version: "v1.1.0", license: ["MIT", "GPL-2.0-only"], homepage: "__unset" },
          ],
        },
      },
    },
    values: [["MIT", "GPL-2.0-only"]],
    address: "https://source.example/p2/sample/core.json",
    silent: "pkg:composer/sample/core@1.0.0",
  },
  pub: {
    purl: "pkg:pub/sample@1.2.3",
    documents: {
      "api/packages/sample": {
        latest: { version: "1.2.3", pubspec: { repository: "https://code.example/sample" } },
      },
      "api/packages/sample/score": {
        tags: ["sdk:dart", "license:bsd-3-clause", "license:fsf-libre", "license:osi-approved"],
      },
    },
    values: [["bsd-3-clause"]],
    address: "https://source.example/api/packages/sample/score",
    links: ["vcs https://code.example/sample"],
    silent: "pkg:pub/sample@1.0.0",
  },
  hex: {
    purl: "pkg:hex/sample@1.2.3",
    documents: {
      "api/packages/sample": { latest_stable_version: "1.2.3", meta: { licenses: ["Apache-2.0"] } },
    },
    values: [["Apache-2.0"]],
    address: "https://source.example/api/packages/sample",
    silent: "pkg:hex/sample@1.0.0",
  },
  "deps-dev": {
    purl: "pkg:golang/code.example/sample/core@v1.2.3",
    documents: {
      "v3alpha/versionbatch": {
        responses: [
          {
            version: {
              versionKey: { system: "GO", name: "code.example/sample/core", version: "v1.2.3" },
              licenses: ["MIT"],
              links: [{ label: "SOURCE_REPO", url: "https://code.example/sample/core" }],
            },
          },
          { request: { versionKey: { system: "GO", name: "unknown", version: "v1" } } },
        ],
        nextPageToken: "",
      },
    },
    values: [["MIT"]],
    address:
      "https://source.example/v3/systems/go/packages/code.example%2Fsample%2Fcore/versions/v1.2.3",
    links: ["vcs https://code.example/sample/core"],
    silent: "pkg:golang/code.example/other@v1.0.0",
  },
  "clearly-defined": {
    purl: "pkg:golang/code.example/sample/core@v1.2.3",
    documents: {
      definitions: {
        "go/golang/code.example%2fsample/core/v1.2.3": {
          licensed: { declared: "MIT AND BSD-3-Clause" },
        },
        "npm/npmjs/-/never-asked/1.0.0": { licensed: { declared: "GPL-3.0-only" } },
      },
    },
    values: [["MIT AND BSD-3-Clause"]],
    address: "https://source.example/definitions/go/golang/code.example%2fsample/core/v1.2.3",
    silent: "pkg:golang/code.example/other@v1.0.0",
  },
};

const packageOf = (purl: string): PublishedPackage => {
  const published = publishedPackage(purl);
  if (published === undefined) throw new Error(`no package: ${purl}`);
  return published;
};

const serve =
  (documents: Readonly<Record<string, unknown>>): FetchDocument =>
  ({ path }: DocumentRequest) => {
    const document = documents[path];
    const body = typeof document === "string" ? document : JSON.stringify(document);
    return Promise.resolve(
      document === undefined
        ? undefined
        : { address: `https://source.example/${path}`, text: body, askedOn: "2026-01-02" },
    );
  };

describe.each(licenseSources.map((source) => [source.id, source] as const))("%s", (id, source) => {
  const recorded = RECORDED[id];

  it("is recorded here, asks by HTTPS and says how often", () => {
    expect(recorded).toBeDefined();
    expect(source.origin).toMatch(/^https:\/\/.+\/$/u);
    expect(source.packagesPerRequest).toBeGreaterThan(0);
    expect(source.requestsPerSecond).toBeGreaterThan(0);
  });

  it("reads what the documents of a package state, verbatim, with address and day", async () => {
    if (recorded === undefined) throw new Error("not recorded");
    const answers = await source.ask([packageOf(recorded.purl)], serve(recorded.documents));
    expect(answers).toHaveLength(1);
    const [{ purl, statements, creator, references } = {} as never] = answers;
    expect(purl).toBe(recorded.purl);
    expect(statements.map(({ values }) => values)).toEqual(recorded.values);
    for (const statement of statements) {
      expect(statement).toMatchObject({
        source: source.kind,
        askedOn: "2026-01-02",
        location: { path: recorded.address },
      });
    }
    expect(creator).toEqual(recorded.creator);
    expect(references.map(({ type, url }) => `${type} ${url}`)).toEqual(recorded.links ?? []);
  });

  it("says nothing of a package that the source does not have", async () => {
    if (recorded === undefined) throw new Error("not recorded");
    const { silent, purl, documents } = recorded;
    const [asked, served] = silent === undefined ? [purl, {}] : [silent, documents];
    const answers = await source.ask([packageOf(asked)], serve(served));
    expect(answers.flatMap(({ statements }) => statements)).toEqual([]);
  });

  it(`survives ${String(MUTATIONS)} kinds of damage to each answer`, async () => {
    if (recorded === undefined) throw new Error("not recorded");
    for (const [path, document] of Object.entries(recorded.documents)) {
      const sound = typeof document === "string" ? document : JSON.stringify(document);
      for (const { title, content } of damagedFiles("answer", sound, MUTATIONS)) {
        const documents = { ...recorded.documents, [path]: new TextDecoder().decode(content) };
        const thrown = await source.ask([packageOf(recorded.purl)], serve(documents)).then(
          () => undefined,
          (error: unknown) => error,
        );
        if (thrown !== undefined && !(thrown instanceof SourceFailure))
          throw new Error(title, { cause: thrown });
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 120_000);

  it.each(["", "<html>", "[]", "null", '{"__proto__":{"license":"MIT"}}', "\u0000"])(
    "makes no statement of the answer %j",
    async (text) => {
      if (recorded === undefined) throw new Error("not recorded");
      const documents = Object.fromEntries(
        Object.keys(recorded.documents).map((path) => [path, text]),
      );
      const asked = source.ask([packageOf(recorded.purl)], serve(documents));
      const answers = await asked.catch((error: unknown) => {
        expect(error).toBeInstanceOf(SourceFailure);
        return [];
      });
      expect(answers.flatMap(({ statements }) => statements)).toEqual([]);
    },
  );
});
