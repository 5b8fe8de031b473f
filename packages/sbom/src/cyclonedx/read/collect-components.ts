import { type ComponentRef, formatPurl, parsePurl } from "@lizenzlotse/model";

import type { Fields, Problems } from "../../supplied/fields.ts";
import { toolsOf } from "./metadata.ts";
import { MAX_COMPONENTS, MAX_NESTING } from "../../supplied/limits.ts";

/** A component of the document with its place in it. */
export interface FoundComponent {
  readonly fields: Fields;
  /** Unique in the inventory. */
  readonly ref: ComponentRef;
  readonly bomRef: string | undefined;
  /** Canonical; absent where there is none that can be read. */
  readonly purl: string | undefined;
  /**
   * `subject`: only names what was scanned, as in documents of our own, where the projects in it are components;
   * `main`: what the document is about; `part`: everything else.
   */
  readonly role: "subject" | "main" | "part";
  /** The component that it is nested in. */
  readonly inside: FoundComponent | undefined;
}

/** All components, nested ones too, in the order of the document; each with a reference of its own. */
export function collectComponents(
  root: Fields,
  metadata: Fields | undefined,
  problems: Problems,
): readonly FoundComponent[] {
  const main = metadata?.fields("component");
  const listed = [...listedComponents(root, main, problems)];
  const purls = listed.map(({ fields }) => canonicalPurl(fields, problems));
  const refs = new References(purls, problems);
  const found = new Map<Fields, FoundComponent>();
  for (const [index, { fields, inside }] of listed.entries()) {
    found.set(fields, {
      fields,
      ...refs.next(fields, purls[index]),
      role: fields === main ? roleOfMain(main, metadata) : "part",
      inside: inside === undefined ? undefined : found.get(inside),
    });
  }
  return [...found.values()];
}

interface Listed {
  readonly fields: Fields;
  readonly inside: Fields | undefined;
  readonly depth: number;
}

function* listedComponents(
  root: Fields,
  main: Fields | undefined,
  problems: Problems,
): Iterable<Listed> {
  const pending: Listed[] = [];
  const push = (around: Fields, inside: Fields | undefined, depth: number): void => {
    const nested = around.list("components").map((fields) => ({ fields, inside, depth }));
    for (const component of nested.reverse()) pending.push(component);
  };
  push(root, undefined, 1);
  if (main !== undefined) pending.push({ fields: main, inside: undefined, depth: 1 });
  let count = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    count += 1;
    if (count > MAX_COMPONENTS) {
      problems.add("input/limit", "", { limit: `${String(MAX_COMPONENTS)} entries` });
      return;
    }
    yield next;
    if (!next.fields.has("components")) continue;
    if (next.depth < MAX_NESTING) push(next.fields, next.fields, next.depth + 1);
    else
      problems.add("input/limit", next.fields.pointer, {
        limit: `${String(MAX_NESTING)} nested levels`,
      });
  }
}

/** Our own documents may have a root that only names what was scanned; see `docs/formats/cyclonedx.md`. */
function roleOfMain(main: Fields, metadata: Fields | undefined): FoundComponent["role"] {
  const isSubject = main.text("bom-ref")?.startsWith("subject:") === true;
  const isOurs = toolsOf(metadata).some((tool) => tool.startsWith("lizenzlotse"));
  return isSubject && isOurs ? "subject" : "main";
}

function canonicalPurl(fields: Fields, problems: Problems): string | undefined {
  const text = fields.text("purl");
  if (text === undefined) return undefined;
  const parts = parsePurl(text);
  const purl = parts === undefined ? undefined : formatPurl(parts);
  if (purl === undefined) {
    problems.add("input/unexpected-type", `${fields.pointer}/purl`, {
      field: `${fields.pointer}/purl`,
      problem: `${text} is no package URL`,
    });
  }
  return purl;
}

/**
 * Gives every component a name: its purl where no other has the same, because that is equal between documents and
 * releases; else what the document calls it.
 */
class References {
  readonly #purlCounts = new Map<string, number>();
  readonly #given = new Set<ComponentRef>();
  readonly #bomRefs = new Set<string>();
  readonly #problems: Problems;

  constructor(purls: readonly (string | undefined)[], problems: Problems) {
    this.#problems = problems;
    for (const purl of purls)
      if (purl !== undefined) this.#purlCounts.set(purl, (this.#purlCounts.get(purl) ?? 0) + 1);
  }

  next(fields: Fields, purl: string | undefined): Pick<FoundComponent, "ref" | "bomRef" | "purl"> {
    const bomRef = fields.text("bom-ref");
    if (bomRef !== undefined && this.#bomRefs.has(bomRef))
      this.#problems.add("bom/duplicate-reference", fields.pointer, { reference: bomRef });
    if (bomRef !== undefined) this.#bomRefs.add(bomRef);
    const isOnly = purl !== undefined && this.#purlCounts.get(purl) === 1;
    const wanted = (isOnly ? purl : undefined) ?? bomRef ?? purl ?? nameOf(fields);
    return { ref: this.#unused(wanted), bomRef, purl };
  }

  #unused(wanted: string): ComponentRef {
    let ref = wanted;
    for (let number = 2; this.#given.has(ref); number += 1) ref = `${wanted}#${String(number)}`;
    this.#given.add(ref);
    return ref;
  }
}

function nameOf(fields: Fields): string {
  const group = fields.text("group");
  const name = fields.text("name") ?? "";
  return `component:${group === undefined ? "" : `${group}/`}${name}@${fields.text("version") ?? ""}`;
}
