import { Spec } from "@cyclonedx/cyclonedx-library";

import { type CycloneDxVersion, isAtLeast } from "../options.ts";
import type { Json } from "../xml/contract.ts";
import { shapeOf } from "../xml/shapes.ts";
import { fitLicenses } from "./fit-licenses.ts";
import { Losses } from "./losses.ts";

/** Which words a version of the format knows. */
type SpecWords = Pick<
  typeof Spec.Spec1dot7,
  "supportsComponentType" | "supportsExternalReferenceType" | "supportsHashAlgorithm"
>;

const SPECS: Readonly<Record<CycloneDxVersion, SpecWords>> = {
  "1.4": Spec.Spec1dot4,
  "1.5": Spec.Spec1dot5,
  "1.6": Spec.Spec1dot6,
  "1.7": Spec.Spec1dot7,
};

/** A document in another version, and what that could not carry. */
export interface FittedDocument {
  readonly document: Json;
  readonly losses: Losses;
}

/**
 * Brings a document into a version of the format. What the version does not know is left out and counted; what it says
 * in another way is said in that way. A later version takes everything.
 */
export function fitToVersion(document: Json, version: CycloneDxVersion): FittedDocument {
  const losses = new Losses();
  const fitting = new Fitting(version, losses);
  const { $schema, ...rest } = document;
  const fitted = { ...fitting.object(rest, "bom"), specVersion: version };
  return {
    document: $schema === undefined ? fitted : { $schema: schemaUrl(version), ...fitted },
    losses,
  };
}

function schemaUrl(version: CycloneDxVersion): string {
  return `http://cyclonedx.org/schema/bom-${version}.schema.json`;
}

class Fitting {
  readonly #version: CycloneDxVersion;
  readonly #losses: Losses;

  constructor(version: CycloneDxVersion, losses: Losses) {
    this.#version = version;
    this.#losses = losses;
  }

  object(value: Json, type: string): Json {
    const shape = shapeOf(type);
    if (shape === undefined) return value;
    const kept: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      if (inner === undefined) continue;
      const member = shape.byJsonKey.get(key);
      if (member === undefined) kept[key] = inner;
      else if (!isAtLeast(this.#version, member.since)) this.#losses.add(`${type}.${key}`, inner);
      else {
        const fitted = this.#member(inner, member.type, `${type}.${key}`);
        if (fitted !== undefined) kept[key] = fitted;
      }
    }
    return type === "component" ? withKeptFacts(kept, value, this.#version) : kept;
  }

  #member(value: unknown, type: string, name: string): unknown {
    const adapt = ADAPTERS[name] ?? ADAPTERS[type];
    if (adapt !== undefined)
      return adapt(value, this.#version, { losses: this.#losses, fitting: this });
    if (Array.isArray(value)) return this.#list(value, type, name);
    return isJson(value) ? this.object(value, type) : value;
  }

  #list(values: readonly unknown[], type: string, name: string): unknown {
    const fitted = values.map((value) => (isJson(value) ? this.object(value, type) : value));
    const isAllowed = ALLOWED[name];
    if (isAllowed === undefined) return fitted;
    return fitted.filter((value) => {
      const fits = isAllowed(value as Json, SPECS[this.#version]);
      if (!fits) this.#losses.add(`${name} ${JSON.stringify(value)}`, value);
      return fits;
    });
  }
}

interface AdapterContext {
  readonly losses: Losses;
  readonly fitting: { object: (value: Json, type: string) => Json };
}

type Adapter = (value: unknown, version: CycloneDxVersion, context: AdapterContext) => unknown;

/** Members whose values differ by version. */
const ADAPTERS: Readonly<Record<string, Adapter>> = {
  licenses: (value, version, { losses, fitting }) => {
    const entries = listOf(value).map((entry) =>
      isJson(entry["license"])
        ? { ...entry, license: fitting.object(entry["license"], "license") }
        : entry,
    );
    return fitLicenses(entries, version, losses);
  },
  tools: (value, version, { losses, fitting }) => {
    if (Array.isArray(value)) return listOf(value).map((tool) => fitting.object(tool, "tool"));
    const parts = fitting.object(value as Json, "toolParts");
    if (isAtLeast(version, "1.5")) return parts;
    if (parts["services"] !== undefined) losses.add("metadata.tools.services", parts["services"]);
    return listOf(parts["components"]).map(toTool);
  },
  dependencies: (value, version, { losses }) =>
    listOf(value).map(({ provides, ...edge }) => {
      if (provides === undefined || isAtLeast(version, "1.6"))
        return { ...edge, ...(provides !== undefined && { provides }) };
      losses.add("dependencies.provides", provides);
      return edge;
    }),
  "evidence.identity": (value, version, { losses }) => {
    if (isAtLeast(version, "1.6") || !Array.isArray(value)) return value;
    if (value.length > 1) losses.add("evidence.identity (all but the first)", value);
    return value[0] as unknown;
  },
  "component.type": (value, version, { losses }) => {
    if (SPECS[version].supportsComponentType(value)) return value;
    losses.add(`component.type ${String(value)}`, value);
    return SUBSTITUTES[String(value)] ?? "library";
  },
  "reference.type": (value, version, { losses }) => {
    if (SPECS[version].supportsExternalReferenceType(value)) return value;
    losses.add(`externalReferences.type ${String(value)}`, value);
    return "other";
  },
  "composition.aggregate": (value, version) =>
    isAtLeast(version, "1.5") || !String(value).endsWith("_only") ? value : "incomplete",
};

/** What comes nearest to types that earlier versions do not know. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  data: "file",
  platform: "operating-system",
  "device-driver": "firmware",
};

/** Members of lists that earlier versions refuse. */
const ALLOWED: Readonly<Record<string, (value: Json, spec: SpecWords) => boolean>> = {
  "component.hashes": (hash, spec) => spec.supportsHashAlgorithm(hash["alg"]),
  "reference.hashes": (hash, spec) => spec.supportsHashAlgorithm(hash["alg"]),
};

function toTool({ name, version, group, hashes }: Json): Json {
  return { ...(group !== undefined && { vendor: group }), name, version, hashes };
}

/** Facts of a component that an older version keeps in another field or as a property. */
function withKeptFacts(
  kept: Record<string, unknown>,
  given: Json,
  version: CycloneDxVersion,
): Json {
  if (isAtLeast(version, "1.6")) return kept;
  const creator = given["manufacturer"] ?? listOf(given["authors"])[0];
  const name = isJson(creator) ? creator["name"] : undefined;
  if (typeof name === "string") kept["author"] ??= name;
  const properties = KEPT_AS_PROPERTIES.filter((key) => given[key] !== undefined).map((key) => ({
    name: `lizenzlotse:kept:${key}`,
    value: JSON.stringify(given[key]),
  }));
  if (properties.length > 0) kept["properties"] = [...listOf(kept["properties"]), ...properties];
  return kept;
}

const KEPT_AS_PROPERTIES = ["manufacturer", "authors", "omniborId", "swhid", "tags"] as const;

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
