import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { straightImports } from "./straight-imports.mjs";

const ENTRY_FILE = fileURLToPath(new URL("../dist/run.js", import.meta.url));
const ADDRESS_MODULE = "lizenzlotse:address";

/**
 * Native modules and what brings one stay files, and may be missing; the rest are doors that a library tries and does not
 * need.
 */
const EXTERNAL = ["better-sqlite3", "@lizenzlotse/report-pdf", "libxmljs2", "xmlbuilder2"];

/** @typedef {{ name: string, code: string }} BundledModule a CommonJS module; others of the bundle are required as `./name` */

/**
 * Puts the command line and all that it imports together in modules that are as large as they can be without starting what
 * nobody asked for: one for each place where sources import on demand, and for what several of them share. Names and
 * structure stay as they are, so that the stack of an internal error still says something.
 *
 * @returns {Promise<readonly BundledModule[]>}
 */
export async function bundledModules() {
  const bundle = await rolldown({
    input: ENTRY_FILE,
    platform: "node",
    external: EXTERNAL,
    // Where a package has both: `require` in the wrapper of an older kind of module is a parameter, which nobody can follow.
    resolve: { mainFields: ["module", "main"] },
    plugins: [
      straightImports(),
      requireLate(),
      startNoPrograms(),
      keepAddresses(),
      compareWithoutCollator(),
    ],
  });
  const { output } = await bundle.generate({
    format: "cjs",
    entryFileNames: "run.cjs",
    chunkFileNames: "[name]-[hash].cjs",
    // A script of our own has no `import()`.
    dynamicImportInCjs: false,
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  });
  await bundle.close();
  const modules = output.flatMap((chunk) =>
    chunk.type === "chunk" ? [{ name: chunk.fileName, code: chunk.code }] : [],
  );
  refuseLostFiles(modules);
  return modules;
}

/** @param {readonly BundledModule[]} modules */
function refuseLostFiles(modules) {
  const names = new Set(modules.map(({ name }) => `./${name}`));
  for (const { code } of modules) {
    for (const [text, place] of code.matchAll(/\brequire\(["'`](\.[^"'`]*)["'`]\)/g))
      if (!names.has(place ?? ""))
        throw new Error(`The bundle looks for a file beside itself: ${text}`);
    const passedOn = /\b(?:require|factory)\(require,/.exec(code);
    if (passedOn !== null)
      throw new Error(`The bundle looks for a file beside itself: ${passedOn[0]}`);
  }
}

/**
 * One expression that is a table of modules by name.
 *
 * @param {readonly BundledModule[]} modules
 */
export function packOf(modules) {
  const entries = modules.map(
    ({ name, code }) =>
      `${JSON.stringify(name)}:function(exports,require,module,__filename,__dirname){${code}\n}`,
  );
  return toAscii(`({${entries.join(",\n")}})`);
}

/**
 * Modules find their data, their threads and their libraries by their own address. In the bundle each is told the one
 * that it has in its package.
 *
 * @returns {import("rolldown").Plugin}
 */
function keepAddresses() {
  return {
    name: "keep-addresses",
    resolveId: (id) => (id === ADDRESS_MODULE ? id : null),
    load: (id) => (id === ADDRESS_MODULE ? ADDRESS_SOURCE : null),
    transform(code, id) {
      if (!code.includes("import.meta.") || id === ADDRESS_MODULE) return null;
      const { chain, path } = placeOf(id);
      const address = `addressOf(${JSON.stringify(chain)}, ${JSON.stringify(path)})`;
      const placed = code
        .replaceAll("import.meta.url", address)
        .replaceAll("import.meta.resolve(", `resolveFrom(${address}, `);
      return `import { addressOf, resolveFrom } from "${ADDRESS_MODULE}";\n${placed}`;
    },
  };
}

/** Modules of Node that take a millisecond and more to start, and that few commands need. */
const LATE_BUILTINS = new Set([
  "node:child_process",
  "node:dns",
  "node:net",
  "node:readline",
  "node:stream/web",
  "node:tls",
  "node:worker_threads",
  "node:zlib",
]);
const LATE = "lizenzlotse:late/";

/**
 * Bundlers put what is imported from Node at the top of the file, where all of it is started at once. As a module of its
 * own each starts with the first module that imports it.
 *
 * @returns {import("rolldown").Plugin}
 */
function requireLate() {
  return {
    name: "require-late",
    resolveId: (id, importer) =>
      LATE_BUILTINS.has(id) && importer?.startsWith(LATE) !== true ? `${LATE}${id}.cjs` : null,
    load: (id) =>
      id.startsWith(LATE)
        ? `module.exports = require(${JSON.stringify(id.slice(LATE.length, -".cjs".length))});`
        : null,
  };
}

/**
 * commander loads what starts other programs, for commands that are programs of their own; none of ours is.
 *
 * @returns {import("rolldown").Plugin}
 */
function startNoPrograms() {
  const eager = "const childProcess = require('node:child_process');";
  return {
    name: "start-no-programs",
    transform(code, id) {
      if (!/commander[\\/]lib[\\/]command\.js$/.test(id)) return null;
      if (!code.includes(eager))
        throw new Error("commander changed: look at startNoPrograms again");
      return code.replace(eager, "const childProcess = undefined;");
    },
  };
}

/**
 * packageurl-js makes a collator when it is loaded, which takes longer than anything else of its kind at the start, only to
 * put seven names of its own into order: they are ASCII.
 *
 * @returns {import("rolldown").Plugin}
 */
function compareWithoutCollator() {
  const collated = "const { compare: localeCompare } = new Intl.Collator()";
  const plain =
    "const localeCompare = (left, right) => Number(`${left}` > `${right}`) - Number(`${left}` < `${right}`)";
  return {
    name: "compare-without-collator",
    transform(code, id) {
      if (!/packageurl-js[\\/]src[\\/]strings\.js$/.test(id)) return null;
      if (!code.includes(collated))
        throw new Error("packageurl-js changed: look at compareWithoutCollator again");
      return code.replace(collated, plain);
    },
  };
}

/** Each package is looked up from the one that depends on it, as package managers may install them. */
const ADDRESS_SOURCE = `
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
export function addressOf(chain, path) {
  const manifest = chain.reduce(
    (from, name) => createRequire(from).resolve(name + "/package.json"),
    __filename,
  );
  return new URL(path, pathToFileURL(manifest)).href;
}
export function resolveFrom(address, name) {
  return pathToFileURL(createRequire(address).resolve(name)).href;
}
`;

/**
 * The packages that lead from the command line to a module's own, and the module's path in it.
 *
 * @param {string} id
 */
function placeOf(id) {
  for (const [folder, chain] of chains()) {
    if (id.startsWith(folder + sep)) {
      const path = relative(folder, id).split(sep).join("/");
      // Nothing leads to the command line's own package: the bundle lies in a folder of it.
      return { chain, path: chain.length === 0 ? `../${path}` : path };
    }
  }
  throw new Error(`${id} reads its own address: say in write-bundle.mjs how the bundle finds it`);
}

/** @returns {ReadonlyMap<string, readonly string[]>} folder of each of our packages → the names that lead to it */
function chains() {
  /** @type {Map<string, readonly string[]>} */
  const found = new Map([
    [fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, ""), []],
  ]);
  /** @type {{ manifest: string, chain: readonly string[] }[]} */
  const waiting = [
    { manifest: fileURLToPath(new URL("../package.json", import.meta.url)), chain: [] },
  ];
  for (const { manifest, chain } of waiting) {
    /** @type {unknown} */
    const fields = JSON.parse(readFileSync(manifest, "utf8"));
    const { dependencies = {} } = /** @type {{ dependencies?: Record<string, string> }} */ (fields);
    for (const name of Object.keys(dependencies).filter((each) =>
      each.startsWith("@lizenzlotse/"),
    )) {
      const next = createRequire(manifest).resolve(join(name, "package.json"));
      if (found.has(dirname(next))) continue;
      found.set(dirname(next), [...chain, name]);
      waiting.push({ manifest: next, chain: [...chain, name] });
    }
  }
  return found;
}

/**
 * Writes what is not ASCII as escapes: a file of ASCII is read without decoding, and held in half the memory.
 *
 * @param {string} code
 */
function toAscii(code) {
  // An escape in a raw template is six characters; a value put into it is the one that is meant.
  const rawTemplates = /(?<=String\.raw)`[^`]*`/g;
  return escaped(code.replaceAll(rawTemplates, (raw) => escaped(raw, (unit) => `\${"${unit}"}`)));
}

/**
 * @param {string} text
 * @param {(escape: string) => string} [inContext]
 */
function escaped(text, inContext = (escape) => escape) {
  return text.replaceAll(/[^\0-\x7F]/g, (unit) =>
    inContext(`\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}
