import { sortedUnique, type StatedInventory } from "@lizenzlotse/model";

import { canonicalPurl } from "../supplied/canonical-purl.ts";
import { Fields, Problems } from "../supplied/fields.ts";
import { indexJsonLines } from "../supplied/json-lines.ts";
import { namedOnce, UniqueRefs } from "../supplied/stated-component.ts";
import type { SuppliedSource } from "../supplied/supplied-source.ts";
import { dependencyTrees } from "./dependency-trees.ts";
import { modelTables, numberOf } from "./model-tables.ts";
import { type ModelPackage, toComponent } from "./to-component.ts";

const TRACKED: ReadonlySet<string> = new Set(["packages", "issues"]);

/** Whether a JSON document has the lists that only the evaluated model has together. */
export function isEvaluatedModel(source: SuppliedSource): boolean {
  if (source.notation !== "json") return false;
  return ["packages", "dependency_trees", "licenses", "scopes"].every((key) =>
    Array.isArray(source.top[key]),
  );
}

/** Reads projects, packages, findings and the graph of an evaluated model. */
export function readEvaluatedModel(source: SuppliedSource): StatedInventory {
  const problems = new Problems(source.name, indexJsonLines(source.utf8, TRACKED));
  const root = new Fields(source.top, problems);
  const packages = packagesOf(root);
  const tables = modelTables(root);
  const byNumber = new Map(packages.map(({ number, ref }) => [number, ref]));
  const edges = dependencyTrees(root);
  const components = packages.map((one) => {
    const targets = [...(edges.get(one.number) ?? [])].flatMap((to) => byNumber.get(to) ?? []);
    return toComponent(one, tables, sortedUnique(targets));
  });
  tellIssues(root);
  const projects = components.filter(({ origin }) => origin === "first-party");
  const [first] = projects;
  return {
    document: {
      format: "ORT evaluated model",
      version: "1",
      name: source.name,
      sha256: source.sha256,
      tools: ["OSS Review Toolkit"],
      creators: [],
    },
    documentBytes: source.bytes.length,
    subject: {
      name: first?.name ?? source.name,
      ...(first?.version !== undefined && { version: first.version }),
      statements: first?.statements ?? [],
    },
    roots: projects.map(({ ref }) => ref),
    components,
    diagnostics: problems.found,
  };
}

function packagesOf(root: Fields): readonly ModelPackage[] {
  const list = root.list("packages");
  const purls = list.map((fields) => canonicalPurl(fields.text("purl")));
  const unique = namedOnce(purls);
  const refs = new UniqueRefs();
  return list.map((fields, index) => {
    const id = fields.text("id") ?? "";
    const purl = purls[index];
    const isOnly = purl !== undefined && unique.has(purl);
    return {
      fields,
      number: numberOf(fields, "_id") ?? index,
      id,
      purl,
      ref: refs.take(isOnly ? purl : `ort:${id}`),
      isProject: fields.text("is_project") === "true",
    };
  });
}

/** An error that nobody resolved means that the model does not hold everything. */
function tellIssues(root: Fields): void {
  for (const issue of root.list("issues")) {
    const isOpen = !issue.has("resolutions") && issue.text("is_excluded") !== "true";
    if (issue.text("severity") !== "ERROR" || !isOpen || issue.text("type") === "ADVISOR") continue;
    const problem = (issue.text("message") ?? "").slice(0, MAX_MESSAGE_LENGTH);
    root.problems.add("bom/reported-problem", issue.pointer, {
      tool: issue.text("source") ?? "ORT",
      problem,
    });
  }
}

const MAX_MESSAGE_LENGTH = 300;
