import { Spec } from "@cyclonedx/cyclonedx-library";

import { type CycloneDxVersion, isAtLeast } from "../options.ts";
import type { Json } from "../xml/contract.ts";
import { shapeOf } from "../xml/shapes.ts";
import { Keeper, KEEPING_TYPES } from "./keeper.ts";
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
  const fitting = new Fitting(version, new Keeper(losses));
  const { $schema, ...rest } = document;
  const fitted = { ...fitting.bom(rest), specVersion: version };
  return {
    document: $schema === undefined ? fitted : { $schema: schemaUrl(version), ...fitted },
    losses,
  };
}

function schemaUrl(version: CycloneDxVersion): string {
  return `http://cyclonedx.org/schema/bom-${version}.schema.json`;
}

class Fitting {
  readonly version: CycloneDxVersion;
  readonly #keeper: Keeper;

  constructor(version: CycloneDxVersion, keeper: Keeper) {
    this.version = version;
    this.#keeper = keeper;
  }

  /** What is lost outside of components is kept by the metadata, which every version can have. */
  bom(document: Json): Json {
    const { properties, ...fitted } = this.#keeper.within(() => {
      const { properties: own, ...rest } = document;
      if (isAtLeast(this.version, "1.5"))
        return { ...this.object(rest, "bom"), ownProperties: own };
      this.lose("properties", own);
      return this.object(rest, "bom");
    });
    const { ownProperties, ...members } = fitted;
    if (ownProperties !== undefined) Object.assign(members, { properties: ownProperties });
    if (properties === undefined) return members;
    const metadata = isJson(members["metadata"]) ? members["metadata"] : {};
    const kept = [...listOf(metadata["properties"]), ...listOf(properties)];
    return { ...members, metadata: { ...metadata, properties: kept } };
  }

  object(value: Json, type: string): Json {
    if (!KEEPING_TYPES.includes(type)) return this.#members(value, type);
    return this.#keeper.within(() => {
      const fitted = this.#members(value, type);
      return type === "component" ? withAuthor(fitted, value, this.version) : fitted;
    });
  }

  lose(member: string, value: unknown): void {
    this.#keeper.lose(member, value);
  }

  #members(value: Json, type: string): Json {
    const shape = shapeOf(type);
    if (shape === undefined) return value;
    const kept: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      if (inner === undefined) continue;
      const member = shape.byJsonKey.get(key);
      if (member === undefined) kept[key] = inner;
      else if (!isAtLeast(this.version, member.since)) this.lose(pathOf(type, key), inner);
      else {
        const fitted = this.#member(inner, member.type, `${type}.${key}`);
        if (fitted !== undefined) kept[key] = fitted;
      }
    }
    return kept;
  }

  #member(value: unknown, type: string, name: string): unknown {
    const adapt = ADAPTERS[name] ?? ADAPTERS[type];
    if (adapt !== undefined) return adapt(value, this);
    if (Array.isArray(value))
      return value.map((item: unknown) => (isJson(item) ? this.object(item, type) : item));
    return isJson(value) ? this.object(value, type) : value;
  }
}

/** Members of the objects that keep what is lost are named without them. */
function pathOf(type: string, key: string): string {
  return KEEPING_TYPES.includes(type) || type === "bom" ? key : `${type}.${key}`;
}

type Adapter = (value: unknown, fitting: Fitting) => unknown;

/** Members whose values differ by version. */
const ADAPTERS: Readonly<Record<string, Adapter>> = {
  licenses: (value, fitting) =>
    fitLicenses(listOf(value), fitting).map((entry) =>
      isJson(entry["license"])
        ? { ...entry, license: fitting.object(entry["license"], "license") }
        : entry,
    ),
  tools: (value, fitting) => {
    if (Array.isArray(value)) return listOf(value).map((tool) => fitting.object(tool, "tool"));
    const parts = fitting.object(value as Json, "toolParts");
    if (isAtLeast(fitting.version, "1.5")) return parts;
    fitting.lose("tools.services", parts["services"]);
    return listOf(parts["components"]).map((tool) => toTool(tool, fitting));
  },
  dependencies: (value, fitting) =>
    listOf(value).map(({ provides, ...edge }) => {
      if (provides === undefined || isAtLeast(fitting.version, "1.6"))
        return { ...edge, ...(provides !== undefined && { provides }) };
      fitting.lose("dependencies.provides", { ref: edge["ref"], provides });
      return edge;
    }),
  "evidence.identity": (value, fitting) => {
    if (!Array.isArray(value)) return fitting.object(value as Json, "identity");
    if (isAtLeast(fitting.version, "1.6")) return listOf(value);
    const [first, ...others] = listOf(value);
    fitting.lose("evidence.identity", others);
    return first === undefined ? undefined : fitting.object(first, "identity");
  },
  "evidence.occurrences": (value, fitting) => {
    if (isAtLeast(fitting.version, "1.6")) return value;
    const occurrences = listOf(value);
    // Line by line the lost members would say nothing.
    if (occurrences.some((occurrence) => Object.keys(occurrence).some(isNewInOccurrences)))
      fitting.lose("evidence.occurrences", occurrences);
    return occurrences.map((occurrence) =>
      Object.fromEntries(Object.entries(occurrence).filter(([key]) => !isNewInOccurrences(key))),
    );
  },
  "component.type": (value, fitting) => {
    if (SPECS[fitting.version].supportsComponentType(value)) return value;
    fitting.lose("type", value);
    return SUBSTITUTES[String(value)] ?? "library";
  },
  reference: (value, fitting) =>
    listOf(value).map((reference) => {
      const fitted = fitting.object(reference, "reference");
      if (SPECS[fitting.version].supportsExternalReferenceType(reference["type"])) return fitted;
      fitting.lose("externalReferences.type", { type: reference["type"], url: reference["url"] });
      return { ...fitted, type: "other" };
    }),
  hash: (value, fitting) =>
    listOf(value).filter((hash) => {
      const fits = SPECS[fitting.version].supportsHashAlgorithm(hash["alg"]);
      if (!fits) fitting.lose("hashes", hash);
      return fits;
    }),
  "composition.aggregate": (value, fitting) => {
    if (isAtLeast(fitting.version, "1.5") || !String(value).endsWith("_only")) return value;
    fitting.lose("compositions.aggregate", value);
    return "incomplete";
  },
};

function isNewInOccurrences(key: string): boolean {
  return key !== "bom-ref" && key !== "location";
}

/** What comes nearest to types that earlier versions do not know. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  data: "file",
  platform: "operating-system",
  "device-driver": "firmware",
};

/** Up to 1.4 a tool is a name with a version; what else is known of it is kept. */
function toTool({ name, version, group, hashes, type, ...others }: Json, fitting: Fitting): Json {
  if (type !== "application") fitting.lose("tools.type", type);
  fitting.lose("tools", Object.keys(others).length > 0 ? { name, ...others } : undefined);
  return { ...(group !== undefined && { vendor: group }), name, version, hashes };
}

/** Before 1.6 the maker of a component is one line of text. */
function withAuthor(fitted: Json, given: Json, version: CycloneDxVersion): Json {
  if (isAtLeast(version, "1.6") || fitted["author"] !== undefined) return fitted;
  const creator = given["manufacturer"] ?? listOf(given["authors"])[0];
  const name = isJson(creator) ? creator["name"] : undefined;
  return typeof name === "string" ? { ...fitted, author: name } : fitted;
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
