import { readFileSync } from "node:fs";
import { parseAst } from "rolldown/parseAst";

/** @typedef {{ file: string, name: string }} Definition */
/** @typedef {(source: string, from: string) => Promise<string | undefined>} Resolve to the file of one of our modules */

/**
 * A package's door names all that it has to offer, and who imports one name from it starts all of it. In the bundle every
 * name is imported from the module that defines it: a command starts what it uses. No module of ours does anything by
 * being imported that others rely on.
 *
 * @returns {import("rolldown").Plugin}
 */
export function straightImports() {
  /** @type {Map<string, ReadonlyMap<string, Passage>>} */
  const known = new Map();
  return {
    name: "straight-imports",
    async transform(code, id) {
      if (!isOurs(id)) return null;
      /** @type {Resolve} */
      const resolve = async (source, from) => {
        const resolved = await this.resolve(source, from);
        return resolved !== null && isOurs(resolved.id) ? resolved.id : undefined;
      };
      return await straightened(code, id, { resolve, known });
    },
  };
}

/** What a module exports without defining it: the name in the module that it comes from.
 * @typedef {{ source: string, name: string }} Passage */

/** @typedef {{ resolve: Resolve, known: Map<string, ReadonlyMap<string, Passage>> }} Ways */

/** @param {string} id */
const isOurs = (id) => /[\\/]packages[\\/][a-z-]+[\\/]dist[\\/].*\.js$/.test(id);

/**
 * @param {string} code
 * @param {string} id
 * @param {Ways} ways
 */
async function straightened(code, id, ways) {
  let result = code;
  // From the end, so that what stands before keeps its place.
  for (const statement of parseAst(code).body.toReversed()) {
    const imports = importsOf(statement);
    if (imports === undefined) continue;
    const file = await ways.resolve(imports.source, id);
    if (file === undefined) continue;
    const lines = await Promise.all(
      imports.names.map(async ({ name, local }) => {
        const found = await definitionOf(file, name, ways);
        return `import { ${found.name} as ${local} } from ${JSON.stringify(found.file)};`;
      }),
    );
    // On one line, so that lines in stacks stay what they are.
    result = result.slice(0, statement.start) + lines.join(" ") + result.slice(statement.end);
  }
  result = await straightenedOnDemand(result, id, ways);
  return result === code ? null : result;
}

/** `const { a, b } = await import("door")`, and `(await import("door")).a`, as our sources write them. */
const IMPORT_ON_DEMAND =
  /const \{([^{}]+)\} = await import\("(@lizenzlotse\/[^"]+)"\)|\(await import\("(@lizenzlotse\/[^"]+)"\)\)\.(\w+)/g;

/**
 * @param {string} code
 * @param {string} id
 * @param {Ways} ways
 */
async function straightenedOnDemand(code, id, ways) {
  /** @type {string[]} */
  const pieces = [];
  let end = 0;
  for (const found of code.matchAll(IMPORT_ON_DEMAND)) {
    const [text, members, doorOfMembers, doorOfOne, one] = found;
    const file = await ways.resolve(doorOfMembers ?? doorOfOne ?? "", id);
    if (file === undefined) continue;
    /** @param {string} name */
    const valueOf = async (name) => {
      const definition = await definitionOf(file, name, ways);
      return `(await import(${JSON.stringify(definition.file)})).${definition.name}`;
    };
    pieces.push(code.slice(end, found.index));
    if (one !== undefined) pieces.push(await valueOf(one));
    else {
      const names = (members ?? "").split(",").map((each) => each.trim().split(/\s*:\s*/));
      const values = names.map(
        async ([name = "", local = name]) => `${local} = ${await valueOf(name)}`,
      );
      pieces.push(`const ${(await Promise.all(values)).join(", ")}`);
    }
    end = found.index + text.length;
  }
  return pieces.join("") + code.slice(end);
}

/**
 * @param {import("rolldown/utils").ESTree.Program["body"][number]} statement
 * @returns {{ source: string, names: { name: string, local: string }[] } | undefined} for imports of names only
 */
function importsOf(statement) {
  if (statement.type !== "ImportDeclaration" || statement.specifiers.length === 0) return undefined;
  /** @type {{ name: string, local: string }[]} */
  const names = [];
  for (const specifier of statement.specifiers) {
    if (specifier.type !== "ImportSpecifier") return undefined;
    names.push({ name: nameOf(specifier.imported), local: specifier.local.name });
  }
  return { source: statement.source.value, names };
}

/**
 * Follows a name from door to door.
 *
 * @param {string} file
 * @param {string} name
 * @param {Ways} ways
 * @returns {Promise<Definition>}
 */
async function definitionOf(file, name, ways) {
  const passages = ways.known.get(file) ?? passagesOf(readFileSync(file, "utf8"));
  ways.known.set(file, passages);
  const passage = passages.get(name);
  const next = passage === undefined ? undefined : await ways.resolve(passage.source, file);
  return passage === undefined || next === undefined
    ? { file, name }
    : await definitionOf(next, passage.name, ways);
}

/**
 * What a module passes on: by `export … from`, or by exporting what it imported.
 *
 * @param {string} code
 */
function passagesOf(code) {
  /** @type {Map<string, Passage>} */
  const imported = new Map();
  /** @type {Map<string, Passage>} */
  const passages = new Map();
  const { body } = parseAst(code);
  for (const statement of body) {
    const { source, names } = importsOf(statement) ?? { source: "", names: [] };
    for (const { name, local } of names) imported.set(local, { source, name });
  }
  for (const statement of body) {
    if (statement.type !== "ExportNamedDeclaration") continue;
    for (const { local, exported } of statement.specifiers) {
      const passage =
        statement.source === null
          ? imported.get(nameOf(local))
          : { source: statement.source.value, name: nameOf(local) };
      if (passage !== undefined) passages.set(nameOf(exported), passage);
    }
  }
  return passages;
}

/** @param {import("rolldown/utils").ESTree.ModuleExportName} written a name, or a text in quotes */
function nameOf(written) {
  return written.type === "Literal" ? written.value : written.name;
}
