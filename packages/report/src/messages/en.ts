import type { StatusCounts } from "@lizenzlotse/model";

import type { Messages } from "./de.ts";
import { localeFormat, type LocaleFormat } from "./locale-format.ts";
import { sentence } from "./sentence.ts";

const format: LocaleFormat = localeFormat("en-GB", {
  percentSign: "%",
  standardTime: "CET",
  summerTime: "CEST",
  joinDate: ({ day, month, year }) => `${day} ${month} ${year}`,
  join: ({ day, month, year, time, zone }) => `${day} ${month} ${year}, ${time} (${zone})`,
});

const COMPONENTS = { one: "component", other: "components" };
const FINDINGS = { one: "finding", other: "findings" };
const FILES = { one: "file", other: "files" };

const components = (count: number): string => format.count(count, COMPONENTS);
const findings = (count: number): string => format.count(count, FINDINGS);
const files = (count: number): string => format.count(count, FILES);

/** English (United Kingdom). */
export const en: Messages = {
  format,

  words: {
    status: { "must-act": "Must act", check: "Check", fine: "Fine" },
    overall: {
      "must-act": "Must act",
      check: "Check",
      fine: "Fine",
      incomplete: "Check",
      "nothing-found": "Nothing found",
      "not-assessed": "Not assessed",
    },
    notAssessed: "Not assessed",
    accepted: "accepted",
    decisionState: {
      "in-force": "in force",
      expiring: "ends soon",
      expired: "ended",
      unused: "unused",
      reopened: "open again",
      proposed: "proposed",
      conflicting: "conflicting",
      "not-permitted": "not permitted",
    },
    severity: { error: "error", warning: "warning", note: "note" },
    usage: {
      production: "production",
      development: "development",
      test: "test",
      build: "build",
    },
    role: {
      source: "source code",
      test: "test",
      example: "example",
      generated: "generated",
      documentation: "documentation",
      "third-party": "third-party code",
      dependency: "dependency",
    },
    depth: {
      manifest:
        "manifest: only lockfiles, manifests and package databases; licence texts were not read",
      files:
        "files: lockfiles, manifests and package databases, and also licence, notice and readme files and the headers of the project's own sources",
      deep: "deep: every file",
    },
    archives: { open: "opened", closed: "not opened" },
    gitignore: {
      respected: "Paths that Git ignores were left out",
      ignored: "Paths that Git ignores were examined, too",
    },
    exclusionOrigin: {
      "command-line": "command line",
      configuration: "configuration",
      gitignore: ".gitignore",
      "built-in": "built in",
    },
    policySource: { "built-in": "built in", file: "own file" },
    responsible: {
      development: "developers",
      management: "project lead",
      legal: "legal department",
    },
    licenseState: {
      concluded: "concluded",
      review: "to be clarified",
      none: "no licence found",
      "no-assertion": "licence unknown",
    },
    basis: {
      curation: "decided by a person",
      "declared-and-detected": "statement and files",
      declared: "statement",
      detected: "files",
      nothing: "no evidence",
    },
    statementSource: {
      manifest: "by the manifest",
      lockfile: "by the lockfile",
      "installed-metadata": "by the installed package",
      "repository-metadata": "by the package repository",
      "bill-of-materials": "by the bill of materials",
      "file-declaration": "by the project’s declaration for the file",
      registry: "by the package registry",
      aggregator: "by an information service",
    },
    match: {
      text: "licence text",
      tag: "SPDX tag",
      notice: "licence notice",
      url: "address of a licence",
      name: "licence name",
      reference: "reference to a file",
      unknown: "unknown text like a licence",
    },
    components,
    who: (names) => `Who: ${names}`,
    owner: (name) => `Responsible: ${name}`,
    ownerMissing: (usual) => `Responsible: not yet named (usually: ${usual})`,
    due: (date) => `Due: ${date}`,
    dueMissing: "Due: not yet set",
    trackingState: (state) => `State: ${state}`,
    tracking: {
      open: "open",
      "in-progress": "in progress",
      done: "done",
      accepted: "accepted",
    },
    confidentiality: {
      public: "public",
      internal: "internal",
      restricted: "for official use only",
    },
    releaseStatus: { draft: "draft", final: "final" },
    more: (count) => `and ${format.number(count)} more`,
  },

  document: {
    kind: "Licence report",
    title: (subject) => `Licence report: ${subject}`,
    skipLink: "Skip to content",
    contents: "Contents",
    createdAt: "Created on",
    policy: "Policy",
    cover: {
      reference: "File number",
      agency: "Public body",
      subject: "Subject",
      client: "Client",
      editor: "Editor",
      editorWithContact: "Editor and contact",
      version: "Version",
      confidentiality: "Confidentiality",
    },
    /** Stands around the numbers at the foot of a page. */
    pageOf: { page: "Page", of: "of" },
    createdWith: (version) => `Created with Lizenzlotse ${version}`,
  },

  summary: {
    title: "Summary",
    overallLabel: "Overall result",
    headline: {
      "must-act": "Do not approve yet: action is needed.",
      check: "Approve once the points named here are checked.",
      fine: "Nothing was found that stands in the way of approval.",
      incomplete: "Do not approve yet: nothing was found, but not everything was read.",
      "nothing-found": "No answer yet: no component was found.",
      "not-assessed": "No answer yet: the components are listed but not assessed.",
    },
    explanation: {
      "must-act": (affected, total, causes) =>
        `${format.number(affected)} of ${components(total)} ${format.plural(affected, { one: "needs", other: "need" })} a decision or a measure. ${format.plural(causes, { one: "There is a single cause, described below as a finding.", other: `There are ${format.number(causes)} causes; each is described below as one finding.` })}`,
      check: (affected, total, causes) =>
        `${format.number(affected)} of ${components(total)} should be checked. ${format.plural(causes, { one: "There is a single cause", other: `There are ${format.number(causes)} causes` })}.`,
      fine: (total) =>
        `${components(total)} ${format.plural(total, { one: "meets", other: "meet" })} the policy.`,
      incomplete: (total) =>
        `${components(total)} ${format.plural(total, { one: "meets", other: "meet" })} the policy; what was not read may hide more findings.`,
      "nothing-found": () =>
        "Please see whether this is the right folder, and whether its lockfiles and manifests belong to the package systems that are read.",
      "not-assessed": (total) =>
        `${components(total)} ${format.plural(total, { one: "was", other: "were" })} found. They have not been assessed under a policy.`,
    },
    countsLabel: "Result by component",
    statusDetail: (total) => `of ${components(total)}`,
    statusFindings: findings,
    inFindingsToActOn: (count) => `${format.number(count)} of them in findings that need action`,
    incomplete: "Scan incomplete",
    incompleteDetail: (gaps) =>
      `In ${format.count(gaps, { one: "place", other: "places" })} not everything could be read. There may be more components and findings; this report is not final.`,
    incompleteLink: "Which places these are",
    certaintyTitle: "How sound the result is",
    certainty: {
      scan: "Scan",
      complete: "complete: every file that was to be read was read",
      incomplete: (gaps) =>
        `incomplete in ${format.count(gaps, { one: "place", other: "places" })}`,
      licenses: "Licences",
      allCertain: "certain for every component",
      unclear: (count, total) => `unclear for ${format.number(count)} of ${components(total)}`,
      context: "Use",
      noContext: "nothing stated",
      assumed: (assumed, total) =>
        assumed === 0
          ? "every question answered"
          : `${format.number(assumed)} of ${format.count(total, { one: "answer", other: "answers" })} merely assumed`,
      outbound: "The project's own licence",
      noOutbound: "none stated",
    },
    tasksTitle: "What to do now",
    noTasks: "This scan gives nothing to do.",
    task: {
      completeScan: "Complete the scan",
      completeScanDetail: (gaps) =>
        `Mend what ${format.count(gaps, { one: "diagnostic says", other: "diagnostics say" })} could not be read, then scan again.`,
      supplyEvidence: (count) => `Supply licence evidence for ${components(count)}`,
      supplyEvidenceDetail: (projects) =>
        `${format.plural(projects, { one: "One command in the project is enough", other: `One command in each of ${format.number(projects)} projects is enough` })}; then scan again.`,
      answerQuestions: (count) =>
        format.plural(count, {
          one: "Answer one question about the use of the software",
          other: `Answer ${format.number(count)} questions about the use of the software`,
        }),
      answerQuestionsDetail: (count) => `The answers could clear ${findings(count)}.`,
    },
    furtherFindings: (count) =>
      `${format.plural(count, { one: "One more finding needs", other: `${format.number(count)} more findings need` })} action: see the section “Findings”.`,
    responsibleNote: "Who does what is a proposal; your organisation decides.",
  },

  plain: {
    title: "Summary in plain language",
    what: (procedure) => `We have checked the software “${procedure}”.`,
    parts: (count) =>
      format.plural(count, {
        one: "The software consists of one part.",
        other: `The software consists of ${format.number(count)} parts.`,
      }),
    license:
      "Each part needs a licence. A licence is a permission. It says what people may do with the part.",
    overall: {
      "must-act": "The result: the software may not yet be used or passed on like this.",
      check:
        "The result: some questions are still open. Only after that may the software be used or passed on.",
      fine: "The result: we found nothing that speaks against the software.",
      incomplete: "The result: we could not read everything. So the result is not yet certain.",
      "nothing-found": "The result: we have found no parts. Perhaps we looked in the wrong place.",
      "not-assessed": "The result: we have counted the parts. We have not yet judged them.",
    },
    tasks: (count) =>
      format.plural(count, {
        one: "There is one task that somebody must do. It is in the chapter “Findings”.",
        other: `There are ${format.number(count)} tasks that somebody must do. They are in the chapter “Findings”.`,
      }),
    noTasks: "Nobody has to do anything now.",
    owner: (name) => `Responsible is: ${name}.`,
    due: (date) => `Everything is to be done by ${date}.`,
    unclear: (count) =>
      format.plural(count, {
        one: "For one part we do not know the licence for certain.",
        other: `For ${format.number(count)} parts we do not know the licence for certain.`,
      }),
    unread: "We could not read some files. There may be more problems in them.",
    noAdvice: "This text is not legal advice.",
  },

  scope: {
    title: "Subject and scope",
    factsCaption: "What was scanned",
    fact: "Item",
    value: "Value",
    subject: "Subject",
    outbound: "The project's own licence",
    outboundMissing: "The project states no licence of its own.",
    depth: "Depth of the scan",
    archives: "Archives",
    gitignore: "Ignored paths",
    files: "Files",
    filesValue: (listed, read, bytes) =>
      `${files(listed)} found, ${format.number(read)} read (${format.megabytes(bytes)})`,
    components: "Components",
    byEcosystem: "by package system",
    byUsage: "by usage",
    usageNote: "A component may serve several usages.",
    projectsCaption: (count) => `Own projects in the subject (${format.number(count)})`,
    project: "Project",
    place: "Place",
    notLookedAtTitle: "What was not looked at",
    nothingExcluded: "No paths were excluded from the scan.",
    excludedCaption: "Excluded paths",
    pattern: "Pattern",
    excludedBy: "Excluded by",
    reason: "Reason",
    noReason: "no reason given",
    excludedFiles: "Files",
    rolesCaption: "Paths with a given role",
    role: "Role",
    limits: {
      manifest:
        "Licence texts and sources were not read. Licences rest on the statements of manifests and lockfiles alone.",
      files:
        "Sources of third-party components were not read file by file; other licences of single files in them go unnoticed.",
      deep: "Every readable file was looked at.",
    },
    archivesClosed: "The content of archives (such as JAR or ZIP files) was not looked at.",
    notDoneTitle: "What no scan with Lizenzlotse does",
    notDone: [
      "Code snippets were not compared with other people's sources.",
      "Binary files were not analysed.",
      "Whether generated code, for instance from AI tools, touches the rights of others was not judged.",
      "Patents, trademarks, export control and vulnerabilities were not examined.",
    ],
    knowledge: ({ licenses, records, reviewed }) =>
      `For ${format.number(records)} of ${format.count(licenses, { one: "licence that occurs", other: "licences that occur" })} there is a record in the knowledge base; a jurist has reviewed ${format.number(reviewed)} of these ${format.number(records)}.`,
  },

  context: {
    title: "Assumptions about the use",
    intro:
      "Which duties a licence brings depends on how the software is used and passed on. Where nobody answered, the assumption named here holds.",
    questionsTitle: "Open questions whose answers can clear findings",
    currentAssumption: "Assumed until then:",
    wouldClear: "Could clear:",
    noQuestions: "No question is open whose answer would clear a finding.",
    caption: "Answers and assumptions",
    captionOf: (artefact: string): string => `Answers and assumptions: ${artefact}`,
    question: "Question",
    answer: "Answer",
    state: "State",
    assumed: "assumed",
    answered: "answered",
    notAssessed: "Without an assessment there are no assumptions.",
  },

  outbound: {
    title: "Compatibility and possible outbound licences",
    notAssessed: "Without an assessment nothing is said on compatibility.",
  },

  compatibility: {
    title: "Compatibility: clauses and sources",
    intro:
      "All parts of an artefact have to go together with the one licence under which it goes out. The tables show which licences would be possible and what stands against the others; the EUPL-1.2 comes first.",
    verdicts: {
      compatible: "possible",
      conditional: "possible on conditions",
      incompatible: "not possible",
      review: "to be checked",
    },
    conditions: "Conditions:",
    clauses: "Clauses:",
    sources: "Sources:",
    conflict: "The sources contradict each other.",
    artefact: (name: string, count: number): string => `${name} (${components(count)})`,
    goesOut: "Goes out under:",
    served: (count: number): string => `Browsers load ${components(count)}, as is shown by`,
    candidatesCaption: (artefact: string): string => `Possible outbound licences: ${artefact}`,
    license: "Licence",
    possible: "For the whole",
    against: "What stands against it",
    blocker: (count: number, verdict: "incompatible" | "review"): string =>
      verdict === "review" ? `(${components(count)}, to be checked)` : `(${components(count)})`,
    more: (count: number): string => `and ${format.number(count)} more`,
    candidates: (artefact: string, list: string): string =>
      `Possible outbound licences (${artefact}): ${list}`,
    nothing: "none without clarification",
    standsAgainst: (license: string, list: string): string => `against ${license}: ${list}`,
  },

  findings: {
    title: "Findings",
    intro:
      "One cause is one finding, even if it concerns many components. The most urgent comes first.",
    none: "There are no findings.",
    notAssessed: "Nothing was assessed; therefore there are no findings.",
    number: (position) => `Finding ${format.number(position)}`,
    why: "Why",
    holdsFor: "Holds for:",
    action: "What to do",
    noAction: "No measure is on file for this finding; please decide the case on its own.",
    restsOn: (total, assumed) =>
      `Rests on ${format.count(total, { one: "answer", other: "answers" })} about the use, ${format.number(assumed)} of them assumed`,
    affected: (count) => `Concerned: ${components(count)}`,
    component: "Component",
    license: "Licence and evidence",
    origin: "Where it comes from",
    requiredBy: "through",
    noEvidence: "No evidence of a licence was found.",
    evidence: {
      declared: "declared",
      detected: "detected",
      bundled: "bundled",
    },
    coverage: (share) => `${format.percent(share)} match`,
    nearest: ({ license, similarity, addedWords, missingWords }) =>
      `closest to ${license}: ${format.percent(similarity)} of the words agree, ${format.count(addedWords, { one: "word", other: "words" })} more, ${format.number(missingWords)} fewer`,
    nothingNear: "like no known licence",
    moreEvidence: (count) =>
      `and ${format.count(count, { one: "more piece of evidence", other: "more pieces of evidence" })} in the saved scan`,
    site: "project site",
    categories: {
      sentence: {
        "must-act": (category, count, total) =>
          `Action is needed above all in the category “${category}”: ${format.number(count)} of ${format.count(total, { one: "affected component", other: "affected components" })}.`,
        check: (category, count, total) =>
          `To be checked is above all the category “${category}”: ${format.number(count)} of ${format.count(total, { one: "affected component", other: "affected components" })}.`,
      },
      chartTitle: "Affected components by licence category; the table below has the numbers",
      caption: "Findings by licence category",
      category: "Category",
      findings: "Findings",
    },
    graph: {
      summary: (ways) =>
        `How it gets into the project: ${format.count(ways, { one: "way", other: "ways" })}`,
      sentence:
        "On the left is your own project, on the right with a strong frame the affected component; each arrow leads to what is included.",
      chartTitle: (finding) => `${finding}: dependency graph; the table below names the same ways`,
      caption: (finding) => `${finding}: ways from the project to the component`,
      number: "No.",
      way: "Way",
      moreComponents: (count) =>
        `For ${format.count(count, { one: "further affected component", other: "further affected components" })} no ways are drawn.`,
      moreWays: "There are further ways, as long or longer.",
    },
    wording: "wording",
    copyrights: "Copyright:",
    rule: "Rule",
    severity: "Severity",
    id: "Id",
  },

  duties: {
    title: "Duties",
    notChecked:
      "Whether the duties of the licences are met was not checked. For that, say what is delivered: lotse check . --artefact FOLDER|ARCHIVE.",
    intro: (artefacts: string): string =>
      `It was checked whether what is delivered (${artefacts}) does what the licences of its parts ask for. Met means that there is a place which shows it. Each duty is counted for each component.`,
    records: (reviewed: number, used: number): string =>
      `${format.number(reviewed)} of ${format.number(used)} knowledge records used were reviewed by a jurist.`,
    state: {
      open: "Open",
      "needs-human": "For a person to check",
      fulfilled: "Met, with evidence",
      "not-applicable": "Not applicable",
    },
    countOf: (count: number): string => format.count(count, { one: "duty", other: "duties" }),
    caption: "Duties",
    duty: "Duty",
    components: "Components",
    why: "State and evidence",
    action: "What to do:",
  },

  mix: {
    title: "Licence mix",
    sentence: ({ category, count, share, total }) =>
      `The most frequent category is “${category}” with ${format.number(count)} of ${components(total)} (${format.percent(share)}).`,
    chartTitle: "Shares of the licence categories in all components",
    caption: "Components by licence category",
    key: "No.",
    category: "Category",
    components: "Components",
    share: "Share",
    expressions: "Most frequent licences",
    allExpressions: (count) => `All licences that occur (${format.number(count)})`,
    expressionsCaption: "Components by concluded licence",
    expression: "Licence",
    empty: "No components were found.",
    notAssessed: "Categories need an assessment; the licences themselves are listed.",
  },

  trend: {
    title: "Development",
    none: "No earlier scan was given to compare with.",
    intro: (scans) =>
      `${format.count(scans, { one: "scan is", other: "scans are" })} compared; all of them are judged by the same policy and the same answers on the use as this report.`,
    sentence: (series, first, last) =>
      `${series}: ${first === last ? `unchanged at ${format.number(last)}` : `from ${format.number(first)} to ${format.number(last)}`}.`,
    chartTitle: (series) => `${series} per scan as a line; the table below has the numbers`,
    series: {
      "must-act": "Findings to act on",
      check: "Findings to check",
      unknown: "Components without a known licence",
      components: "Components",
    },
    caption: "Scans compared",
    scannedAt: "Scanned on",
    version: "Version",
    state: "Scan",
    complete: "complete",
    incomplete: "incomplete",
    current: "this report",
  },

  unclear: {
    title: "Unclear licences",
    intro:
      "An unclear licence never counts as fine: without a licence, other people's software may in principle not be copied, changed or passed on (section 69c of the German Copyright Act). Each component stands here once, under its gravest reason.",
    none: "The licence of every component is certain.",
    reason: {
      "no-assertion": "Licence unknown: there was no statement that could be read",
      none: "No licence: it was looked for and nothing was found",
      contradiction: "Contradiction: statement and files differ",
      "operator-unstated":
        "Several licences, and nothing says whether they hold together or are a choice",
      "operator-to-confirm": "A choice of several licences that needs confirmation",
      "name-ambiguous": "Ambiguous licence name",
      "name-not-understood": "Licence statement that was not understood",
      "only-weak-evidence": "Only weak evidence",
      "unknown-text": "Unknown licence text",
      "file-reference-unresolved": "Reference to a licence file that is not there",
      "version-unstated": "Licence without its version",
    },
    caption: (reason) => `${reason}: components concerned`,
    component: "Component",
    readings: "Readings",
    evidence: "Evidence",
    furtherReasons: "Also:",
    evidenceStepsTitle: "Supply missing evidence",
    evidenceStepsIntro:
      "The lockfiles of these projects name no licences. The command puts the packages on the disk; another scan then reads the licences from there. Where a component is missing in several projects, one of them is enough. Lizenzlotse never runs such commands itself.",
    stepsCaption: "Command for each project",
    project: "Project",
    manifest: "Manifest",
    command: "Command in the manifest's folder",
    missing: "Components without evidence",
  },

  evidence: {
    title: "Evidence in its wording",
    none: "No excerpts of the files were kept. A report that is made together with the scan holds them; for a later one “lotse scan --excerpts” keeps them in the result.",
    intro: (count) =>
      `${format.count(count, { one: "excerpt", other: "excerpts" })} from files that findings and unclear licences rest on: on the left the text of the file, on the right the text of the licence that it was recognised as. Lines that say the same on both sides are left out and counted, but for the first.`,
    legend: "Differences are marked like this:",
    addedExample: "only in the file",
    missingExample: "only in the licence",
    variableExample: "may differ or be absent",
    added: "only in the file",
    missing: "missing in the file",
    variable: "may differ",
    differs: "differs",
    line: "Line",
    file: "File",
    license: (id) => `Text of ${id}`,
    lines: (first, last) =>
      first === last
        ? `line ${format.number(first)}`
        : `lines ${format.number(first)} to ${format.number(last)}`,
    onlyNamed: "the place names the licence without quoting its text.",
    difference: (added, missing) =>
      added + missing === 0
        ? "the same word by word."
        : `${format.count(added, { one: "word", other: "words" })} more, ${format.number(missing)} fewer than in the licence text.`,
    omitted: (count) => format.count(count, { one: "further line", other: "further lines" }),
    rule: "Rule",
    digest: "SHA-256 of the file",
  },

  inventory: {
    title: "Component inventory",
    intro: (count) =>
      `${format.plural(count, { one: "The one component", other: `All ${components(count)}` })} found, including those that only serve development. “Declared” is what the package itself states, “detected” what its files hold, “licence” the conclusion from both.`,
    caption: "All components with licence and assessment",
    name: "Component",
    version: "Version",
    usage: "Usage",
    license: "Licence",
    declared: "Declared",
    detected: "Detected",
    status: "Assessment",
    place: "Place",
    effective: "assessed as",
    firstParty: "own project",
    empty: "No components were found.",
    filter: "Search and filter the inventory",
    search: "Search by name, version, licence or path",
    statusFilter: "Assessment",
    usageFilter: "Usage",
    all: "all",
    reset: "Reset",
    shown: "{shown} of {total} components are shown.",
  },

  decisions: {
    title: "Waivers and decisions",
    intro:
      "What people decided: who, why and until when. What is accepted is still a violation; it only does not count as open.",
    none: "There are no decisions.",
    acceptedCaption: "Accepted violations",
    allCaption: "All decisions",
    component: "Component",
    rule: "Rule and licence",
    reason: "Reason",
    responsible: "Owner",
    until: "until",
    subject: "About",
    decided: "Decided",
    state: "State",
  },

  changes: {
    title: "Changes since the previous version",
    intro: (since) => `Compared with version ${since}.`,
    summary: (since, fresh, gone) =>
      `Since version ${since}: ${findings(fresh)} new, ${findings(gone)} no longer open.`,
    none: "Findings and components are the same.",
    fresh: "New findings",
    gone: "Findings that are no longer open",
    changed: "Findings that concern other components",
    finding: "Finding",
    before: "Components before",
    after: "Components now",
    added: "New components",
    removed: "Components that are gone",
    relicensed: "Components with another licence",
    component: "Component",
    license: "Licence before and now",
  },

  annexes: {
    title: "Annexes",
    intro:
      "These files belong to the report. Their digests (SHA-256) can show later that they are the same: their integrity can be proven.",
    none: "This report has no annexes. `lotse consult report` adds the bill of materials, gap report, notices and digests.",
    caption: "Annexes with digests",
    document: "Document",
    file: "File",
    digest: "SHA-256",
    sums: "The digests of the report itself are in the file SHA256SUMS.",
  },

  diagnostics: {
    title: "Diagnostics",
    intro:
      "Everything that was noticed while reading. “Incomplete” means that something could not be looked at.",
    none: "Nothing was noticed while reading.",
    effect: { incomplete: "incomplete", none: "note" },
    countOf: (count) => format.count(count, { one: "diagnostic", other: "diagnostics" }),
    caption: (code) => `Diagnostics ${code}`,
    place: "Place",
    message: "Message",
    more: (count) =>
      `${format.count(count, { one: "more diagnostic", other: "more diagnostics" })} of this kind in the saved scan.`,
  },

  method: {
    title: "Method and limits",
    caption: "What the scan was made with",
    fact: "Item",
    value: "Value",
    tool: "Tool",
    toolValue: (version) => `Lizenzlotse ${version}`,
    spdxList: "SPDX licence list",
    detection: "Detection data",
    knowledge: "Knowledge base",
    knowledgeValue: ({ version, records, reviewed }) =>
      `as of ${version}; ${format.count(records, { one: "record", other: "records" })} used, ${format.number(reviewed)} of them reviewed by a jurist`,
    policy: "Policy",
    policyDigest: "Digest of the policy (SHA-256)",
    scannedAt: "Scanned on",
    assessedAt: "Assessed on",
    documents: "Data formats",
    documentsValue: (scan, assessment) =>
      assessment === undefined
        ? `ScanResult ${format.number(scan)}`
        : `ScanResult ${format.number(scan)}, Assessment ${format.number(assessment)}`,
    howTitle: "How a licence is concluded",
    how: [
      "Statements of the package (manifest, lockfile) and findings in its files are recorded apart and stay apart.",
      "If both agree, or only one exists, the licence counts as concluded. If they contradict each other, the more careful reading is assessed and the component is listed under “Unclear licences”.",
      "Where licences are a choice (OR), the one that the policy prefers is assessed.",
    ],
    nothingRun: "Nothing of the subject was executed.",
    noNetwork: "There was no network connection.",
    askedNetwork:
      "For packages to which the subject gives no licence, information was asked for on the network, as was expressly requested. The names and versions of these packages were sent.",
    askedPacks:
      "For packages to which the subject gives no licence, information from imported data packs was used, which had been asked for earlier.",
    askedCaption: "Information from outside the subject",
    askedSource: "Source",
    askedThrough: "Through",
    askedPackages: "Packages asked about",
    askedAnswered: "Licence named",
    askedFailed: "Not answered",
    throughNetwork: (origin) => `network: ${origin}`,
    throughPack: (at) => `data pack of ${at}`,
  },

  hints: {
    title: "Notes",
    originalWording: "Prevailing German wording:",
    whyTitle: "Why this matters",
    why: "Public bodies, too, are liable for breaches of licences. A university had offered a program under the GPL on its website without the licence text and without the source code. The court granted the injunction and the costs of the warning letter; damages by licence analogy were not awarded.",
    whySource:
      "Oberlandesgericht Hamm, Urteil vom 13.\u00a0Juni 2017, Az.\u00a04\u00a0U\u00a072/16",
  },

  terminal: {
    answer: {
      "must-act": (affected, total, causes) =>
        `${format.number(affected)} of ${components(total)} ${format.plural(affected, { one: "needs", other: "need" })} action (${findings(causes)}).`,
      check: (affected, total, causes) =>
        `${format.number(affected)} of ${components(total)} to check (${findings(causes)}).`,
      fine: (total) =>
        `${components(total)} ${format.plural(total, { one: "meets", other: "meet" })} the policy.`,
      incomplete: (total) => `${components(total)} without findings, but not everything was read.`,
      "nothing-found": () => "No component was found. Is this the right folder?",
      "not-assessed": (total) => `${components(total)} found, not assessed.`,
    },
    incomplete: "INCOMPLETE",
    incompleteDetail: (gaps) =>
      `In ${format.count(gaps, { one: "place", other: "places" })} not everything could be read; there may be more findings.`,
    diagnosticsOf: (code, count) => `${code} (${format.number(count)})`,
    heading: (status, causes, affected) =>
      `${status}: ${findings(causes)}, ${components(affected)}`,
    headingShared: (heading, shared) =>
      `${heading} (${format.number(shared)} of them in the findings above)`,
    headingOf: (status, affected) => `${status}: ${components(affected)}`,
    moreFindings: (count) => format.count(count, { one: "more finding", other: "more findings" }),
    accepted: (count) =>
      `Accepted: ${format.count(count, { one: "violation", other: "violations" })}`,
    acceptedBy: (name, until, owner, reason) => `${name} until ${until}, ${owner}: ${reason}`,
    openDecisions: (count) =>
      `${format.count(count, { one: "decision", other: "decisions" })} to look at:`,
    evidenceSteps: "Missing licence evidence:",
    evidenceStep: (command, manifest, missing) =>
      `${command} (${manifest}) supplies evidence for ${components(missing)}; then scan again`,
    moreSteps: (count) =>
      `and ${format.count(count, { one: "more project", other: "more projects" })}`,
    questions: (count) =>
      format.plural(count, {
        one: "One question about the use of the software is open; the answer could clear findings.",
        other: `${format.number(count)} questions about the use of the software are open; the answers could clear findings.`,
      }),
    details: "All details are in the report: -o html=report.html",
  },

  pipeline: {
    finding: (component: string, license: string, title: string): string =>
      `${component} (${license}): ${sentence(title)}`,
    action: (step: string): string => `What to do: ${step}`,
    gap: (code: string, count: number): string =>
      `Incomplete scan: ${code} in ${format.count(count, { one: "place", other: "places" })}.`,
    notAssessed: "The scan was not assessed; whether there is anything to do is not known.",
    wholeScan: "whole scan",
    decision: (id: string, state: string, subject: string): string =>
      `Decision ${id} (${subject}): ${state}.`,
    decisionRule: {
      title: (state: string): string => `Decision: ${state}`,
      explanation:
        "A decision about a licence has no effect, or not for long. None is silently without effect.",
    },
    acceptedSuite: "Accepted",
    scanSuite: "Scan",
    fineSuite: "Fine",
    completeCase: "Everything that was asked for was read and assessed.",
    diagnostics: (count: number, code: string, first: string): string =>
      `${format.count(count, { one: "message", other: "messages" })} ${code}: ${first}`,
    omitted: (count: number): string =>
      `${format.count(count, { one: "further finding is", other: "further findings are" })} not shown here; the report has them all.`,
    counts: (counts: StatusCounts, total: number): string =>
      `${components(total)}: ${format.number(counts["must-act"])} to act on, ${format.number(counts.check)} to check, ${format.number(counts.fine)} fine.`,
    furtherFindings: (count: number): string =>
      `${format.count(count, { one: "further finding", other: "further findings" })}: see the report`,
    columns: {
      severity: "Severity",
      subject: "Component",
      place: "Place",
      message: "Finding",
    },
    incompleteRule: {
      title: "Incomplete scan",
      explanation:
        "Something could not be read. What it holds is not known, and never counts as fine.",
    },
    notAssessedRule: {
      title: "Not assessed",
      explanation: "The components are listed, but no policy has judged them.",
    },
  },

  csv: {
    identity: "Identity (purl)",
    effective: "Assessed as",
    state: "State of the licence",
    findings: "Findings",
    line: "Line",
    scan: "Scan",
    complete: "complete",
    incomplete: "INCOMPLETE",
  },
};
