import type { BomSource, WriteOptions, WrittenBom } from "../../write/contract.ts";
import { selectScope } from "../../write/select-scope.ts";
import { buildSpdx2 } from "./build-spdx2.ts";
import { buildSpdx3 } from "./build-spdx3.ts";
import { SpdxFacts } from "./spdx-facts.ts";

/**
 * Writes a scan as an SPDX document, 2.3 or 3.0.1. Deterministic unless a serial number is given: the name space is made
 * from the content.
 */
export function writeSpdx(scan: BomSource, options: WriteOptions): Promise<WrittenBom> {
  const facts = new SpdxFacts(selectScope(scan, options.scope ?? "inventory"), options);
  const document = options.version === "3.0.1" ? buildSpdx3(facts) : buildSpdx2(facts);
  const content = new TextEncoder().encode(`${JSON.stringify(document, undefined, 2)}\n`);
  const format = `SPDX ${options.version}`;
  return Promise.resolve({ content, losses: facts.losses.toDiagnostics(format, { path: "." }) });
}
