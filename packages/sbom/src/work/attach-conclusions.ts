import { canonicalPurl } from "../supplied/canonical-purl.ts";
import { isRecord } from "../supplied/fields.ts";
import { isCycloneDxJson, isCycloneDxXml } from "../cyclonedx/read/open-document.ts";
import { expressionEntries } from "../cyclonedx/build/license-entries.ts";
import type { Json } from "../cyclonedx/xml/contract.ts";
import { xmlToJson } from "../cyclonedx/xml/xml-to-json.ts";
import { SuppliedSource } from "../supplied/supplied-source.ts";
import { unpack } from "../supplied/unpack.ts";

/** What a person concluded for a component. */
export interface AttachedConclusion {
  /** Canonical SPDX expression. */
  readonly expression: string;
  /** Ids of the decisions that it rests on. */
  readonly decisions: readonly string[];
}

/** A document with conclusions in it. */
export interface AttachedDocument {
  /** CycloneDX in its JSON form, indented, not validated yet. */
  readonly content: Uint8Array;
  /** Components that got a conclusion. */
  readonly attached: number;
}

/** Name of the property that says which decisions a conclusion rests on. */
const DECISION_PROPERTY = "lizenzlotse:license:decision";

/**
 * Writes what people concluded into a CycloneDX document: as `concluded` beside what the supplier states, with the decision
 * as a property. Everything else stays as it is. Where a version up to 1.6 cannot hold both in one list, what the supplier
 * states moves to the evidence; before 1.6 no entry says whose claim it is, and the conclusion stands alone in the list.
 *
 * @param conclusions - by canonical package URL, or by `bom-ref` of what has none.
 * @returns `undefined` where the document is none of CycloneDX.
 */
export function attachConclusions(
  name: string,
  bytes: Uint8Array,
  conclusions: ReadonlyMap<string, AttachedConclusion>,
): AttachedDocument | undefined {
  const unpacked = unpack(bytes);
  if ("problem" in unpacked) return undefined;
  const source = new SuppliedSource(name, bytes, unpacked);
  const given = documentOf(source);
  if (given === undefined) return undefined;
  const attacher = new Attacher(conclusions, Number(given["specVersion"]));
  const document = attacher.document(given);
  const text = `${JSON.stringify(document, undefined, 2)}\n`;
  return { content: new TextEncoder().encode(text), attached: attacher.attached };
}

function documentOf(source: SuppliedSource): Json | undefined {
  if (isCycloneDxJson(source)) return source.top;
  return isCycloneDxXml(source) ? xmlToJson(source.text, new Set()).document : undefined;
}

class Attacher {
  attached = 0;
  readonly #conclusions: ReadonlyMap<string, AttachedConclusion>;
  readonly #version: number;

  constructor(conclusions: ReadonlyMap<string, AttachedConclusion>, version: number) {
    this.#conclusions = conclusions;
    this.#version = version;
  }

  document(given: Json): Json {
    const metadata = given["metadata"];
    const main = isRecord(metadata) ? metadata["component"] : undefined;
    return {
      ...given,
      ...(isRecord(metadata) &&
        isRecord(main) && { metadata: { ...metadata, component: this.#component(main) } }),
      ...this.#nested(given),
    };
  }

  /** Nesting is as deep as the reader of the document allowed. */
  #component(component: Json): Json {
    const conclusion = this.#conclusionFor(component);
    if (conclusion === undefined) return { ...component, ...this.#nested(component) };
    this.attached += 1;
    const properties = listOf(component["properties"]).filter(
      ({ name }) => name !== DECISION_PROPERTY,
    );
    const decisions = conclusion.decisions.map((value) => ({ name: DECISION_PROPERTY, value }));
    return {
      ...component,
      ...this.#licenses(component, conclusion.expression),
      properties: [...properties, ...decisions],
      ...this.#nested(component),
    };
  }

  #nested({ components }: Json): Json {
    if (!Array.isArray(components)) return {};
    return {
      components: (components as readonly unknown[]).map((inner) =>
        isRecord(inner) ? this.#component(inner) : inner,
      ),
    };
  }

  #conclusionFor(component: Json): AttachedConclusion | undefined {
    const { purl, "bom-ref": ref } = component;
    const canonical = typeof purl === "string" ? canonicalPurl(purl) : undefined;
    return (
      (canonical === undefined ? undefined : this.#conclusions.get(canonical)) ??
      (typeof ref === "string" ? this.#conclusions.get(ref) : undefined)
    );
  }

  #licenses(component: Json, expression: string): Json {
    const said = listOf(component["licenses"]).filter((entry) => !isConclusion(entry));
    const knowsClaims = this.#version >= 1.6;
    // NONE is no licence and has no entry: the decision alone says that there is none.
    const concluded = expressionEntries([expression], knowsClaims ? "concluded" : undefined);
    const claimed = [...(concluded as readonly Json[]), ...said];
    const fits = claimed.length < 2 || claimed.every((entry) => entry["license"] !== undefined);
    if (this.#version >= 1.7 || (knowsClaims && fits)) return { licenses: claimed };
    const evidence = isRecord(component["evidence"]) ? component["evidence"] : {};
    const found = distinct([...listOf(evidence["licenses"]), ...said.map(asEvidence)]);
    return {
      licenses: concluded,
      ...(found.length > 0 && { evidence: { ...evidence, licenses: found } }),
    };
  }
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isRecord) : [];
}

function isConclusion(entry: Json): boolean {
  const license = entry["license"];
  const inner = isRecord(license) ? license["acknowledgement"] : undefined;
  return (entry["acknowledgement"] ?? inner) === "concluded";
}

/** Beside other licences no expression may stand; as a name it says the same to people. */
function asEvidence(entry: Json): Json {
  const { expression, acknowledgement, ...rest } = entry;
  if (expression === undefined) return entry;
  return {
    license: {
      name: expression,
      ...(acknowledgement !== undefined && { acknowledgement }),
      ...rest,
    },
  };
}

function distinct(entries: readonly Json[]): readonly Json[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}
