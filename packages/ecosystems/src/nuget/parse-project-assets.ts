import { type Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { parseJsonDocument } from "../shared/json-document.ts";
import { MAX_ENTRIES } from "../shared/limits.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { requireRecord } from "../shared/require-record.ts";
import type { LockedEntry } from "./facts.ts";
import { Asset, AssetsHead, type AssetsHeadData } from "./schema.ts";

/** Reads a project.assets.json, which `dotnet restore` leaves in `obj`. */
export async function parseProjectAssets(
  text: string,
  input: Input,
): Promise<readonly LockedEntry[] | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const place = { field: input.format, line: 1, lineOf: document.lineOf };
  const head = parseEntry(AssetsHead, document.value, { input, place }) ?? {};
  const targets = document.value["targets"];
  if (!requireRecord(targets, input)) return undefined;
  const entries = Object.entries(targets).flatMap(([framework, packages]) =>
    Object.entries(isRecord(packages) ? packages : {}).flatMap(([key, value]) => {
      const line = document.lineOf("targets", framework, key);
      const field = `targets[${JSON.stringify(framework)}][${JSON.stringify(key)}]`;
      const data = parseEntry(Asset, value, { input, place: { field, line } });
      if (data === undefined) return [];
      return [toEntry({ framework, key, line }, data, head)];
    }),
  );
  return entries.slice(0, MAX_ENTRIES);
}

function toEntry(
  place: { readonly framework: string; readonly key: string; readonly line: number | undefined },
  data: {
    readonly type: string;
    readonly dependencies?: Readonly<Record<string, string>> | undefined;
  },
  head: AssetsHeadData,
): LockedEntry {
  const { framework, key, line } = place;
  const [name = key, version] = key.split("/");
  const isDirect = directNames(framework, head).has(name.toLowerCase());
  const found = isDirect ? ("direct" as const) : ("transitive" as const);
  return {
    name,
    kind: data.type === "project" ? "project" : found,
    version,
    contentHash: head.libraries?.[key]?.sha512,
    dependencies: Object.keys(data.dependencies ?? {}),
    framework,
    line,
  };
}

function directNames(framework: string, head: AssetsHeadData): ReadonlySet<string> {
  const [base = framework] = framework.split("/");
  const asked = head.projectFileDependencyGroups?.[base] ?? [];
  return new Set(asked.map((each) => (each.split(" ", 1)[0] ?? each).toLowerCase()));
}
