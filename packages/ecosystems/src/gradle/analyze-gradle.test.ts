import { describe, expect, it } from "vitest";

import { runAnalyzer, type Tree } from "../../test/support/run-analyzer.ts";
import { gradle } from "./index.ts";

/** What each project asks for: module, usage, and where that is written. */
async function askedIn(tree: Tree): Promise<Readonly<Record<string, Record<string, string>>>> {
  const { projects } = await runAnalyzer(gradle, { "settings.gradle": "// amt", ...tree });
  const asked: Record<string, Record<string, string>> = {};
  for (const { manifest, packages } of projects) {
    for (const { purl = "", usages, location } of packages) {
      const place = `${usages.join()} ${location.path}:${String(location.line)}`;
      asked[manifest] = { ...asked[manifest], [purl]: place };
    }
  }
  return asked;
}

describe("names in build scripts", () => {
  it("stand for versions and modules of the script, of those above and of those that are applied", async () => {
    const tree = {
      "build.gradle": "ext { formVersion = '1.2.0' }\nsubprojects { version = '9' }",
      "gradle/dependencies.gradle":
        "ext {\n  versions = [:]\n  libs = [:]\n}\nversions += [\n  kern: '3.0.1',\n]\nlibs += [\n  kern: \"de.amt:kern:$versions.kern\"\n]",
      "app/build.gradle": [
        "dependencies {",
        '  implementation "de.amt:form:$formVersion"',
        "  api libs.kern",
        "  def pruefer = 'de.amt:pruefer:2.0.0'",
        "  testImplementation(pruefer) { transitive = false }",
        "  runtimeOnly unbekannt",
        "}",
      ].join("\n"),
    };
    expect(await askedIn(tree)).toEqual({
      "app/build.gradle": {
        "pkg:maven/de.amt/form@1.2.0": "production app/build.gradle:2",
        "pkg:maven/de.amt/kern@3.0.1": "production app/build.gradle:3",
        "pkg:maven/de.amt/pruefer@2.0.0": "test app/build.gradle:5",
      },
    });
  });
});

describe("scripts that projects take in", () => {
  it("ask for the build's root, and buildSrc itself for building", async () => {
    const tree = {
      "buildSrc/build.gradle.kts": 'dependencies { implementation("de.amt:werkzeug:1.0.0") }',
      "buildSrc/src/main/kotlin/amt.convention.gradle.kts":
        'dependencies { implementation("de.amt:kern:3.0.1") }',
      "gradle/tests.gradle": "dependencies { testImplementation 'de.amt:pruefer:2.0.0' }",
    };
    expect(await askedIn(tree)).toEqual({
      "buildSrc/build.gradle.kts": {
        "pkg:maven/de.amt/werkzeug@1.0.0": "build buildSrc/build.gradle.kts:1",
      },
      "build.gradle": {
        "pkg:maven/de.amt/kern@3.0.1":
          "production buildSrc/src/main/kotlin/amt.convention.gradle.kts:1",
        "pkg:maven/de.amt/pruefer@2.0.0": "test gradle/tests.gradle:1",
      },
    });
  });
});

describe("catalogs", () => {
  const catalog = [
    "[libraries]",
    'kern = "de.amt:kern:3.0.1"',
    'kern-web = "de.amt:kern-web:3.0.1"',
    "[bundles]",
    'kern-all = ["kern", "kern-web"]',
  ].join("\n");

  it("lead from bundles to their libraries", async () => {
    const tree = {
      "gradle/libs.versions.toml": catalog,
      "build.gradle.kts": "dependencies { implementation(libs.bundles.kern.all) }",
    };
    expect(await askedIn(tree)).toEqual({
      "build.gradle.kts": {
        "pkg:maven/de.amt/kern@3.0.1": "production gradle/libs.versions.toml:2",
        "pkg:maven/de.amt/kern-web@3.0.1": "production gradle/libs.versions.toml:3",
      },
    });
  });

  it("are listed unless their own build is locked", async () => {
    const tree = {
      "gradle/libs.versions.toml": catalog,
      "other/settings.gradle": "// amt",
      "other/gradle.lockfile": "de.amt:kern:3.0.0=runtimeClasspath, compileClasspath",
    };
    expect(await askedIn(tree)).toEqual({
      "other/build.gradle": { "pkg:maven/de.amt/kern@3.0.0": "production other/gradle.lockfile:1" },
      "gradle/libs.versions.toml": {
        "pkg:maven/de.amt/kern@3.0.1": " gradle/libs.versions.toml:2",
        "pkg:maven/de.amt/kern-web@3.0.1": " gradle/libs.versions.toml:3",
      },
    });
  });
});

describe("calls with a text that has a colon", () => {
  it("are dependencies in a block of them, or under a usual name", async () => {
    const script = [
      "javadoc { options.addStringOption('Xdoclint:none', '-quiet') }",
      "dependencies {",
      "  werkzeug 'de.amt:werkzeug'",
      "}",
      "deps.each { implementation 'de.amt:kern:3.0.1' }",
    ];
    expect(await askedIn({ "build.gradle": script.join("\n") })).toEqual({
      "build.gradle": {
        "pkg:maven/de.amt/werkzeug": "development build.gradle:3",
        "pkg:maven/de.amt/kern@3.0.1": "production build.gradle:5",
      },
    });
  });
});
