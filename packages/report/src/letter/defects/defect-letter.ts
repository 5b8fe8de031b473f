import type { Localized } from "@lizenzlotse/model";

/** A list of defects that goes back to a supplier. What is not known is absent, never made up. */
export interface DefectLetter {
  /** Name of the delivery, as it names itself. */
  readonly subject: string;
  readonly version?: string | undefined;
  /** The file that was judged, with the digest of its bytes. */
  readonly document?: { readonly name: string; readonly sha256: string } | undefined;
  readonly organisation?: string | undefined;
  readonly contact?: string | undefined;
  readonly supplier?: string | undefined;
  /** Number or name of the contract. */
  readonly contract?: string | undefined;
  /** The office's own file number. */
  readonly reference?: string | undefined;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  /** Last day: `YYYY-MM-DD`. */
  readonly deadline?: string | undefined;
  readonly components: number;
  /** `defects`: a first list. `comparison`: what became of an earlier one. */
  readonly kind: "defects" | "comparison";
  /** Defects that are open, new ones of a comparison among them. */
  readonly groups: readonly DefectGroup[];
  /** Ids of those that an earlier list did not have. */
  readonly fresh: ReadonlySet<string>;
  readonly settled: readonly SettledLine[];
}

/** Defects of one kind. */
export interface DefectGroup {
  readonly title: Localized;
  readonly text: Localized;
  readonly basis?: Localized | undefined;
  readonly demand: Localized;
  readonly lines: readonly DefectLine[];
}

/** One defect. */
export interface DefectLine {
  readonly id: string;
  /** Absent where the delivery as a whole is concerned. */
  readonly component?: string | undefined;
  readonly found?: string | undefined;
  readonly question?: Localized | undefined;
}

/** A defect that is no more. */
export interface SettledLine {
  readonly id: string;
  readonly title: Localized;
  readonly component?: string | undefined;
  readonly how: "mended" | "removed";
}
