import type { z } from "zod";

import { LotseError } from "../error/lotse-error.ts";
import type { DocumentFormat } from "./document-format.ts";
import {
  excerpt,
  invalidDocument,
  parseDocumentValue,
  validateDocumentValue,
} from "./document-value.ts";

/** Gathers the head's fields and checks kind and version as soon as they are known. */
export class HeadReader<Head, Parts> {
  readonly #format: DocumentFormat<Head, Parts>;
  readonly #schema: z.ZodType<Head>;
  readonly #fields = new Map<string, unknown>();
  #given = false;

  constructor(format: DocumentFormat<Head, Parts>, schema: z.ZodType<Head>) {
    this.#format = format;
    this.#schema = schema;
  }

  add(key: string, bytes: Uint8Array): Head | undefined {
    const value = parseDocumentValue(bytes, key);
    if (!this.#format.headKeys.includes(key))
      throw invalidDocument(key, "is not a key of this document");
    if (key === "kind") this.#checkKind(value);
    if (key === "schemaVersion") this.#checkVersion(value);
    // Where a part has begun, everything that must be there was there, and the head was given.
    if (this.#given) throw invalidDocument(key, "stands behind the parts of the document");
    this.#fields.set(key, value);
    return this.#fields.size < this.#format.headKeys.length ? undefined : this.#give();
  }

  /** The head, where everything that must be there was read and it was not given before. */
  complete(): Head | undefined {
    return this.#given || this.#missing() !== undefined ? undefined : this.#give();
  }

  /** The head, where it was not given before; no more of it comes. */
  finish(): Head | undefined {
    if (this.#given) return undefined;
    const missing = this.#missing();
    if (missing !== undefined) throw invalidDocument(missing, "is missing");
    return this.#give();
  }

  #missing(): string | undefined {
    const { headKeys, optionalHeadKeys } = this.#format;
    return headKeys.find((key) => !this.#fields.has(key) && !optionalHeadKeys.includes(key));
  }

  #give(): Head {
    this.#given = true;
    return this.#validate();
  }

  #validate(): Head {
    return validateDocumentValue(this.#schema, Object.fromEntries(this.#fields), "");
  }

  #checkKind(kind: unknown): void {
    if (kind === this.#format.kind) return;
    throw invalidDocument(
      "kind",
      `expected ${this.#format.kind}, found ${excerpt(JSON.stringify(kind))}`,
    );
  }

  #checkVersion(version: unknown): void {
    const newest = this.#format.schemaVersion;
    if (typeof version !== "number" || version <= newest) return;
    throw new LotseError(
      "DOCUMENT_TOO_NEW",
      {
        de: `Das Dokument hat die Schemaversion ${String(version)}; diese Ausgabe von Lizenzlotse liest Versionen bis ${String(newest)}.`,
        en: `This document has schema version ${String(version)}; this release reads versions up to ${String(newest)}.`,
      },
      {
        hint: {
          de: "Lesen Sie es mit der Ausgabe, die es geschrieben hat, oder mit einer neueren.",
          en: "Read it with the release that wrote it, or with a newer one.",
        },
      },
    );
  }
}
