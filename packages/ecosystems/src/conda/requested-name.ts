import type { Usage } from "@lizenzlotse/model";

/** A package that a project asks for by name. */
export interface RequestedName {
  readonly manager: "conda" | "pip";
  /** Of pip packages the one spelling that PEP 503 gives them. */
  readonly name: string;
  readonly usage: Usage;
}
