import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const ENTRY = fileURLToPath(new URL("../dist/run.js", import.meta.url));
const ADDRESS_MODULE = "lizenzlotse:address";

/**
 * Native modules and what brings one stay files, and may be missing; the rest are doors that a library tries and does not
 * need.
 */
const EXTERNAL = ["better-sqlite3", "@lizenzlotse/report-pdf", "libxmljs2", "xmlbuilder2"];

/**
 * Puts the command line and all that it imports into one file. Names and structure stay as they are, so that the
 * stack of an internal error still says something.
 *
 * @param {string} file absolute
 */
export async function writeBundle(file) {
  const bundle = await rolldown({
    input: ENTRY,
    platform: "node",
    external: EXTERNAL,
    // Where a package has both: `require` in the wrapper of an older kind of module is a parameter, which nobody can follow.
    resolve: { mainFields: ["module", "main"] },
    plugins: [keepAddresses(), sortLater()],
  });
  await bundle.write({
    file,
    format: "cjs",
    codeSplitting: false,
    // A script of our own has no `import()`.
    dynamicImportInCjs: false,
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  });
  await bundle.close();
  const code = readFileSync(file, "utf8");
  const lost = /\brequire\(["'`](\.[^"'`]*)["'`]\)|\b(?:require|factory)\(require,/.exec(code);
  if (lost !== null) throw new Error(`The bundle looks for a file beside itself: ${lost[0]}`);
  writeFileSync(file, toAscii(code), "latin1");
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

/**
 * packageurl-js makes a collator when it is loaded, which takes longer than anything else of its kind at the start, for an
 * order that we put its input into beforehand.
 *
 * @returns {import("rolldown").Plugin}
 */
function sortLater() {
  const eager = "const { compare: localeCompare } = new Intl.Collator()";
  const lazy = `let collator;
const localeCompare = (left, right) => (collator ??= new Intl.Collator()).compare(left, right)`;
  return {
    name: "sort-later",
    transform(code, id) {
      if (!/packageurl-js[\\/]src[\\/]strings\.js$/.test(id)) return null;
      if (!code.includes(eager)) throw new Error("packageurl-js changed: look at sortLater again");
      return code.replace(eager, lazy);
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
