import { npmLock } from "./lockfiles.ts";

/** A kind of file that names packages, with the damage that can be done to it in its own notation. */
export interface LockfileKind {
  readonly name: string;
  /** Relative to the project's folder. */
  readonly path: string;
  /** Names `right` 2.0.0 and, after it, `down` 3.0.0. */
  readonly text: string;
  /** The file is cut after this text. */
  readonly cutAfter: string;
  /** Replaces one text by another so that a value of `down` has the wrong type. */
  readonly wrongType: Replacement;
  /** The same, so that `down` or one of its fields is called `__proto__`. */
  readonly prototypeKey: Replacement;
  /** What else the project needs so that the file is read. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Its format declares its encoding, or leaves it open: UTF-16 is no damage. */
  readonly admitsUtf16?: true;
}

/** What is replaced by what, and the code of the diagnostic; `harmless` where the format gives the key no meaning. */
export type Replacement = readonly [from: string, to: string, code: string];

const NPM_MANIFEST = {
  "package.json": '{"name": "app", "dependencies": {"right": "^2.0.0", "down": "^3.0.0"}}',
};
const LOCK_3 = npmLock(["right", "2.0.0", "ISC"], ["down", "3.0.0", "MIT"]);
const LOCK_2 = `${JSON.stringify(
  { ...(JSON.parse(LOCK_3) as object), lockfileVersion: 2, dependencies: {} },
  null,
  2,
)}\n`;
const NPM_DAMAGE = {
  cutAfter: '"node_modules/down": {',
  wrongType: ['"version": "3.0.0"', '"version": ["3.0.0"]', "input/unexpected-type"],
  prototypeKey: ['"node_modules/down"', '"__proto__"', "input/forbidden-key"],
  beside: NPM_MANIFEST,
} as const;
const COMPOSER_DAMAGE = {
  cutAfter: '"version": "3.0',
  wrongType: ['"version": "3.0.0"', '"version": {"a": 1}', "input/unexpected-type"],
  prototypeKey: ['"version": "3.0.0"', '"__proto__": "3.0.0"', "input/forbidden-key"],
} as const;
const COMPOSER_PACKAGES = `[
    {"name": "beispiel/right", "version": "2.0.0", "license": ["MIT"]},
    {"name": "beispiel/down", "version": "3.0.0", "license": ["MIT"]}
  ]`;
const TOML_PACKAGES = `
[[package]]
name = "right"
version = "2.0.0"

[[package]]
name = "down"
version = "3.0.0"
`;
const TOML_DAMAGE = {
  cutAfter: 'version = "3.0',
  wrongType: ['version = "3.0.0"', "version = [3]", "input/unexpected-type"],
  prototypeKey: ['version = "3.0.0"', '__proto__ = "3.0.0"', "input/forbidden-key"],
} as const;
const METADATA = (name: string, version: string): string =>
  `Metadata-Version: 2.4\nName: ${name}\nLicense-Expression: MIT\nVersion: ${version}\n\nText.\n`;

/** Every kind that the analyzers read, in the order of the documentation. */
export const LOCKFILE_KINDS: readonly LockfileKind[] = [
  {
    name: "package-lock.json, version 1",
    path: "package-lock.json",
    text: `{
  "name": "app", "version": "1.0.0", "lockfileVersion": 1, "requires": true,
  "dependencies": {
    "right": { "version": "2.0.0" },
    "down": { "version": "3.0.0" }
  }
}
`,
    ...NPM_DAMAGE,
    cutAfter: '"down": {',
    prototypeKey: ['"down"', '"__proto__"', "input/forbidden-key"],
  },
  {
    name: "package-lock.json, version 2",
    path: "package-lock.json",
    text: LOCK_2,
    ...NPM_DAMAGE,
  },
  {
    name: "package-lock.json, version 3",
    path: "package-lock.json",
    text: LOCK_3,
    ...NPM_DAMAGE,
  },
  {
    name: "npm-shrinkwrap.json",
    path: "npm-shrinkwrap.json",
    text: LOCK_3,
    ...NPM_DAMAGE,
  },
  {
    name: "pnpm-lock.yaml, version 9",
    path: "pnpm-lock.yaml",
    text: `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      right:
        specifier: ^2.0.0
        version: 2.0.0

packages:

  right@2.0.0:
    resolution: {integrity: sha512-AA==}

  down@3.0.0:
    resolution: {integrity: sha512-AA==}

snapshots:

  right@2.0.0: {}

  down@3.0.0: {}
`,
    cutAfter: "down@3.0.0:\n    resolution: {integrity: sha",
    wrongType: [
      "down@3.0.0:\n    resolution: {integrity: sha512-AA==}",
      "down@3.0.0:\n    resolution: sha512-AA==",
      "input/unexpected-type",
    ],
    prototypeKey: ["  down@3.0.0:\n", "  __proto__:\n", "input/forbidden-key"],
    beside: NPM_MANIFEST,
  },
  {
    name: "yarn.lock, version 1",
    path: "yarn.lock",
    text: `# yarn lockfile v1


right@^2.0.0:
  version "2.0.0"

down@^3.0.0:
  version "3.0.0"
`,
    cutAfter: '  version "3.0',
    wrongType: [
      'down@^3.0.0:\n  version "3.0.0"',
      'down@^3.0.0:\n  version:\n    a "3"',
      "input/unexpected-type",
    ],
    prototypeKey: ["down@^3.0.0:", "__proto__:", "input/forbidden-key"],
    beside: NPM_MANIFEST,
  },
  {
    name: "yarn.lock, later versions",
    path: "yarn.lock",
    text: `__metadata:
  version: 8

"right@npm:^2.0.0":
  version: 2.0.0
  resolution: "right@npm:2.0.0"

"down@npm:^3.0.0":
  version: 3.0.0
  resolution: "down@npm:3.0.0"
`,
    cutAfter: 'resolution: "down@npm',
    wrongType: ['resolution: "down@npm:3.0.0"', "resolution: [down]", "input/unexpected-type"],
    prototypeKey: ['"down@npm:^3.0.0":', "__proto__:", "input/forbidden-key"],
    beside: NPM_MANIFEST,
  },
  {
    name: "package.json of an installed package",
    path: "node_modules/down/package.json",
    text: '{\n  "name": "down",\n  "version": "3.0.0",\n  "license": "MIT"\n}\n',
    cutAfter: '"version": "3.0',
    wrongType: ['"version": "3.0.0"', '"version": ["3.0.0"]', "input/unexpected-type"],
    prototypeKey: ['"license"', '"__proto__"', "input/forbidden-key"],
    beside: {
      ...NPM_MANIFEST,
      "node_modules/right/package.json": '{"name": "right", "version": "2.0.0", "license": "ISC"}',
    },
  },
  {
    name: "composer.lock",
    path: "composer.lock",
    text: `{\n  "packages": ${COMPOSER_PACKAGES},\n  "packages-dev": []\n}\n`,
    ...COMPOSER_DAMAGE,
  },
  {
    name: "installed.json",
    path: "vendor/composer/installed.json",
    text: `{\n  "packages": ${COMPOSER_PACKAGES},\n  "dev": true,\n  "dev-package-names": []\n}\n`,
    ...COMPOSER_DAMAGE,
  },
  {
    name: "uv.lock",
    path: "uv.lock",
    text: `version = 1\nrevision = 3\n${TOML_PACKAGES}`,
    ...TOML_DAMAGE,
  },
  {
    name: "poetry.lock",
    path: "poetry.lock",
    text: `${TOML_PACKAGES}\n[metadata]\nlock-version = "2.1"\n`,
    ...TOML_DAMAGE,
  },
  {
    name: "requirements.txt",
    path: "requirements.txt",
    text: "right==2.0.0\ndown==3.0.0 \\\n    --hash=sha256:00\n",
    cutAfter: "down==3.0.0 \\",
    wrongType: ["down==3.0.0 \\", "down: 3.0.0 \\", "input/malformed"],
    prototypeKey: ["down==3.0.0 \\", "__proto__==3.0.0 \\", "input/malformed"],
    admitsUtf16: true,
  },
  {
    name: "METADATA of an installed package",
    path: ".venv/lib/python3.12/site-packages/down-3.0.0.dist-info/METADATA",
    text: METADATA("down", "3.0.0"),
    cutAfter: "License-Expr",
    wrongType: ["Version: 3.0.0", "Version:", "input/malformed"],
    prototypeKey: ["License-Expression: MIT", "__proto__: MIT", "harmless"],
    beside: {
      ".venv/lib/python3.12/site-packages/right-2.0.0.dist-info/METADATA": METADATA(
        "right",
        "2.0.0",
      ),
    },
    admitsUtf16: true,
  },
  {
    name: "pom.xml",
    path: "pom.xml",
    text: `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>de.beispiel</groupId><artifactId>app</artifactId><version>1.0.0</version>
  <dependencies>
    <dependency><groupId>de.beispiel</groupId><artifactId>right</artifactId><version>2.0.0</version></dependency>
    <dependency><groupId>de.beispiel</groupId><artifactId>down</artifactId><version>3.0.0</version></dependency>
  </dependencies>
</project>
`,
    cutAfter: "<artifactId>down</arti",
    wrongType: [
      "<version>3.0.0</version>",
      "<version><a/></version>",
      "inventory/unresolved-version",
    ],
    prototypeKey: ["<modelVersion>", "<__proto__>x</__proto__><modelVersion>", "harmless"],
    admitsUtf16: true,
  },
  {
    name: "Cargo.lock",
    path: "Cargo.lock",
    text: `version = 4\n${TOML_PACKAGES.replaceAll('0"', '0"\nsource = "registry+https://packages.example/index"')}`,
    ...TOML_DAMAGE,
  },
  {
    name: "go.mod",
    path: "go.mod",
    text: "module app.example/app\n\ngo 1.23\n\nrequire (\n\tgo.example/right 2.0.0\n\tgo.example/down 3.0.0\n)\n",
    cutAfter: "down 3.0",
    wrongType: ["down 3.0.0", "down", "input/malformed"],
    prototypeKey: ["go.example/down 3.0.0", "__proto__ 3.0.0", "harmless"],
  },
  {
    name: "packages.lock.json",
    path: "packages.lock.json",
    text: `{
  "version": 1,
  "dependencies": {
    "net8.0": {
      "right": { "type": "Direct", "resolved": "2.0.0" },
      "down": { "type": "Transitive", "resolved": "3.0.0" }
    }
  }
}
`,
    cutAfter: '"down": { "type"',
    wrongType: ['"resolved": "3.0.0"', '"resolved": ["3.0.0"]', "input/unexpected-type"],
    prototypeKey: ['"down"', '"__proto__"', "input/forbidden-key"],
  },
  {
    name: "packages.config",
    path: "packages.config",
    text: '<packages>\n  <package id="right" version="2.0.0" />\n  <package id="down" version="3.0.0" />\n</packages>\n',
    cutAfter: 'id="down"',
    wrongType: ['id="down" version="3.0.0"', 'id="down"', "input/unexpected-type"],
    prototypeKey: ['id="down"', '__proto__="" id="down"', "harmless"],
    admitsUtf16: true,
  },
  {
    name: "gradle.lockfile",
    path: "gradle.lockfile",
    text: "example:right:2.0.0=runtimeClasspath\nexample:down:3.0.0=runtimeClasspath\nempty=\n",
    cutAfter: "example:do",
    wrongType: ["example:down:3.0.0", "example:down", "input/malformed"],
    prototypeKey: ["example:down", "example:__proto__", "harmless"],
  },
  {
    name: "Gemfile.lock",
    path: "Gemfile.lock",
    text: "GEM\n  remote: https://gems.example/\n  specs:\n    right (2.0.0)\n    down (3.0.0)\n\nDEPENDENCIES\n  down\n  right\n",
    cutAfter: "    down (3.0",
    wrongType: ["down (3.0.0)", "down [3.0.0]", "input/malformed"],
    prototypeKey: ["down (3.0.0)", "__proto__ (3.0.0)", "harmless"],
  },
  {
    name: "pdm.lock",
    path: "pdm.lock",
    text: `[metadata]\nlock_version = "4.5.0"\n${TOML_PACKAGES}`,
    ...TOML_DAMAGE,
  },
  {
    name: "Pipfile.lock",
    path: "Pipfile.lock",
    text: '{\n  "_meta": {"pipfile-spec": 6},\n  "default": {\n    "right": {"version": "==2.0.0"},\n    "down": {"version": "==3.0.0"}\n  }\n}\n',
    cutAfter: '"down": {',
    wrongType: ['"==3.0.0"', '["==3.0.0"]', "input/unexpected-type"],
    prototypeKey: ['"down"', '"__proto__"', "input/forbidden-key"],
  },
  {
    name: "pylock.toml",
    path: "pylock.toml",
    text: `lock-version = "1.0"\n${TOML_PACKAGES.replaceAll("[[package]]", "[[packages]]")}`,
    ...TOML_DAMAGE,
  },
  {
    name: "Package.resolved",
    path: "Package.resolved",
    text: `{
  "pins": [
    { "identity": "right", "location": "https://git.example/a/right", "state": { "version": "2.0.0" } },
    { "identity": "down", "location": "https://git.example/a/down", "state": { "version": "3.0.0" } }
  ],
  "version": 2
}
`,
    cutAfter: '"identity": "down"',
    wrongType: ['"version": "3.0.0"', '"version": ["3.0.0"]', "input/unexpected-type"],
    prototypeKey: ['"identity": "down"', '"__proto__": "down"', "input/forbidden-key"],
  },
  {
    name: "Podfile.lock",
    path: "Podfile.lock",
    text: "PODS:\n  - right (2.0.0)\n  - down (3.0.0)\n\nDEPENDENCIES:\n  - right\n  - down\n\nCOCOAPODS: '1.16.2'\n",
    cutAfter: "COCOAPODS: '1.16",
    wrongType: ["down (3.0.0)", "[down]", "input/unexpected-type"],
    prototypeKey: ["down (3.0.0)", "__proto__ (3.0.0)", "harmless"],
  },
  {
    name: "pubspec.lock",
    path: "pubspec.lock",
    text: 'packages:\n  right:\n    source: hosted\n    version: "2.0.0"\n  down:\n    source: hosted\n    version: "3.0.0"\n',
    cutAfter: 'version: "3.0',
    wrongType: ['version: "3.0.0"', "version: [3]", "input/unexpected-type"],
    prototypeKey: ["  down:", "  __proto__:", "input/forbidden-key"],
  },
  {
    name: "mix.lock",
    path: "mix.lock",
    text: '%{\n  "right": {:hex, :right, "2.0.0", "aa"},\n  "down": {:hex, :down, "3.0.0", "bb"},\n}\n',
    cutAfter: '"down": {:hex',
    wrongType: ['{:hex, :down, "3.0.0", "bb"}', '["3.0.0"]', "input/unexpected-type"],
    prototypeKey: ['"down":', '"__proto__":', "harmless"],
  },
  {
    name: "rebar.lock",
    path: "rebar.lock",
    text: '{"1.2.0",\n[{<<"right">>,{pkg,<<"right">>,<<"2.0.0">>},0},\n {<<"down">>,{pkg,<<"down">>,<<"3.0.0">>},0}]}.\n',
    cutAfter: '<<"down">>,{pkg',
    wrongType: ['{pkg,<<"down">>,<<"3.0.0">>}', '<<"3.0.0">>', "input/unexpected-type"],
    prototypeKey: ['{<<"down">>', '{<<"__proto__">>', "harmless"],
  },
  {
    name: "conan.lock",
    path: "conan.lock",
    text: '{\n  "version": "0.5",\n  "requires": [\n    "right/2.0.0",\n    "down/3.0.0"\n  ],\n  "build_requires": []\n}\n',
    cutAfter: '"down/3.0',
    wrongType: ['"down/3.0.0"', '["down/3.0.0"]', "input/unexpected-type"],
    prototypeKey: ['"build_requires"', '"__proto__"', "input/forbidden-key"],
  },
  {
    name: "conda-lock.yml",
    path: "conda-lock.yml",
    text: `version: 1
package:
- name: right
  version: 2.0.0
  manager: conda
  platform: linux-64
- name: down
  version: 3.0.0
  manager: conda
  platform: linux-64
`,
    cutAfter: "- name: down\n  version: 3.0.0\n  man",
    wrongType: ["version: 3.0.0", "version: [3]", "input/unexpected-type"],
    prototypeKey: ["version: 3.0.0", "__proto__: 3.0.0", "input/forbidden-key"],
  },
  {
    name: "a list of archives for conda",
    path: "conda-linux-64.lock",
    text: "@EXPLICIT\nhttps://conda.example/a/noarch/right-2.0.0-0.conda\nhttps://conda.example/a/noarch/down-3.0.0-0.conda\n",
    cutAfter: "noarch/down-3",
    wrongType: ["down-3.0.0-0.conda", "down.conda", "input/malformed"],
    prototypeKey: ["down-3.0.0", "__proto__-3.0.0", "harmless"],
  },
  {
    name: "deno.lock",
    path: "deno.lock",
    text: `{
  "version": "5",
  "specifiers": { "npm:right@2": "2.0.0", "npm:down@3": "3.0.0" },
  "npm": {
    "right@2.0.0": { "integrity": "sha512-AA==" },
    "down@3.0.0": { "integrity": "sha512-AA==" }
  }
}
`,
    cutAfter: '"down@3.0.0": {',
    wrongType: [
      '"down@3.0.0": { "integrity": "sha512-AA==" }',
      '"down@3.0.0": { "integrity": ["sha512-AA=="] }',
      "input/unexpected-type",
    ],
    prototypeKey: ['"down@3.0.0"', '"__proto__"', "input/forbidden-key"],
  },
  {
    name: "build.sbt.lock",
    path: "build.sbt.lock",
    text: `{
  "lockVersion": 1,
  "dependencies": [
    { "org": "example", "name": "right", "version": "2.0.0" },
    { "org": "example", "name": "down", "version": "3.0.0" }
  ]
}
`,
    cutAfter: '"name": "down"',
    wrongType: ['"version": "3.0.0"', '"version": ["3.0.0"]', "input/unexpected-type"],
    prototypeKey: ['"version": "3.0.0"', '"__proto__": "3.0.0"', "input/forbidden-key"],
  },
  {
    name: "a report of Ivy",
    path: "ivy-report.xml",
    text: `<ivy-report version="1.0">
  <info organisation="example" module="app" conf="compile"/>
  <dependencies>
    <module organisation="example" name="right"><revision name="2.0.0"/></module>
    <module organisation="example" name="down"><revision name="3.0.0"/></module>
  </dependencies>
</ivy-report>
`,
    cutAfter: '<module organisation="example" name="down">',
    wrongType: ['<revision name="3.0.0"/>', "<revision/>", "input/unexpected-type"],
    prototypeKey: ['<revision name="3.0.0"/>', '<revision __proto__="" name="3.0.0"/>', "harmless"],
    admitsUtf16: true,
  },
  {
    name: "pixi.lock",
    path: "pixi.lock",
    text: `version: 6
environments: {}
packages:
- conda: https://conda.example/a/noarch/right-2.0.0-0.conda
  license: MIT
- conda: https://conda.example/a/noarch/down-3.0.0-0.conda
  license: MIT
`,
    cutAfter: "noarch/down-3.0.0-0.conda\n  lic",
    wrongType: [
      "down-3.0.0-0.conda\n  license: MIT",
      "down-3.0.0-0.conda\n  license: [MIT]",
      "input/unexpected-type",
    ],
    prototypeKey: ["down-3.0.0", "__proto__-3.0.0", "harmless"],
  },
  {
    name: "pnpm-lock.yaml, version 6",
    path: "pnpm-lock.yaml",
    text: `lockfileVersion: '6.0'

dependencies:
  right:
    specifier: ^2.0.0
    version: 2.0.0

packages:

  /right@2.0.0:
    resolution: {integrity: sha512-AA==}

  /down@3.0.0:
    resolution: {integrity: sha512-AA==}
`,
    cutAfter: "down@3.0.0:\n    resolution: {integrity: sha",
    wrongType: [
      "down@3.0.0:\n    resolution: {integrity: sha512-AA==}",
      "down@3.0.0:\n    resolution: sha512-AA==",
      "input/unexpected-type",
    ],
    prototypeKey: ["  /down@3.0.0:\n", "  __proto__:\n", "input/forbidden-key"],
    beside: NPM_MANIFEST,
  },
  {
    name: "bun.lock",
    path: "bun.lock",
    text: `{
  "lockfileVersion": 1,
  "workspaces": {
    "": { "name": "app", "dependencies": { "right": "^2.0.0", }, },
  },
  "packages": {
    "right": ["right@2.0.0", "", {}, "sha512-AA=="],
    "down": ["down@3.0.0", "", {}, "sha512-AA=="],
  }
}
`,
    cutAfter: '"down": ["down@3.0',
    wrongType: ['["down@3.0.0", "", {}, "sha512-AA=="]', '"down@3.0.0"', "input/unexpected-type"],
    prototypeKey: ['"down":', '"__proto__":', "input/forbidden-key"],
    beside: NPM_MANIFEST,
  },
  {
    name: "the database of dpkg",
    path: "var/lib/dpkg/status",
    text: "Package: right\nVersion: 2.0.0\n\nPackage: down\nVersion: 3.0.0\n",
    cutAfter: "Package: down\nVers",
    wrongType: [
      "Package: down\nVersion: 3.0.0",
      "Package: down\nVersion:",
      "input/unexpected-type",
    ],
    prototypeKey: ["Package: down\n", "__proto__: a\nPackage: down\n", "harmless"],
  },
  {
    name: "the database of apk",
    path: "lib/apk/db/installed",
    text: "P:right\nV:2.0.0\n\nP:down\nV:3.0.0\n",
    cutAfter: "P:down\nV",
    wrongType: ["P:down\nV:3.0.0", "P:down\nV:", "input/unexpected-type"],
    prototypeKey: ["P:down\n", "__proto__:a\nP:down\n", "input/malformed"],
  },
];
