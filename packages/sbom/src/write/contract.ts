import type { Contact, Diagnostic, ScanResult } from "@lizenzlotse/model";

import type { BomLicenseTexts } from "./license-texts.ts";

/** What of a scan a bill of materials shows: everything, or what is passed on. */
export type BomScope = "inventory" | "delivery";

/** How a bill of materials is written. */
export interface WriteOptions {
  /** One of the format's versions or profiles. */
  readonly version: string;
  readonly scope?: BomScope | undefined;
  /** Who answers for the document; never made up. */
  readonly creator?: Contact | undefined;
  /** Texts of licences to carry along; none where it is absent. */
  readonly licenseTexts?: BomLicenseTexts | undefined;
  /** A number for this one document; absent: made from the content, so that equal scans are equal documents. */
  readonly serialNumber?: string | undefined;
}

/** A written document, with what its format could not carry. */
export interface WrittenBom {
  readonly content: Uint8Array;
  readonly losses: readonly Diagnostic[];
}

/** One form in which a scan is written as a bill of materials. */
export interface BomFormat {
  readonly id: string;
  /** Versions and profiles, the default first. */
  readonly versions: readonly string[];
  /** @throws {LotseError} `SBOM_INVALID` where the result would break the format: our own mistake. */
  readonly write: (scan: BomSource, options: WriteOptions) => Promise<WrittenBom>;
}

/** The part of a scan that bills of materials show. */
export type BomSource = Pick<ScanResult, "head" | "components">;
