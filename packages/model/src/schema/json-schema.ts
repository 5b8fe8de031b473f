import { z } from "zod";

import { assessmentDocumentSchema } from "./assessment-schema.ts";
import { scanResultDocumentSchema } from "./scan-result-schema.ts";

/** A published schema: its file name under `schema/` and its content as JSON. */
export interface PublishedSchema {
  readonly fileName: string;
  readonly json: string;
}

/** The JSON Schemas (draft 2020-12) of the documents that this release writes, generated from the validators. */
export function publishedSchemas(): readonly PublishedSchema[] {
  return [
    publish("scan-result-0.json", scanResultDocumentSchema),
    publish("assessment-0.json", assessmentDocumentSchema),
  ];
}

function publish(fileName: string, schema: z.ZodType): PublishedSchema {
  const generated = z.toJSONSchema(schema, { target: "draft-2020-12" });
  return { fileName, json: `${JSON.stringify(generated, undefined, 2)}\n` };
}
