import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { keptDocument } from "../../test/kept-document.ts";
import {
  ASSESSMENT_HEAD_ORDER,
  FINDING_GROUP_ORDER,
  VERDICT_ORDER,
  VIOLATION_ORDER,
} from "../document/assessment-key-order.ts";
import { DELIVERED_ARTEFACT_ORDER } from "../document/delivered-artefact-key-order.ts";
import { OBLIGATION_STATE_ORDER } from "../document/obligation-state-key-order.ts";
import {
  COMPONENT_ORDER,
  DIAGNOSTIC_ORDER,
  EVIDENCE_EXCERPT_ORDER,
  FILE_FINDINGS_ORDER,
  SCAN_HEAD_ORDER,
} from "../document/scan-result-key-order.ts";
import { assessmentDocumentSchema } from "./assessment-schema.ts";
import { publishedSchemas } from "./json-schema.ts";
import { scanResultDocumentSchema } from "./scan-result-schema.ts";

/** The part of JSON Schema that the generator uses. */
interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

describe("the published JSON Schemas", () => {
  it.each(publishedSchemas())(
    "$fileName is committed as the validators say",
    ({ fileName, json }) => {
      const committed = readFileSync(new URL(`../../schema/${fileName}`, import.meta.url), "utf8");
      expect(committed, "run `node scripts/write-json-schema.mjs` in packages/model").toBe(json);
    },
  );

  it.each([
    [
      "scan-result-0.json",
      {
        ...SCAN_HEAD_ORDER,
        diagnostics: DIAGNOSTIC_ORDER,
        components: COMPONENT_ORDER,
        delivered: DELIVERED_ARTEFACT_ORDER,
        excerpts: EVIDENCE_EXCERPT_ORDER,
        files: FILE_FINDINGS_ORDER,
      },
    ],
    [
      "assessment-0.json",
      {
        ...ASSESSMENT_HEAD_ORDER,
        groups: FINDING_GROUP_ORDER,
        verdicts: VERDICT_ORDER,
        violations: VIOLATION_ORDER,
        obligations: OBLIGATION_STATE_ORDER,
      },
    ],
  ])("%s names keys in the order in which they are written", (fileName, order) => {
    const published = publishedSchemas().find((schema) => schema.fileName === fileName);
    const root = JSON.parse(published?.json ?? "{}") as SchemaNode;
    expect(JSON.stringify(orderIn(root, root))).toBe(JSON.stringify(order));
  });
});

describe("the document schemas", () => {
  it("accept the kept documents whole", () => {
    const scan: unknown = JSON.parse(keptDocument("scan-result-0.json"));
    const assessment: unknown = JSON.parse(keptDocument("assessment-0.json"));
    expect(scanResultDocumentSchema.safeParse(scan)).toMatchObject({ success: true });
    expect(assessmentDocumentSchema.safeParse(assessment)).toMatchObject({ success: true });
  });
});

function orderIn(node: SchemaNode, root: SchemaNode): unknown {
  if (node.$ref !== undefined) {
    return orderIn(root.$defs?.[node.$ref.replace("#/$defs/", "")] ?? {}, root);
  }
  if (node.items !== undefined) return orderIn(node.items, root);
  if (node.properties === undefined) return "propertyNames" in node ? "by-name" : "plain";
  const children = Object.entries(node.properties).map(([key, child]) => [
    key,
    orderIn(child, root),
  ]);
  return Object.fromEntries(children) as unknown;
}
