import type {
  CompatibilityVerdict,
  ConclusionBasis,
  Confidentiality,
  DecisionReport,
  DecisionState,
  DeclaredStatement,
  DiagnosticEffect,
  EnrichmentUse,
  MatchKind,
  NearestLicense,
  ObligationVerdict,
  Origin,
  PolicyIdentity,
  ReleaseIdentity,
  ReviewReason,
  ScanCounts,
  ScanDepth,
  ScanSettings,
  Severity,
  Status,
  StatusCounts,
  TrackingState,
  Usage,
} from "@lizenzlotse/model";

import type { ReportTemplate } from "../template/report-template.ts";
import type { VisibleText } from "../text/visible-text.ts";
import type { Capped } from "./capped.ts";
import type { ExcerptView } from "./excerpt-content.ts";
import type { DependencyGraph, FindingCategory, KnowledgeUsed, Trend } from "./picture-content.ts";
import type { VisibleLocalized } from "./visible-localized.ts";

export type { VisibleLocalized } from "./visible-localized.ts";

/**
 * What a report says, before any format or language: the facts of a scan and its assessment in the order in which
 * people read them. Built once; every format shows these facts and none of its own. Texts that come with the facts
 * are kept in both languages, all other words are the formats' message catalogue.
 */
export interface ReportContent {
  readonly subject: Subject;
  /** When the assessment was made, else the scan. RFC 3339, UTC. */
  readonly createdAt: string;
  /** Absent where the report belongs to no consultation. */
  readonly consultation: ConsultationView | undefined;
  readonly summary: Summary;
  readonly scope: ScanScope;
  /** What the judgement of licences rests on. */
  readonly knowledge: KnowledgeUsed;
  /** Absent where nothing was judged. */
  readonly context: UsageContext | undefined;
  /** What is passed on or run; none where nothing was judged, or by an earlier release. */
  readonly artefacts: readonly ArtefactView[];
  /** Most urgent first; one cause is one finding. */
  readonly findings: readonly Finding[];
  /** Where the findings lie, by category of licence. */
  readonly findingCategories: readonly FindingCategory[];
  readonly decided: Decided;
  /** The step that resolves most first. */
  readonly missingEvidence: readonly MissingEvidence[];
  /** Distinct commands that texts of findings may name, the longest first. */
  readonly commands: readonly VisibleText[];
  /** Absent where no delivered artefact was looked into. */
  readonly duties: Duties | undefined;
  readonly licenseMix: LicenseMix;
  /** Absent where no earlier scan was given. */
  readonly trend: Trend | undefined;
  readonly unclear: readonly UnclearLicenses[];
  /** None where the scan kept none. */
  readonly excerpts: readonly ExcerptView[];
  /** Every component, sorted by name, version and ref. */
  readonly inventory: readonly InventoryRow[];
  readonly diagnostics: readonly DiagnosticGroup[];
  readonly method: Method;
  /** The agency's own look and chapters; facts of the report are never in it. */
  readonly template: ReportTemplate | undefined;
}

/** For whom the report was made, and what became different since its last version. */
export interface ConsultationView {
  readonly agency: VisibleText;
  readonly reference: VisibleText;
  readonly procedure: VisibleText;
  readonly client: VisibleText | undefined;
  readonly editor: VisibleText;
  readonly contact: VisibleText | undefined;
  readonly confidentiality: Confidentiality;
  readonly version: VisibleText;
  readonly status: ReleaseIdentity["status"];
  /** What holds for tasks that are no finding. */
  readonly defaults: Tracking;
  readonly plainLanguage: boolean;
  /** Absent in a first version. */
  readonly changes: Changes | undefined;
  readonly annexes: readonly AnnexView[];
}

/** Who settles something by when. */
export interface Tracking {
  readonly owner: VisibleText | undefined;
  /** RFC 3339 date. */
  readonly due: string | undefined;
  readonly state: TrackingState;
  readonly note: VisibleText | undefined;
}

/** What is different from an earlier version. */
export interface Changes {
  readonly since: VisibleText;
  readonly fresh: readonly FindingChange[];
  readonly gone: readonly FindingChange[];
  readonly changed: readonly FindingChange[];
  readonly added: Capped<VisibleText>;
  readonly removed: Capped<VisibleText>;
  readonly relicensed: Capped<Relicensed>;
}

/** A finding as it was and as it is. */
export interface FindingChange {
  readonly id: VisibleText;
  readonly title: VisibleLocalized;
  readonly componentsBefore: number;
  readonly componentsAfter: number;
}

/** A component whose concluded licence is another one. */
export interface Relicensed {
  readonly name: VisibleText;
  readonly from: VisibleText;
  readonly to: VisibleText;
}

/** A document that is handed over with the report. */
export interface AnnexView {
  readonly path: VisibleText;
  readonly title: VisibleLocalized;
  readonly sha256: VisibleText;
}

/** A place in the scanned tree. */
export interface Place {
  readonly path: VisibleText;
  readonly line: number | undefined;
}

/** What was scanned. */
export interface Subject {
  readonly name: VisibleText;
  readonly version: VisibleText | undefined;
  /** The licence under which the project says it goes out; absent where it declares none. */
  readonly outbound:
    { readonly expression: VisibleText; readonly places: Capped<Place> } | undefined;
}

/**
 * The one answer: the worst status that occurs. A scan that would be `fine` but did not see everything is
 * `incomplete`, because what was not looked at may hide findings; one that found no component is `nothing-found`,
 * because an empty answer more often tells of the wrong folder than of software without a licence to keep.
 */
export type Overall = Status | "incomplete" | "nothing-found" | "not-assessed";

/** The page that is read when nothing else is. */
export interface Summary {
  readonly overall: Overall;
  readonly complete: boolean;
  /** Diagnostics that say something was not looked at. */
  readonly gaps: number;
  readonly componentTotal: number;
  readonly components: StatusCounts;
  readonly findings: StatusCounts;
  /** Components to check that stand in findings to act on, such as tools beside libraries of the same cause. */
  readonly checkInFindingsToActOn: number;
  /** Components whose licence is unknown, contradictory or not certain. */
  readonly unclear: number;
  /** Violations that waivers accept. */
  readonly accepted: number;
  /** Decisions that need an act. */
  readonly openDecisions: number;
  /** What to do first: a handful. */
  readonly tasks: readonly Task[];
  /** Findings to act on that the tasks do not name. */
  readonly furtherFindings: number;
}

/**
 * Who usually settles something. A proposal for the reader, not a rule: organisations divide their work differently.
 */
export type Responsible = "development" | "management" | "legal";

/** One thing to do. */
export type Task =
  | { readonly kind: "complete-scan"; readonly gaps: number }
  | { readonly kind: "supply-evidence"; readonly projects: number; readonly components: number }
  | { readonly kind: "settle-finding"; readonly finding: Finding }
  | { readonly kind: "answer-questions"; readonly questions: number; readonly findings: number };

/** What was looked at, and what was not. */
export interface ScanScope {
  readonly depth: ScanDepth;
  readonly archives: ScanSettings["archives"];
  readonly gitignore: ScanSettings["gitignore"];
  readonly counts: ScanCounts;
  /** First-party projects at the top of the dependency graph. */
  readonly projects: Capped<Project>;
  readonly ecosystems: readonly { readonly name: VisibleText; readonly components: number }[];
  readonly usages: readonly { readonly usage: Usage; readonly components: number }[];
  readonly excluded: Capped<ExcludedPattern>;
  readonly roles: Capped<RolePattern>;
}

/** A first-party project of the scanned tree. */
export interface Project {
  readonly name: VisibleText;
  readonly version: VisibleText | undefined;
  readonly place: Place | undefined;
}

/** A pattern whose files were left out. */
export interface ExcludedPattern {
  readonly pattern: VisibleText;
  readonly origin: ScanSettings["excluded"][number]["origin"];
  readonly reason: VisibleText | undefined;
  readonly files: number;
}

/** A pattern whose paths were given a role. */
export interface RolePattern {
  readonly pattern: VisibleText;
  readonly role: ScanSettings["roles"][number]["role"];
  readonly reason: VisibleText;
}

/** How the software is used, as answered or assumed. */
export interface UsageContext {
  readonly answers: readonly Assumption[];
  readonly questions: readonly Question[];
}

/** One answer about the use of the software. */
export interface Assumption {
  readonly question: VisibleLocalized;
  readonly answer: VisibleLocalized;
  /** Nobody answered; the documented assumption holds. */
  readonly assumed: boolean;
}

/** Something that is passed on or run, as a report shows it. */
export interface ArtefactView {
  readonly name: VisibleLocalized;
  readonly outbound: VisibleText;
  readonly components: number;
  readonly answers: readonly Assumption[];
  /** Components that reach browsers, and what shows it. */
  readonly served: { readonly components: number; readonly places: Capped<Place> };
  /** The EUPL-1.2 first. */
  readonly candidates: readonly CandidateView[];
}

/** A licence that an artefact could go out under, or what stands against it. */
export interface CandidateView {
  readonly license: VisibleText;
  readonly verdict: CompatibilityVerdict;
  /** What is surely forbidden first. */
  readonly blockers: Capped<{
    readonly expression: VisibleText;
    readonly verdict: "incompatible" | "review";
    readonly count: number;
  }>;
}

/** Whether a licence of a finding fits what the artefact goes out under, with its grounds. */
export interface CompatibilityView {
  readonly license: VisibleText;
  readonly outbound: VisibleText;
  readonly verdict: CompatibilityVerdict;
  readonly reason: VisibleLocalized;
  readonly conditions: readonly VisibleLocalized[];
  readonly clauses: readonly VisibleText[];
  readonly sources: readonly { readonly name: VisibleText; readonly value: VisibleText }[];
  readonly conflictOfSources: boolean;
}

/** A question whose answer could clear findings. */
export interface Question {
  readonly question: VisibleLocalized;
  readonly assumption: VisibleLocalized;
  readonly findings: readonly Finding[];
}

/** One cause that needs action or a look. */
export interface Finding {
  /** Stable over runs; also the anchor, so that a link into a report keeps its meaning. */
  readonly id: string;
  /** 1-based position in the report. */
  readonly number: number;
  readonly rule: VisibleText;
  readonly ruleTitle: VisibleLocalized | undefined;
  readonly ruleExplanation: VisibleLocalized | undefined;
  readonly severity: Severity;
  readonly status: Exclude<Status, "fine">;
  readonly title: VisibleLocalized;
  readonly reason: VisibleLocalized;
  readonly actions: readonly VisibleLocalized[];
  readonly responsible: readonly Responsible[];
  /** Absent where the report belongs to no consultation. */
  readonly tracking: Tracking | undefined;
  readonly components: readonly FindingComponent[];
  readonly assumptions: readonly Assumption[];
  /** Names of those that it holds for; none where there is only one. */
  readonly artefacts: readonly VisibleLocalized[];
  readonly compatibility: readonly CompatibilityView[];
  /** Absent where a text says it all, and for findings beyond the first ones. */
  readonly graph: DependencyGraph | undefined;
}

/** What people decided, so that nothing that was accepted is hidden. */
export interface Decided {
  /** Accepted violations by component. */
  readonly accepted: readonly AcceptedViolation[];
  /** Every decision, those that need an act first. */
  readonly decisions: readonly DecisionRow[];
}

/** A violation that a waiver accepts. */
export interface AcceptedViolation {
  readonly row: InventoryRow;
  readonly rule: VisibleText;
  readonly expression: VisibleText;
  readonly reason: VisibleText;
  readonly by: VisibleText;
  readonly owner: VisibleText;
  /** RFC 3339 dates. */
  readonly on: string;
  readonly until: string;
  readonly ticket: VisibleText | undefined;
  readonly decision: VisibleText;
}

/** What became of a decision. */
export interface DecisionRow {
  readonly id: VisibleText;
  readonly state: DecisionState;
  /** Present where something is to be done or known about it. */
  readonly severity: DecisionReport["severity"];
  readonly subject: VisibleText;
  readonly decided: VisibleLocalized;
  readonly reason: VisibleText;
  readonly by: VisibleText;
  readonly on: string;
  readonly until: string | undefined;
  readonly source: VisibleText;
  readonly remark: VisibleLocalized | undefined;
}

/** A component as a finding shows it. */
export interface FindingComponent {
  /** Stable over runs, the same in every format. */
  readonly id: string;
  /** How it counts for the gate; components of one finding may differ, tools beside libraries. */
  readonly severity: Severity;
  readonly row: InventoryRow;
  /** The licence expression that the finding is about. */
  readonly expression: VisibleText | undefined;
  readonly place: Place | undefined;
  /** How it gets into the project: names down to what requires it; `more` counts those left out above them. */
  readonly requiredBy: Capped<VisibleText>;
  readonly evidence: Capped<Evidence>;
  /** Claims of copyright in its files, as written. */
  readonly copyrights: Capped<VisibleText>;
  /** The component's own site: a checked address that may be linked, but is no text to show. */
  readonly url: string | undefined;
}

/** Where a licence claim comes from. Declared, detected and bundled stay apart. */
export type Evidence = DeclaredEvidence | DetectedEvidence;

/** What a manifest or lockfile says, verbatim. */
export interface DeclaredEvidence {
  readonly kind: "declared";
  readonly text: VisibleText;
  readonly source: DeclaredStatement["source"];
  readonly place: Place;
}

/** What a matcher found in a file. */
export interface DetectedEvidence {
  readonly kind: "detected" | "bundled";
  readonly text: VisibleText;
  readonly match: MatchKind;
  /** 0–1. */
  readonly coverage: number;
  /** Of an unknown text: the known licence that it comes closest to. */
  readonly nearest?: NearestLicense | undefined;
  readonly place: Place;
  /** Anchor of the excerpt that shows the place; absent where none was kept. */
  readonly excerpt: string | undefined;
}

/** The licences of a project's packages that one command would supply. */
export interface MissingEvidence {
  readonly project: VisibleText;
  readonly manifest: VisibleText;
  readonly missing: number;
  readonly command: VisibleText;
}

/** What the licences ask for, and whether a delivered artefact does it. */
export interface Duties {
  /** Names of the artefacts that were looked into. */
  readonly artefacts: readonly VisibleText[];
  /** Records of the knowledge base that the duties come from, and those that a jurist has reviewed. */
  readonly records: { readonly used: number; readonly reviewed: number };
  /** Open ones first; each state once. */
  readonly byState: readonly {
    readonly state: ObligationVerdict;
    /** A duty counts once for each of its components. */
    readonly count: number;
    readonly duties: readonly Duty[];
  }[];
}

/** One duty of one licence. */
export interface Duty {
  readonly id: VisibleText;
  readonly title: VisibleLocalized;
  readonly license: VisibleText;
  readonly clauses: readonly VisibleLocalized[];
  readonly components: Capped<InventoryRow>;
  /** Why it is in this state. */
  readonly reason: VisibleLocalized;
  readonly action: VisibleLocalized | undefined;
  /** Where the artefact shows it. */
  readonly places: Capped<Place>;
}

/** How the licences spread over the components. */
export interface LicenseMix {
  /** Largest first. */
  readonly categories: readonly LicenseShare[];
  /** Most frequent first. */
  readonly expressions: readonly {
    readonly expression: VisibleText;
    readonly components: number;
  }[];
}

/** One licence category. */
export interface LicenseShare {
  readonly category: string;
  readonly label: VisibleLocalized;
  readonly components: number;
  /** 0–1. */
  readonly share: number;
  /** Its most frequent expressions. */
  readonly expressions: Capped<VisibleText>;
}

/** Why a licence is not certain: a reason for review, or nothing was found (`none`), or nothing could be looked at. */
export type UnclearReason = ReviewReason | "none" | "no-assertion";

/** Components whose licence is unclear for the same reason. */
export interface UnclearLicenses {
  readonly reason: UnclearReason;
  readonly components: readonly UnclearComponent[];
}

/** One component with an unclear licence. */
export interface UnclearComponent {
  readonly row: InventoryRow;
  /** Reasons besides the one it is listed under. */
  readonly further: readonly UnclearReason[];
  readonly readings: Capped<{ readonly expression: VisibleText; readonly basis: ConclusionBasis }>;
  readonly evidence: Capped<Evidence>;
}

/** One component in the list of all. */
export interface InventoryRow {
  /** Stable anchor; depends on the component alone. */
  readonly anchor: string;
  /** Package URL, else the name that the component has inside the documents. */
  readonly identity: VisibleText;
  readonly name: VisibleText;
  readonly version: VisibleText | undefined;
  readonly origin: Origin;
  readonly usages: readonly Usage[];
  readonly license: RowLicense;
  /** Distinct statements, verbatim. */
  readonly declared: Capped<VisibleText>;
  /** Distinct expressions. */
  readonly detected: Capped<VisibleText>;
  /** Absent where nothing was judged. */
  readonly status: Status | undefined;
  /** Whether waivers accept all that is against it. */
  readonly accepted: boolean;
  readonly place: Place | undefined;
  readonly furtherPlaces: number;
}

/** The conclusion about a component's licence. */
export interface RowLicense {
  /** `concluded` is certain; `review` shows the most careful reading. */
  readonly state: "concluded" | "review" | "none" | "no-assertion";
  readonly expression: VisibleText;
  /** The branch of an `OR` that the assessment rests on, where it differs. */
  readonly effective: VisibleText | undefined;
}

/** Diagnostics with the same code. */
export interface DiagnosticGroup {
  readonly code: VisibleText;
  readonly effect: DiagnosticEffect;
  readonly count: number;
  readonly entries: Capped<{ readonly place: Place; readonly message: VisibleLocalized }>;
}

/** What a later reader needs to judge the result. */
export interface Method {
  readonly toolVersion: VisibleText;
  readonly spdxListVersion: VisibleText;
  readonly detectionVersion: VisibleText;
  readonly scannedAt: string;
  readonly assessedAt: string | undefined;
  readonly policy: PolicyUsed | undefined;
  /** Absent in assessments of earlier releases. */
  readonly knowledge:
    | { readonly version: VisibleText; readonly records: number; readonly reviewed: number }
    | undefined;
  readonly scanVersion: number;
  readonly assessmentVersion: number | undefined;
  /** Whom the scan asked besides the tree; empty where nobody. */
  readonly asked: readonly AskedSource[];
}

/** A source outside the tree, and what came of asking it. */
export interface AskedSource {
  readonly title: VisibleText;
  readonly through: EnrichmentUse["through"];
  /** What was asked on the network. */
  readonly origin: VisibleText | undefined;
  /** When the pack was fetched, where one was used. */
  readonly packCreatedAt: string | undefined;
  readonly asked: number;
  readonly answered: number;
  readonly failed: number;
}

/** The policy that judged. */
export interface PolicyUsed {
  readonly name: VisibleText;
  readonly source: PolicyIdentity["source"];
  readonly digest: VisibleText;
}
