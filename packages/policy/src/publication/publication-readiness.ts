import { licenseInfo, leavesOf } from "@lizenzlotse/licenses";
import { localize, type Assessment, type Localized, type ReuseFacts } from "@lizenzlotse/model";

import { openCodeListing, type OpenCodeList } from "../file/open-code-list.ts";
import { lintReuse, type ReuseVerdict } from "../reuse/lint-reuse.ts";
import {
  checkPublicCode,
  type PublicCodeContext,
  type PublicCodeFile,
} from "./check-publiccode.ts";

/** Everything that a publication is judged by; the assessment was made under the outbound licence that is asked about. */
export interface PublicationRequest {
  readonly assessment: Assessment;
  /** SPDX expression. */
  readonly outbound: string;
  readonly reuse: ReuseFacts;
  /** Absent where the tree has none. */
  readonly publicCode: PublicCodeFile | undefined;
  readonly publicCodeContext: PublicCodeContext;
  readonly openCode: OpenCodeList | undefined;
}

/** One thing that has to hold before a publication. */
export interface ReadinessItem {
  readonly id: "components" | "outbound" | "reuse" | "publiccode" | "opencode" | "complete";
  /** `open`: something has to be done; `review`: a person has to decide, or nobody could look. */
  readonly state: "met" | "open" | "review";
  readonly summary: Localized;
  /** What is missing, the most urgent first. */
  readonly details: readonly Localized[];
}

/** Whether a project can go out under a licence. Secrets in the code are not looked for. */
export interface PublicationReadiness {
  readonly outbound: string;
  readonly state: ReadinessItem["state"];
  readonly items: readonly ReadinessItem[];
}

/** Most details of one item. */
const MAX_DETAILS = 20;

/** Judges whether a project can be published under an outbound licence. Pure. */
export function publicationReadiness(request: PublicationRequest): PublicationReadiness {
  const items = [
    componentsItem(request),
    outboundItem(request),
    reuseItem(request.reuse),
    publicCodeItem(request),
    openCodeItem(request),
    completeItem(request),
  ].map((item) => ({ ...item, details: item.details.slice(0, MAX_DETAILS) }));
  const states = new Set(items.map(({ state }) => state));
  const state = states.has("open") ? "open" : states.has("review") ? "review" : "met";
  return { outbound: request.outbound, state, items };
}

/** All components under the outbound licence: what must act stands against it, what needs a check is for a person. */
function componentsItem({ assessment, outbound }: PublicationRequest): ReadinessItem {
  const { groups } = assessment;
  const acting = groups.filter(({ status }) => status === "must-act");
  const checking = groups.filter(
    ({ status, severity }) => status === "check" && severity !== "note",
  );
  return {
    id: "components",
    state: acting.length > 0 ? "open" : checking.length > 0 ? "review" : "met",
    summary: {
      de: `Komponenten unter ${outbound}: ${String(acting.length)} Befunde verlangen Handeln, ${String(checking.length)} eine Prüfung.`,
      en: `Components under ${outbound}: ${String(acting.length)} findings must be acted on, ${String(checking.length)} need a check.`,
    },
    details: [...acting, ...checking].map(({ title }) => title),
  };
}

/** An open licence is one that the OSI approved; a project of one's own may still choose another. */
function outboundItem({
  outbound,
  publicCodeContext: { declared },
}: PublicationRequest): ReadinessItem {
  const closed = leavesOf(outbound).filter((leaf) => !isApproved(leaf));
  const differs = declared !== undefined && declared !== outbound;
  const details: Localized[] = [
    ...closed.map((leaf) => ({
      de: `${leaf} ist keine von der OSI anerkannte Lizenz.`,
      en: `${leaf} is no licence that the OSI approved.`,
    })),
    ...(differs ? [declaresOther(declared, outbound)] : []),
    ...(declared === undefined ? [DECLARES_NOTHING] : []),
  ];
  return {
    id: "outbound",
    state: details.length > 0 ? "open" : "met",
    summary: { de: `Ausgangslizenz ${outbound}`, en: `Outbound licence ${outbound}` },
    details,
  };
}

function isApproved(leaf: string): boolean {
  const [license = leaf] = leaf.split(" WITH ");
  return licenseInfo(license)?.osiApproved === true;
}

function reuseItem(facts: ReuseFacts): ReadinessItem {
  const verdict = lintReuse(facts);
  return {
    id: "reuse",
    state: verdict.compliant ? "met" : "open",
    summary: verdict.compliant
      ? { de: "REUSE 3.3: eingehalten", en: "REUSE 3.3: met" }
      : { de: "REUSE 3.3: nicht eingehalten", en: "REUSE 3.3: not met" },
    details: reuseCounts(verdict)
      .filter(([count]) => count > 0)
      .map(([count, what]) => localize`${count} ${what}`),
  };
}

/** How much there is of each kind. */
function reuseCounts(verdict: ReuseVerdict): readonly (readonly [number, Localized])[] {
  return [
    [
      verdict.missingCopyright.length,
      { de: "Dateien ohne Urhebervermerk", en: "files without copyright" },
    ],
    [
      verdict.missingLicense.length,
      { de: "Dateien ohne Lizenzangabe", en: "files without licence" },
    ],
    [
      verdict.missingLicenses.length,
      { de: "Lizenztexte fehlen in LICENSES", en: "licence texts missing in LICENSES" },
    ],
    [
      verdict.unusedLicenses.length,
      { de: "Lizenztexte in LICENSES ungenutzt", en: "unused licence texts in LICENSES" },
    ],
    [
      verdict.badLicenses.length,
      { de: "unbekannte Kennungen in LICENSES", en: "unknown identifiers in LICENSES" },
    ],
    [
      verdict.deprecatedLicenses.length,
      { de: "veraltete Kennungen in LICENSES", en: "deprecated identifiers in LICENSES" },
    ],
    [
      verdict.licensesWithoutExtension.length,
      { de: "Lizenztexte ohne Dateiendung", en: "licence texts without extension" },
    ],
    [verdict.unread.length, { de: "Lesefehler", en: "read errors" }],
  ];
}

function publicCodeItem({ publicCode, publicCodeContext }: PublicationRequest): ReadinessItem {
  if (publicCode === undefined) {
    return {
      id: "publiccode",
      state: "open",
      summary: { de: "publiccode.yml fehlt", en: "publiccode.yml is missing" },
      details: [],
    };
  }
  const problems = checkPublicCode(publicCode, publicCodeContext);
  const wrong = problems.filter(({ kind }) => kind !== "advice");
  return {
    id: "publiccode",
    state: wrong.length > 0 ? "open" : "met",
    summary:
      wrong.length > 0
        ? { de: "publiccode.yml: zu berichtigen", en: "publiccode.yml: to be corrected" }
        : { de: "publiccode.yml: gültig", en: "publiccode.yml: valid" },
    details: problems.map(({ location, message }) => {
      const line = location.line === undefined ? "" : `:${String(location.line)}`;
      return localize`${location.path}${line}: ${message}`;
    }),
  };
}

/** Never without a list, and never without its date. */
function openCodeItem({ openCode, outbound }: PublicationRequest): ReadinessItem {
  if (openCode === undefined) {
    return {
      id: "opencode",
      state: "review",
      summary: {
        de: "openCode: Liste nicht hinterlegt, Stand unbekannt; keine Aussage",
        en: "openCode: list not supplied, date unknown; nothing is said",
      },
      details: [],
    };
  }
  const leaves = leavesOf(outbound);
  const missing = leaves.filter((leaf) => openCodeListing(openCode, leaf) !== "listed");
  const isListed = leaves.length > 0 && missing.length === 0;
  return {
    id: "opencode",
    state: isListed ? "met" : "open",
    summary: isListed
      ? {
          de: `openCode: ${outbound} steht auf der Liste vom ${openCode.asOf}`,
          en: `openCode: ${outbound} is on the list of ${openCode.asOf}`,
        }
      : {
          de: `openCode: nicht auf der Liste vom ${openCode.asOf}: ${missing.join(", ")}`,
          en: `openCode: not on the list of ${openCode.asOf}: ${missing.join(", ")}`,
        },
    details: [],
  };
}

function completeItem({ assessment }: PublicationRequest): ReadinessItem {
  const { complete } = assessment.head;
  return {
    id: "complete",
    state: complete ? "met" : "review",
    summary: complete
      ? { de: "Alles wurde gelesen", en: "Everything was read" }
      : { de: "Nicht alles wurde gelesen", en: "Not everything was read" },
    details: [],
  };
}

function declaresOther(declared: string, outbound: string): Localized {
  return {
    de: `Das Projekt selbst nennt ${declared} und nicht ${outbound}.`,
    en: `The project itself says ${declared} and not ${outbound}.`,
  };
}

const DECLARES_NOTHING: Localized = {
  de: "Das Projekt nennt keine Lizenz.",
  en: "The project names no licence.",
};
