import type { DeclaredStatement, DetectedLicense } from "../component/component-licenses.ts";
import type { Component, ComponentRef } from "../component/component.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { SuppliedDocument } from "../document/scan-result.ts";

/** A component as a supplied document states it: everything but the conclusion, which is never the document's. */
export interface StatedComponent extends Omit<Component, "licenses"> {
  /** What the document declares or concludes itself, verbatim. */
  readonly statements: readonly DeclaredStatement[];
  /** What it says was found in the component's files. */
  readonly detected: readonly DetectedLicense[];
  /** Licences of third parties' code inside the component. */
  readonly bundled: readonly DetectedLicense[];
}

/**
 * What a supplied document (a bill of materials, another tool's result) says, before anything is concluded. Readers
 * make it, `conclude` of the scanning core turns it into a ScanResult.
 */
export interface StatedInventory {
  readonly document: SuppliedDocument;
  readonly documentBytes: number;
  readonly subject: {
    readonly name: string;
    readonly version?: string | undefined;
    /** What the document states about the licence of the whole. */
    readonly statements: readonly DeclaredStatement[];
  };
  /** The components that the document is about; first-party. */
  readonly roots: readonly ComponentRef[];
  readonly components: readonly StatedComponent[];
  readonly diagnostics: readonly Diagnostic[];
}
