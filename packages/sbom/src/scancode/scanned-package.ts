import type { ComponentRef } from "@lizenzlotse/model";

import type { Fields } from "../supplied/fields.ts";

/** A package of a scan with the names it goes by. */
export interface ScannedPackage {
  readonly fields: Fields;
  /** By which files and dependencies refer to it. */
  readonly uid: string;
  readonly purl: string | undefined;
  readonly ref: ComponentRef;
  /** Whether it is what was scanned, not something inside it. */
  readonly isProject: boolean;
}
