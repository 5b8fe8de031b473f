import { fileURLToPath } from "node:url";
import { dependencyRules } from "./dependency-rules.mjs";
import { MAY_IMPORT } from "./dependency-table.mjs";
import { publicDoors } from "./public-doors.mjs";

const repositoryRoot = fileURLToPath(new URL("../../", import.meta.url));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: dependencyRules({ table: MAY_IMPORT, doors: publicDoors(repositoryRoot) }),
  options: {
    // What is in the data folder was generated; it names what it is handed, not modules.
    exclude: { path: "/(?:node_modules|dist|bundle|coverage)/|^packages/sbom/data/" },
    // Types cross borders too.
    tsPreCompilationDeps: true,
    detectJSDocImports: true,
    enhancedResolveOptions: {
      // Without "source" an import of another package leads to dist, which is excluded: every rule would pass.
      conditionNames: ["source", "types", "import", "node", "default"],
      exportsFields: ["exports"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
