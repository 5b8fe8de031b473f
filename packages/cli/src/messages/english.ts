import { numberIn } from "@lizenzlotse/model";

import type { Messages } from "./messages.ts";

const number = numberIn("en-GB");

/** Every text in British English, the spelling that licences and standards of the field use. */
export const ENGLISH: Messages = {
  language: "en",
  program: "Finds components, licences, evidence and duties in a codebase, offline.",
  commands: {
    init: "ask how the software is used, and write kontext.yml and a configuration",
    scan: "find components and licences, without a verdict",
    check: "scan and judge by a policy; the exit code is the verdict",
    report: "judge a saved result and write a report",
    consult: "a consultation: frame, scans, deadlines, versions of the report, verification",
    notice: "write the third-party notices file, or check one that is shipped",
    sources: "collect or offer the source code that licences ask for",
    obligations: "check in a delivered artefact which duties of the licences are met",
    detect: "detect licences in every single file",
    compat: "tell whether parts may be combined and passed on under a licence",
    review: "decide open questions one after the other, one key a decision",
    why: "show by which dependencies a package gets into the project",
    choose: "choose one of several licences that are offered",
    curate: "correct which licence a package or a text has, or that a match is none",
    waive: "accept a violation for a time: with reason, owner and end",
    decisions: "list, verify, approve, remove and pass on decisions",
    explain: "show what is behind a file, a package, a rule, a licence or a finding",
    sbom: "check, validate, convert, compare, sign, upload or publish bills of materials",
    policy: "explain a policy, try it on cases, or find rules without effect",
    publish:
      "check whether a project can be published: REUSE, publiccode.yml, licences; inventory row",
    delivery: "check a contractor's delivery: acceptable, or a list of defects to send back",
    data: "carry licences into closed networks: list what lacks, fetch it elsewhere, import it",
    licenses: "look up what a licence permits, asks and forbids, with its clauses",
  },
  arguments: {
    path: "folder to scan, or a document to read instead: SBOM, saved scan, - for standard input",
    project: "folder of the project",
    document: "saved scan (“lotse scan -o json=FILE”) or SBOM, - for standard input",
    consult:
      "init [FOLDER], scan PATH, decide [FINDING…], decide waive|choose|curate PACKAGE, report, verify, pack [VERSION], reassess",
    paths: "folders, files or patterns such as src/**/*.js",
    place:
      "file with line (LICENSE:3), package (left-pad@1.3.0), rule (license/unknown), licence (EUPL-1.2), id of a finding (F-…) or of a decision (D-…)",
    package:
      "package, for example left-pad, left-pad@1.3.0 or pkg:npm/left-pad@1.3.0; also the id of a finding",
    curated: "package, match (FILE:LINE with --false-positive) or LicenseRef-lizenzlotse-unknown-…",
    decisions: "list, verify, approve ID, remove ID, export FILE, import PATH",
    sbom: "check, validate, convert, columns, attach, sign, verify, upload or publish FILE, diff OLD NEW, or merge FILE FILE…",
    policy: "explain [licence or package], test FILE, or lint [FILE]",
    publish: "reuse [path], check [path] --outbound LICENCE, or inventory [path]",
    delivery: "SBOM or saved scan, - for standard input; or a folder",
    data: "export [path], fetch LIST PACK, import PACK, or list",
    licenses: "list, or show with identifiers: show EUPL-1.2",
  },
  options: {
    agency: "public body that the consultation is for",
    fileNumber: "file number (Aktenzeichen)",
    procedure: "what is advised on",
    client: "who asked for the consultation",
    contact: "how the editor can be reached",
    confidentiality: "who may read the report: public, internal, restricted",
    plainLanguage: "add a summary in plain language",
    name: "name of the stored scan (else that of the folder)",
    due: "by when findings are to be settled: YYYY-MM-DD",
    state: "how far a finding is: open, in-progress, done, accepted",
    final: "write a final version, which is never written over",
    pack: "evidence pack to verify or to judge again",
    timestampToken: "token of a time-stamp authority (RFC 3161) for the version",
    redact: "public: a copy without people, internal hosts and copies of files",
    internalHost: "host that a copy for the public must not name; repeatable",
    release: "number of the version, for example 0.9 (else the next one)",
    allowIncomplete: "accept an incomplete result too (else exit code 3)",
    archives: "the files inside archives too (jar, whl, zip, tgz, …)",
    checkNotice: "check a shipped file or folder instead, and name what is missing",
    artefactId: "id of one artefact of the context file to write or check for, alone",
    noticeFor:
      "what is listed: delivery (what is passed on; the default) or inventory (everything)",
    groupBy: "sort components under their licences, or by name: license, component",
    noticeFormat: "form of the output: text, html, markdown or json",
    artefact: "what is delivered: folder or archive to check the duties in",
    bundle: "write the sources that were found into an archive: .tar, .tar.gz or .tgz",
    letterContact: "where requests are to be sent: postal or e-mail address, lines separated by ;",
    into: "write the sources that were found into a new folder",
    offer: "write a written offer of the source: .md, .docx, .txt or .json; repeatable",
    organisation: "name of the body that writes",
    by: "who decides; else the environment variable LOTSE_AUTHOR",
    baseline: "file with violations that are accepted for now",
    cache: "saved results: trust (believe the file state), verify (read every file again), off",
    color: "colours: auto, always, never",
    columns:
      "what the columns of a CSV or XLSX list mean: name=Title,version=Title, or a file (see “lotse sbom columns”)",
    context:
      "circumstances: combine, modified, provide, recipient, use, licensee, secondary-notice, other-part, work",
    decisions:
      "decisions from elsewhere: folder or file; project: those of the project too, despite --policy; repeatable",
    data: "imported data packs: none leaves them out, a file is used besides; repeatable",
    decisionsKey:
      "public Ed25519 key (PEM or OpenSSH; also an allowed-signers file) that packs of --decisions must be signed with",
    contextFile:
      "what is passed on to whom: context file, or none (default: kontext.yml of the project)",
    useCaches:
      "also read the licences of packages in your package managers' caches (Maven, Gradle, Go, Cargo, NuGet, npm …)",
    depth:
      "manifest: lockfiles and package metadata only; files: plus licence texts and source headers; deep: every file",
    detectFormat: "form of the output: human, json or ndjson (one line a file)",
    enrich:
      "ask registries on the network about packages without a licence (names and versions only)",
    enrichSettings: "file with mirrors, proxies and limits for asking; else LOTSE_ENRICH_SETTINGS",
    excerpts: "keep in -o json what files say where findings rest on it",
    exclude: "leave paths out (written as in .gitignore); repeatable",
    failOn: "from which severity “check” fails: error, warning, never",
    falsePositive: "the match is no licence statement",
    for: "what SBOMs show: inventory (everything) or delivery (what is passed on)",
    force: "replace a kontext.yml that is there",
    format: "form of the standard output: human or json",
    in: "folder of the project (else the current one)",
    inbound: "licence expressions of the parts, separated by commas; also NONE, NOASSERTION",
    jobs: "how many files are read at the same time",
    key: "Ed25519 key (PEM or OpenSSH; also an allowed-signers file): private to sign, public to verify",
    json: "one JSON document on standard output",
    lang: "language: de or en",
    newOnly: "fail only on violations that the baseline does not know",
    noCache: "use no saved results",
    outbound:
      "licence of the whole; also LicenseRef-proprietary, LicenseRef-any-outbound (is there any?)",
    output:
      "output, for example html=report.html; repeatable; formats: json, cyclonedx-json[@1.6|@1.7|@1.5|@1.4|@bsi|@gitlab|@dtrack], cyclonedx-xml[@1.6|@1.7|@1.5|@1.4|@bsi|@gitlab|@dtrack], spdx-json[@2.3|@3.0.1], html, human, docx, markdown, csv, sarif, junit, gitlab-code-quality, github-annotations, github-summary, markdown-comment, pdf[@ua-1|@a-2a]",
    profile: "profile to hold the document against: bsi or ntia",
    policy: "policy: verwaltung, strict, permissive, opencode or a file",
    minScore: "fail below this score",
    license: "licence as an SPDX expression",
    licenseTexts: "licence texts in SBOMs: none, unknown (those that no list has) or all",
    owner: "who answers for the waiver, or settles the finding",
    project: "project in Dependency-Track: name@version or UUID",
    propose: "only propose; has an effect once a second person approves",
    scan: "saved result to hold the policy against",
    serial: "serial number of SBOMs: content (equal scans, equal numbers) or random",
    preset:
      "usual case: fachverfahren-intern, webdienst, app-verteilung, veroeffentlichung-opencode, weitergabe-behoerde, beschaffung",
    quiet: "no summary and no progress",
    require: "fail where one of these fields is missing anywhere",
    reason: "the reason",
    sbomFormat: "form of the output: human, json or (check) html",
    rule: "only violations of this rule",
    signer: "who must have signed, by the allowed-signers file (else anybody of it)",
    signature: "file of the signature (else FILE.sig)",
    sign: "private Ed25519 key (PEM or OpenSSH) to sign with",
    ticket: "ticket number",
    trend: "earlier scan to compare with (repeatable)",
    template:
      "look and chapters of the agency for documents; else the environment variable LOTSE_TEMPLATE",
    to: "server of Dependency-Track (upload), or folder (publish)",
    timeout: "time limit, for example 90s or 5m; after it the result is incomplete",
    unresolved: "only packages that have no licence",
    until: "last day on which the waiver holds: YYYY-MM-DD, at most 12 months",
    updateBaseline:
      "write the baseline anew: all (what is there today), shrink (only take out what is gone)",
    versions: "range of versions, for example vers:npm/>=1.2.0|<2.0.0 (else exactly this version)",
    verbose: "say more about what happens",
    wait: "wait until the server has processed it",
    against: "list of defects (JSON) to compare this delivery with: settled, open, new",
    contract: "name or number of the contract",
    deadline: "day by which to mend: YYYY-MM-DD",
    letter: "letter to the contractor: .md, .docx, .txt or .json; repeatable",
    reference: "file number",
    supplier: "name of the contractor",
    yes: "ask nothing; needs --preset",
  },
  help: {
    option: "show help",
    command: "show help for a command",
    version: "show the version",
    titles: {},
    default: "default",
  },
  progress: {
    walk: (files) => `listing files: ${number(files)}`,
    analyze: (analyzer, files) => `reading package data (${analyzer}): ${number(files)}`,
    match: (done, total) => `comparing licence texts: ${number(done)} of ${number(total)}`,
    ask: (source, done, total) => `asking ${source}: ${number(done)} of ${number(total)} packages`,
    conclude: (components) => `concluding licences: ${number(components)} components`,
  },
  explain: {
    lines: (first, last) =>
      first === last ? `line ${String(first)}` : `lines ${String(first)}–${String(last)}`,
    kinds: {
      text: "licence text",
      tag: "licence identifier",
      notice: "licence notice",
      url: "address of a licence",
      name: "name of a licence",
      reference: "reference to another file",
      unknown: "licence-like text that is no known licence",
    },
    concludes: {
      detection: "counts as a detection",
      clue: "only a clue, nothing is concluded from it",
    },
    rule: (rule) => `rule ${rule}`,
    fit: (coverage, confidence) => `${coverage}% of the words, confidence ${confidence}%`,
    nearest: (license, similarity) =>
      `Closest to ${license}: ${similarity}% of the words of both texts agree.`,
    file: "file",
    licenseText: (licenseId) => `licence text ${licenseId}`,
    same: (lines) =>
      lines === 1 ? "… 1 more line is the same …" : `… ${String(lines)} more lines are the same …`,
    identical: "The file is the licence text, word by word.",
    differences: (fileOnly, licenseOnly) =>
      `Differences: ${words(fileOnly)} only in the file, ${words(licenseOnly)} only in the licence text.`,
    noComparison: "The place names the licence without quoting its text:",
    pointsTo: (target) => `It points to ${target}.`,
    copyright: (holder, years) =>
      `Copyright statement: ${holder === "" ? "holder not named" : holder}${years === "" ? "" : ` (${years})`}`,
    nothing: (place) => `${place}: nothing was recognised here.`,
    elsewhere: "Recognised in the same file:",
    legend: [
      "≠ line with a difference   = line without",
      "{+ only in the file +}   [- only in the licence text -]",
      "[~ only in the licence text, may be missing ~]   ‹ free to vary, such as name and year ›",
    ],
  },
  baseline: {
    counts: ({ fresh, known, gone }) =>
      `baseline: ${number(fresh)} new, ${number(known)} known, ${number(gone)} gone`,
    more: (count) => `and ${number(count)} more`,
    notUpdated: "The baseline was not updated, because the scan is incomplete.",
  },
  policy: {
    noEffect: (what) => `without effect: ${what}`,
  },
  context: {
    emptyArtefact: (name) =>
      `context: the artefact “${name}” holds nothing; do its roots and paths name what the scan found?`,
  },
  delivery: {
    missing: (option) => `still to be entered in the letter: ${option}`,
    compared: ({ settled, open, fresh }) =>
      `Against the earlier list: ${number(settled)} settled, ${number(open)} still open, ${number(fresh)} new`,
  },
  notice: {
    severalArtefacts: (ids) =>
      `the context file names several artefacts; without --artefact all of them count together: ${ids.join(", ")}`,
  },
  wrote: (format, file) => `${format}: ${file}`,
  error: "error",
  warning: "warning",
  hint: "hint",
  internalError: "This is a fault in Lizenzlotse. Please report it with this output.",
  errors: {
    BASELINE_INVALID: "The baseline is invalid.",
    CACHE_UNAVAILABLE: "The result cache cannot be opened.",
    CONFIGURATION_INVALID: "The configuration is invalid.",
    CONSULTATION_INVALID: "The consultation file is invalid.",
    CONTEXT_INVALID: "The context file is invalid.",
    DECISIONS_INVALID: "The decisions are invalid.",
    DOCUMENT_INVALID: "The document is no valid result.",
    DOCUMENT_TOO_NEW: "The document comes from a newer version.",
    FORMAT_UNAVAILABLE: "The format is not available here.",
    INDEX_INVALID: "The licence data are damaged.",
    INDEX_MISSING: "The licence data are missing.",
    INTERRUPTED: "Interrupted.",
    OUTPUT_FAILED: "The output could not be written.",
    PACK_INVALID: "The evidence pack is invalid.",
    POLICY_INVALID: "The policy is invalid.",
    READ_FAILED: "A file could not be read.",
    ROOT_UNREADABLE: "The folder cannot be read.",
    SBOM_INVALID: "The bill of materials would be invalid and was not written.",
    TEMPLATE_INVALID: "The template cannot be used.",
    UPLOAD_FAILED: "The upload failed.",
    USAGE: "The call is not right.",
    VALUE_INVALID: "A value is invalid.",
  },
};

function words(count: number): string {
  return `${number(count)} ${count === 1 ? "word" : "words"}`;
}
