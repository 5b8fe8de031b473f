import ts from "typescript";

/**
 * The parts of typescript-eslint's parser services that are used here.
 *
 * @typedef {import("eslint").Rule.Node} EslintNode
 *
 * @typedef {object} TypedParserServices
 * @property {ts.Program} program
 * @property {{ get: (node: unknown) => ts.Node }} esTreeNodeToTSNodeMap
 * @property {{ get: (node: ts.Node) => EslintNode | undefined }} tsNodeToESTreeNodeMap
 */

/**
 * Whatever a package's door (`index.ts`) lets out must say what it means: each exported name needs a
 * documentation comment where it is declared. Names that stay inside need one only for a reason.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const publicExportsDocumented = {
  meta: {
    type: "problem",
    docs: { description: "every name that a package exports has a documentation comment" },
    messages: { missing: "{{name}} is public, but has no documentation comment ({{place}})." },
    schema: [],
  },
  create(context) {
    const services = typedServices(context.sourceCode.parserServices);
    return {
      Program(program) {
        const source = services.esTreeNodeToTSNodeMap.get(program);
        for (const { name, exported, declared } of undocumented(services.program, source)) {
          const specifier = exported && services.tsNodeToESTreeNodeMap.get(exported);
          const place = placeOf(declared);
          context.report({
            node: specifier ?? program,
            messageId: "missing",
            data: { name, place },
          });
        }
      },
    };
  },
};

/**
 * @param {unknown} services
 * @returns {TypedParserServices}
 */
function typedServices(services) {
  if (typeof services === "object" && services !== null && "program" in services) {
    return /** @type {TypedParserServices} */ (services);
  }
  throw new TypeError("public-exports-documented needs typescript-eslint with type information");
}

/**
 * @param {ts.Program} program
 * @param {ts.Node} source of the door
 * @returns {{ name: string, exported: ts.Node | undefined, declared: ts.Declaration | undefined }[]}
 */
function undocumented(program, source) {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(source);
  if (module === undefined) return [];
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    const documented = target.getDocumentationComment(checker).length > 0;
    if (documented || isForeign(program, target)) return [];
    return [
      { name: symbol.name, exported: symbol.declarations?.[0], declared: target.declarations?.[0] },
    ];
  });
}

/**
 * @param {ts.Program} program
 * @param {ts.Symbol} symbol
 * @returns {boolean} true for what comes from a dependency: its documentation is not ours to write
 */
function isForeign(program, symbol) {
  const file = symbol.declarations?.[0]?.getSourceFile();
  return file === undefined || program.isSourceFileFromExternalLibrary(file);
}

/** @param {ts.Declaration | undefined} declaration */
function placeOf(declaration) {
  if (declaration === undefined) return "?";
  const file = declaration.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(declaration.getStart());
  return `${file.fileName.replace(/^.*\/packages\//, "packages/")}:${line + 1}`;
}
