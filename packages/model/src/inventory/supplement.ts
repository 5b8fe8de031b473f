import type { DeclaredStatement } from "../component/component-licenses.ts";
import type { ComponentRef, Contact, ExternalReference } from "../component/component.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { EnrichmentUse } from "../document/scan-result.ts";

/** What sources outside the tree say about a package: its registry, or a service that looked at it. */
export interface PackageFacts {
  /** Verbatim, each with the address that was asked and the day. */
  readonly statements: readonly DeclaredStatement[];
  /** Who made it, as the registry has it. */
  readonly creator?: Contact | undefined;
  readonly references: readonly ExternalReference[];
}

/** Everything that was learned outside the tree about the components of one scan. */
export interface Supplement {
  readonly facts: ReadonlyMap<ComponentRef, PackageFacts>;
  /** Who was asked, in the order in which they were. */
  readonly uses: readonly EnrichmentUse[];
  /** What could not be asked. */
  readonly diagnostics: readonly Diagnostic[];
}
