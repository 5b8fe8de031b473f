import type { ComponentRef } from "@lizenzlotse/model";

import type { VisibleText } from "../text/visible-text.ts";
import type { Capped } from "./capped.ts";
import type { VisibleLocalized } from "./visible-localized.ts";

/** A component in a graph. */
export interface GraphNode {
  readonly name: VisibleText;
  readonly version: VisibleText | undefined;
  /** `gap` stands for what was left out of a long way, `pass` keeps a place free for an edge that goes on. */
  readonly role: "project" | "between" | "affected" | "gap" | "pass";
  /** 0-based column: every edge leads to the right. */
  readonly column: number;
  /** 0-based place in its column. */
  readonly row: number;
}

/** How affected components get into the projects, small enough to be read. */
export interface DependencyGraph {
  readonly nodes: readonly GraphNode[];
  /** Indexes of nodes, from what requires to what is required. */
  readonly edges: readonly (readonly [number, number])[];
  /** The same in words: names from the project to the component. */
  readonly ways: readonly (readonly VisibleText[])[];
  /** Components of the finding, and those among them that are drawn. */
  readonly affected: Capped<ComponentRef>;
  /** Whether the drawn ones have further ways. */
  readonly furtherWays: boolean;
}

/** A licence category with what is open in it. Components that two findings name are counted once. */
export interface FindingCategory {
  readonly label: VisibleLocalized;
  /** Components with this status whose licence is of the category. */
  readonly components: { readonly "must-act": number; readonly check: number };
  /** Findings that name at least one of them. */
  readonly findings: number;
}

/** The numbers of one scan, to be compared with those of others. */
export interface TrendPoint {
  /** When the tree was scanned. RFC 3339, UTC. */
  readonly scannedAt: string;
  readonly version: VisibleText | undefined;
  readonly components: number;
  /** Open findings. */
  readonly findings: { readonly "must-act": number; readonly check: number };
  /** Components without any known licence. */
  readonly unknown: number;
  /** `false` where something could not be read, so that the numbers may be too low. */
  readonly complete: boolean;
}

/** Scans over time, the one that the report is about among them. */
export interface Trend {
  /** Oldest first; at least two. */
  readonly points: readonly TrendPoint[];
  /** Index of the scan that the report is about. */
  readonly current: number;
}

/** What is known about the licences of a scan, and how well. */
export interface KnowledgeUsed {
  /** Distinct licences. */
  readonly licenses: number;
  /** Those with a record in the knowledge base. */
  readonly records: number;
  /** Records that a jurist has reviewed. */
  readonly reviewed: number;
}
