import type { XmlElement } from "../../supplied/parse-xml.ts";
import type { Converter, Json, SpecialShape, XmlSink } from "./contract.ts";

/** A choice between licences and expressions, wrapped in objects in JSON. */
const licenses: SpecialShape = {
  read: (element, converter, pointer) =>
    element.children.map((child, index) => {
      const at = pointer === undefined ? undefined : `${pointer}/${String(index)}`;
      if (child.name === "license") {
        const license = converter.convert(child, "license", at);
        return { license };
      }
      return child.name === "expression" ? readExpression(child) : readDetailed(child, converter);
    }),
  write: (name, value, writer) => {
    writer.element(name, {}, () => {
      for (const entry of listOf(value)) writeLicense(entry, writer);
    });
  },
};

function readExpression({ text, attributes }: XmlElement): Json {
  return { expression: text.trim(), ...Object.fromEntries(attributes) };
}

function readDetailed(element: XmlElement, converter: Converter): Json {
  const entry: Record<string, unknown> = Object.fromEntries(element.attributes);
  for (const child of element.children) {
    if (child.name === "details") {
      const details = (entry["expressionDetails"] ??= []) as unknown[];
      details.push(converter.convert(child, "expressionDetail", undefined));
    } else if (child.name === "licensing") {
      entry["licensing"] = converter.convert(child, "licensing", undefined);
    } else if (child.name === "properties") {
      entry["properties"] = child.children.map((item) =>
        converter.convert(item, "property", undefined),
      );
    } else converter.unknownChild(child);
  }
  return entry;
}

function writeLicense(entry: Json, writer: XmlSink): void {
  if (entry["license"] !== undefined) {
    writer.member("license", "license", entry["license"]);
    return;
  }
  const attributes = { "bom-ref": entry["bom-ref"], acknowledgement: entry["acknowledgement"] };
  const { expression } = entry;
  const details = ["expressionDetails", "licensing", "properties"].filter(
    (key) => entry[key] !== undefined,
  );
  if (details.length === 0) {
    writer.text("expression", String(expression), attributes);
    return;
  }
  writer.element("expression-detailed", { ...attributes, expression }, () => {
    for (const detail of listOf(entry["expressionDetails"]))
      writer.member("details", "expressionDetail", detail);
    if (entry["licensing"] !== undefined)
      writer.member("licensing", "licensing", entry["licensing"]);
    writer.list("properties", { item: "property", type: "property" }, entry["properties"]);
  });
}

/** In XML an edge is a dependency inside a dependency. */
const dependencies: SpecialShape = {
  read: (element, converter) =>
    element.children.flatMap((child) => {
      if (child.name !== "dependency") return [];
      const refs = (name: string): string[] =>
        child.children
          .filter((inner) => inner.name === name)
          .map((inner) => inner.attributes.get("ref") ?? "");
      const [dependsOn, provides] = [refs("dependency"), refs("provides")];
      for (const inner of child.children)
        if (inner.name !== "dependency" && inner.name !== "provides") converter.unknownChild(inner);
      return [
        {
          ref: child.attributes.get("ref") ?? "",
          ...(dependsOn.length > 0 && { dependsOn }),
          ...(provides.length > 0 && { provides }),
        },
      ];
    }),
  write: (name, value, writer) => {
    writer.element(name, {}, () => {
      for (const { ref, dependsOn, provides } of listOf(value)) {
        writer.element("dependency", { ref }, () => {
          for (const target of textsOf(dependsOn)) writer.element("dependency", { ref: target });
          for (const target of textsOf(provides)) writer.element("provides", { ref: target });
        });
      }
    });
  },
};

/** A list of tools up to 1.4, components and services since. */
const tools: SpecialShape = {
  read: (element, converter) => {
    const isList = element.children.some(({ name }) => name === "tool");
    return isList
      ? element.children.map((child) => converter.convert(child, "tool", undefined))
      : converter.convert(element, "toolParts", undefined);
  },
  write: (name, value, writer) => {
    if (Array.isArray(value)) writer.list(name, { item: "tool", type: "tool" }, value);
    else writer.member(name, "toolParts", value);
  },
};

/** Classifications and flows of data in one list. */
const serviceData: SpecialShape = {
  read: (element, converter) =>
    element.children.map((child) => {
      if (child.name === "classification")
        return converter.convert(child, "classification", undefined);
      const { classification, ...flow } = converter.convert(child, "dataflow", undefined) as Json;
      return { ...flow, ...(classification as Json | undefined) };
    }),
  write: (name, value, writer) => {
    writer.element(name, {}, () => {
      for (const data of listOf(value)) {
        const { flow, classification, ...rest } = data;
        const parts = { flow, classification };
        if (Object.keys(rest).length === 0)
          writer.member("classification", "classification", parts);
        else writer.member("dataflow", "dataflow", { ...rest, classification: parts });
      }
    });
  },
};

const classificationParts: SpecialShape = {
  read: (element, converter) => converter.convert(element, "classification", undefined),
  write: (name, value, writer) => {
    writer.member(name, "classification", value);
  },
};

/** Variables with a name, or bare values. */
const variables: SpecialShape = {
  read: (element, converter) =>
    element.children.map((child) =>
      child.name === "value" ? child.text.trim() : converter.convert(child, "property", undefined),
    ),
  write: (name, value, writer) => {
    writer.element(name, {}, () => {
      for (const variable of value as readonly unknown[]) {
        if (typeof variable === "string") writer.text("value", variable, {});
        else writer.member("environmentVar", "property", variable);
      }
    });
  },
};

/** Data sets, described or referred to. */
const datasets: SpecialShape = {
  read: (element, converter) =>
    element.children.map((child) =>
      child.name === "ref"
        ? { ref: child.text.trim() }
        : converter.convert(child, "componentData", undefined),
    ),
  write: (name, value, writer) => {
    writer.element(name, {}, () => {
      for (const set of listOf(value)) {
        if (typeof set["ref"] === "string") writer.text("ref", set["ref"], {});
        else writer.member("dataset", "componentData", set);
      }
    });
  },
};

/** Patents and families of patents in one list. */
const patents: SpecialShape = {
  read: (element, converter) =>
    element.children.map((child) => converter.convert(child, child.name, undefined)),
  write: (name, value, writer) => {
    writer.element(name, {}, () => {
      for (const patent of listOf(value)) {
        const type = patent["familyId"] === undefined ? "patent" : "patentFamily";
        writer.member(type, type, patent);
      }
    });
  },
};

/** An organisation, a person, or a reference to either. */
const asserter: SpecialShape = {
  read: (element, converter) => {
    const [child] = element.children;
    if (child === undefined || child.name === "ref") return child?.text.trim() ?? "";
    return converter.convert(
      child,
      child.name === "organization" ? "organization" : "contact",
      undefined,
    );
  },
  write: (name, value, writer) => {
    writer.element(name, {}, () => {
      if (typeof value === "string") writer.text("ref", value, {});
      else if (isOrganization(value)) writer.member("organization", "organization", value);
      else writer.member("contact", "contact", value);
    });
  },
};

/** An organisation or a person, which only the element's name tells apart in XML. */
const anyParty: SpecialShape = {
  read: asserter.read,
  write: (name, value, writer) => {
    writer.element(name, {}, () => {
      if (isOrganization(value)) writer.member("organization", "organization", value);
      else writer.member("individual", "contact", value);
    });
  },
};

function isOrganization(value: unknown): boolean {
  const keys = Object.keys(value as Json);
  return keys.includes("url") || keys.includes("contact") || keys.includes("address");
}

/** Types that the table cannot tell, by name. */
export const SPECIAL_SHAPES: Readonly<Record<string, SpecialShape>> = {
  licenses,
  dependencies,
  tools,
  serviceData,
  classificationParts,
  variables,
  datasets,
  patents,
  asserter,
  anyParty,
};

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
