import { z } from "zod";

import { complain, type Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { parseEntries } from "../shared/parse-entries.ts";
import { requireRecord } from "../shared/require-record.ts";
import { parseYamlDocument } from "../shared/yaml-document.ts";

/** An image that a Compose file runs. */
export interface ServiceImage {
  /** As it is written. */
  readonly reference: string;
  readonly line: number | undefined;
}

interface ServiceData {
  readonly image?: string | undefined;
  readonly build?: unknown;
  /** Mappings that YAML merges in where the service has no such key. */
  readonly "<<"?: unknown;
}

const Service: z.ZodType<ServiceData> = z.object({
  image: z.string().optional(),
  build: z.unknown().optional(),
  "<<": z.unknown().optional(),
});

/** Reads the images of services that are not built from the tree. */
export async function parseCompose(
  text: string,
  input: Input,
): Promise<readonly ServiceImage[] | undefined> {
  const document = await parseYamlDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  if (!("services" in document.value)) {
    // A file may only include others or define networks.
    if ("include" in document.value || "networks" in document.value) return [];
    const parameters = { field: "services", problem: "missing" };
    complain(input, "input/unexpected-type", { line: 1, parameters });
    return undefined;
  }
  return parseEntries(Service, { document, input, section: "services" }).flatMap(
    ({ data, line, lineOf }) => {
      const image = data.image ?? mergedIn(data, "image");
      const build = data.build ?? mergedIn(data, "build");
      if (typeof image !== "string" || build !== undefined) return [];
      return [{ reference: image, line: lineOf("image") ?? line }];
    },
  );
}

/** A value that stands behind an anchor; the first mapping that has it counts. */
function mergedIn({ "<<": merged }: ServiceData, key: string): unknown {
  const mappings: readonly unknown[] = Array.isArray(merged) ? merged : [merged];
  return mappings.filter(isRecord).find((mapping) => mapping[key] !== undefined)?.[key];
}
