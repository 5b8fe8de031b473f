import type {
  Completeness,
  ComponentHash,
  ComponentKind,
  ComponentRef,
  Contact,
  DeclaredStatement,
  ExternalReference,
  Occurrence,
  Origin,
  Scope,
  SourceLocation,
  StatedProperty,
  TreePath,
  Usage,
} from "@lizenzlotse/model";

/** A component while its sources are still being merged; licences are concluded later. */
export interface DraftComponent {
  readonly ref: ComponentRef;
  readonly origin: Origin;
  readonly ecosystem: string;
  group: string | undefined;
  /** Absent for a project whose sources give it no name. */
  name: string | undefined;
  version: string | undefined;
  purl: string | undefined;
  kind: ComponentKind;
  description: string | undefined;
  supplier: string | undefined;
  creator: Contact | undefined;
  scope: Scope;
  dependenciesCompleteness: Completeness;
  readonly usages: Set<Usage>;
  readonly occurrences: Occurrence[];
  readonly hashes: ComponentHash[];
  readonly references: ExternalReference[];
  readonly dependencies: Set<ComponentRef>;
  readonly statements: DeclaredStatement[];
  readonly contentRoots: Set<TreePath>;
  readonly patches: Set<string>;
  readonly properties: StatedProperty[];
  /** What shows, at this component itself, that its code is sent to browsers. */
  readonly servedBy: SourceLocation[];
  /** Whether a package manager's store holds it. */
  foundInCache: boolean;
  /** Command that would bring the licence evidence of the packages of this project. */
  evidenceCommand: string | undefined;
}
