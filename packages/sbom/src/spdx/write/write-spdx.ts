import { escapeHiddenInJson, LotseError } from "@lizenzlotse/model";

import { encodePieces } from "../../cyclonedx/encode-pieces.ts";
import { jsonPieces } from "../../cyclonedx/json-pieces.ts";
import type { BomSource, WriteOptions, WrittenBom } from "../../write/contract.ts";
import { selectScope } from "../../write/select-scope.ts";
import { validateSpdx } from "../validate/validate-spdx.ts";
import { buildSpdx2 } from "./build-spdx2.ts";
import { buildSpdx3 } from "./build-spdx3.ts";
import { countLosses } from "./count-losses.ts";
import { SpdxFacts } from "./spdx-facts.ts";

/**
 * Writes a scan as an SPDX document, 2.3 or 3.0.1. Deterministic unless a serial number is given: the name space is made
 * from the content. What is written is held against the rules of the specification first.
 *
 * @throws {LotseError} `SBOM_INVALID` where the result would break the format.
 */
export function writeSpdx(scan: BomSource, options: WriteOptions): Promise<WrittenBom> {
  const facts = new SpdxFacts(selectScope(scan, options.scope ?? "inventory"), options);
  const document = options.version === "3.0.1" ? buildSpdx3(facts) : buildSpdx2(facts);
  assertValid(document);
  countLosses(facts.components, options.version, facts.losses);
  const format = `SPDX ${options.version}`;
  return Promise.resolve({
    content: encodePieces(jsonLines(document)),
    losses: facts.losses.toDiagnostics(format, { path: "." }),
  });
}

function assertValid(document: object): void {
  const [problem] = validateSpdx(document);
  if (problem === undefined) return;
  throw new LotseError("SBOM_INVALID", `${problem.path}: ${problem.message}`, {
    hint: {
      de: "Das ist ein Fehler von lotse, nicht des geprüften Projekts. Bitte melden Sie ihn.",
      en: "This is a mistake of lotse, not of the scanned project. Please report it.",
    },
  });
}

function* jsonLines(document: object): Iterable<string> {
  for (const piece of jsonPieces({ ...document }, 2)) yield escapeHiddenInJson(piece);
  yield "\n";
}
