import { createDiagnostic, type Diagnostic, type StatedInventory } from "@lizenzlotse/model";

import type { ReadOptions } from "./contract.ts";
import { suppliedFormats } from "./registry.ts";
import { SuppliedSource } from "./supplied-source.ts";
import { unpack } from "./unpack.ts";
import { MAX_DOCUMENT_BYTES } from "./limits.ts";

/**
 * Reads a document that tells what a piece of software consists of: a bill of materials or another tool's result,
 * plain or packed with gzip. The format is recognised by the content, never by the name. No network is used, and nothing
 * that the document refers to is opened.
 *
 * @param name - of the file, without its folder; shown where evidence points.
 * @param bytes - as given.
 * @param options - what a person says of the document; the columns of a list.
 * @returns what the document states. A document of no known format has no component and a diagnostic that says so.
 */
export async function readSupplied(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<StatedInventory> {
  const unpacked = unpack(bytes);
  if ("problem" in unpacked) return unreadable(name, bytes, packedProblem(name, unpacked));
  if (unpacked.length > MAX_DOCUMENT_BYTES)
    return unreadable(name, bytes, tooLarge(name, unpacked.length));
  const source = new SuppliedSource(name, bytes, unpacked);
  const format = suppliedFormats.find((candidate) => candidate.recognizes(source, options));
  if (format === undefined) return unreadable(name, bytes, unrecognized(source));
  const inventory = await format.read(source, options);
  if (inventory.components.length > 0 || inventory.diagnostics.some(isIncomplete)) return inventory;
  const empty = createDiagnostic("bom/empty", { path: name });
  return { ...inventory, diagnostics: [...inventory.diagnostics, empty] };
}

function isIncomplete({ effect }: Diagnostic): boolean {
  return effect === "incomplete";
}

function packedProblem(
  name: string,
  { problem, cause }: { readonly problem: "limit" | "malformed"; readonly cause: unknown },
): Diagnostic {
  if (problem === "limit")
    return createDiagnostic(
      "input/limit",
      { path: name },
      { limit: `${String(MAX_DOCUMENT_BYTES)} unpacked bytes` },
    );
  return createDiagnostic(
    "input/malformed",
    { path: name },
    { format: "gzip", problem: messageOf(cause) },
  );
}

function tooLarge(name: string, sizeBytes: number): Diagnostic {
  return createDiagnostic(
    "file/too-large",
    { path: name },
    {
      sizeBytes: String(sizeBytes),
      limitBytes: String(MAX_DOCUMENT_BYTES),
    },
  );
}

function unrecognized(source: SuppliedSource): Diagnostic {
  const { name, jsonProblem } = source;
  if (source.bytes.length === 0) return createDiagnostic("input/empty", { path: name });
  const parameters =
    jsonProblem === undefined
      ? { format: "SBOM", problem: "no known format" }
      : { format: "JSON", problem: messageOf(jsonProblem) };
  return createDiagnostic("input/malformed", { path: name }, parameters);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function unreadable(name: string, bytes: Uint8Array, diagnostic: Diagnostic): StatedInventory {
  const { sha256 } = new SuppliedSource(name, bytes, bytes.subarray(0, 0));
  return {
    document: { format: "unknown", version: "unknown", name, sha256, tools: [], creators: [] },
    documentBytes: bytes.length,
    subject: { name, statements: [] },
    roots: [],
    components: [],
    diagnostics: [diagnostic],
  };
}
