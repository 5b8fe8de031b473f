/**
 * What reviewers kept saying, as lint rules. Each allowance names the one place where the thing belongs.
 *
 * @typedef {object} Allowances
 * @property {boolean} [exit] may end the process
 * @property {boolean} [fileSystem] may open files
 * @property {boolean} [clock] may ask for the time and for randomness
 * @property {boolean} [network] may open connections
 * @property {boolean} [bareError] may throw an `Error` without a code
 */

const SOURCES = ["packages/*/src/**/*.{ts,tsx}"];

/** Whatever proves, builds or measures the product instead of being part of it. */
const SURROUNDINGS = [
  "**/*.test.{ts,tsx,mjs}",
  "packages/*/test/**",
  "packages/*/scripts/**",
  "packages/{testkit,tooling,bench}/**",
];

/** A careful hand on the world: the rooms in which files are opened. */
const FILE_ROOMS = ["packages/core/src/{walk,read,cache,image}/**", "packages/cli/src/**"];

/** Offline unless somebody asks for it: the one room with a door to the network. */
const NETWORK_ROOM = ["packages/enrichment/src/http/**"];

/** Hands a document to the server that the command names, and to no other. */
const UPLOAD = ["packages/cli/src/dependency-track/request.ts"];

/** The index of licences, and fonts and template of documents, lie beside the code that reads them. */
const OWN_FILES = [
  "packages/detection/src/index/open-index.ts",
  "packages/detection/src/explain/open-license-texts.ts",
  "packages/report-pdf/src/compile-document.ts",
  "packages/report-pdf/src/fonts/fonts-for.ts",
];

/** A hostile file must end; whoever hits this limit says so in the result. */
const TIME_LIMITS = [
  "packages/detection/src/time-budget.ts",
  "packages/core/src/pool/stand-still.ts",
];

const FILES_ARE_OPENED_ELSEWHERE =
  "Files are opened in core/src/{walk,read,cache,image} and cli only: ask a FileSource.";
const NETWORK_IS_ELSEWHERE =
  "Offline by default: connections are opened in enrichment/src/http and cli/src/dependency-track only.";

/**
 * In the order in which they apply: the last entry that matches a file decides for it.
 *
 * @type {readonly { name: string, files: readonly string[], allow: Allowances }[]}
 */
const PLACES = [
  { name: "product", files: SOURCES, allow: {} },
  { name: "file-rooms", files: FILE_ROOMS, allow: { fileSystem: true } },
  { name: "index-reader", files: OWN_FILES, allow: { fileSystem: true } },
  { name: "network-room", files: NETWORK_ROOM, allow: { network: true, clock: true } },
  { name: "time-limits", files: TIME_LIMITS, allow: { clock: true } },
  {
    name: "command-line",
    files: ["packages/cli/src/**"],
    allow: { fileSystem: true, clock: true },
  },
  { name: "upload", files: UPLOAD, allow: { network: true } },
  {
    name: "main",
    files: ["packages/cli/src/main.ts"],
    allow: { exit: true, fileSystem: true, clock: true },
  },
  {
    name: "surroundings",
    files: SURROUNDINGS,
    allow: { fileSystem: true, clock: true, network: true, bareError: true },
  },
];

/** @type {import("eslint").Linter.Config[]} */
export const houseRules = PLACES.map(({ name, files, allow }) => ({
  name: `house/${name}`,
  files: [...files],
  rules: {
    "no-restricted-properties": restricted("error", restrictedProperties(allow)),
    "no-restricted-syntax": restricted("error", restrictedSyntax(allow)),
    "no-restricted-imports": restricted("error", restrictedImports(allow)),
    "no-restricted-globals": restricted("error", restrictedGlobals(allow)),
  },
}));

/**
 * @template Option
 * @param {"error"} severity
 * @param {readonly Option[]} options
 * @returns {"off" | [severity: "error", ...options: Option[]]} off when everything is allowed
 */
function restricted(severity, options) {
  return options.length === 0 ? "off" : [severity, ...options];
}

/** @param {Allowances} allow */
function restrictedProperties({ exit, clock }) {
  const properties = [];
  if (exit !== true) {
    properties.push({
      object: "process",
      property: "exit",
      message:
        "Only cli/src/main.ts ends the process; elsewhere return, throw, or set process.exitCode.",
    });
  }
  if (clock !== true) {
    const message = "Same input, same bytes: time and randomness come in as arguments.";
    properties.push(
      { object: "Math", property: "random", message },
      { object: "Date", property: "now", message },
      { object: "performance", property: "now", message },
    );
  }
  return properties;
}

/** @param {Allowances} allow */
function restrictedSyntax({ clock, bareError }) {
  const syntax = [];
  if (clock !== true) {
    syntax.push({
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: "Same input, same bytes: the time comes in as an argument.",
    });
  }
  if (bareError !== true) {
    syntax.push({
      selector: "ThrowStatement > NewExpression[callee.name=/^(?:Type|Range)?Error$/]",
      message: "Throw a LotseError: it has a permanent code and a hint. Bad input is a diagnostic.",
    });
  }
  return syntax;
}

/** @param {Allowances} allow */
function restrictedImports({ fileSystem, network }) {
  const files = ["node:fs", "node:fs/promises", "fs", "fs/promises"];
  const connections = [
    "node:http",
    "node:https",
    "node:http2",
    "node:net",
    "node:tls",
    "node:dgram",
  ];
  const paths = [
    ...(fileSystem === true
      ? []
      : files.map((name) => ({ name, message: FILES_ARE_OPENED_ELSEWHERE }))),
    ...(network === true
      ? []
      : [...connections, "node:dns", "node:dns/promises", "undici"].map((name) => ({
          name,
          message: NETWORK_IS_ELSEWHERE,
        }))),
  ];
  return paths.length === 0 ? [] : [{ paths }];
}

/** @param {Allowances} allow */
function restrictedGlobals({ network }) {
  if (network === true) return [];
  return ["fetch", "WebSocket", "EventSource"].map((name) => ({
    name,
    message: NETWORK_IS_ELSEWHERE,
  }));
}
