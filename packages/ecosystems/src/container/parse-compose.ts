import { z } from "zod";

import { complain, type Input } from "../shared/input.ts";
import { parseEntries } from "../shared/parse-entries.ts";
import { requireRecord } from "../shared/require-record.ts";
import { parseYamlDocument } from "../shared/yaml-document.ts";
import { substitute } from "./substitute.ts";

/** An image that a Compose file runs. */
export interface ServiceImage {
  readonly reference: string;
  readonly line: number | undefined;
}

interface ServiceData {
  readonly image?: string | undefined;
  readonly build?: unknown;
}

const Service: z.ZodType<ServiceData> = z.object({
  image: z.string().optional(),
  build: z.unknown().optional(),
});

/** Reads the images of services that are not built from the tree; variables have their defaults. */
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
      if (data.image === undefined || data.build !== undefined) return [];
      return [{ reference: substitute(data.image, new Map()), line: lineOf("image") ?? line }];
    },
  );
}
