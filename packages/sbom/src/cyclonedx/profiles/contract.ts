import type { Contact } from "@lizenzlotse/model";

import type { BomInput } from "../build/bom-context.ts";
import type { NormalizedBom } from "../build/normalized.ts";
import type { ProfileId } from "../options.ts";

/** What a profile is applied with. */
export interface ProfileInput {
  readonly scan: BomInput;
  readonly creator: Contact | undefined;
}

/** What one consumer expects of a bill of materials besides the standard. */
export interface Profile {
  readonly id: ProfileId;
  /** Changes the document before it is numbered and validated. */
  readonly apply: (bom: NormalizedBom, input: ProfileInput) => void;
}
