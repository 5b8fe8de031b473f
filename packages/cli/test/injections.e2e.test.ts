import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { writeScanResult, type Component, type EvidenceExcerpt } from "@lizenzlotse/model";
import {
  noticeAsHtml,
  noticeAsMarkdown,
  noticeAsText,
  type Notice,
  type NoticeStyle,
} from "@lizenzlotse/report";
import {
  aComponent,
  aScanResult,
  CHROMIUM,
  collectText,
  concluded,
  declared,
  detected,
  htmlProblems,
  INJECTIONS,
  openChromium,
  withTree,
} from "@lizenzlotse/testkit";
import { strFromU8, unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { OUTPUT_FORMATS } from "../dist/output/output-formats.js";
import { runLotse } from "./run-lotse.ts";

/** Every format that `-o` writes, and the notices files, for a scan whose every text is hostile. */
const documents = new Map<string, Uint8Array>();
const textOf = (name: string): string => Buffer.from(documents.get(name) ?? []).toString("utf8");
const namesLike = (pattern: RegExp): string[] =>
  [...documents.keys()].filter((name) => pattern.test(name));

const RULE = "license/network-copyleft";
const JANUARY = { SOURCE_DATE_EPOCH: "1767225600" };

beforeAll(async () => {
  await withTree({}, async (folder) => {
    await writeFile(join(folder, "scan.json"), await collectText(writeScanResult(hostileScan())));
    const ids = OUTPUT_FORMATS.map(({ id }) => id);
    const outputs = ids.flatMap((id) => ["-o", `${id}=${id}`]);
    await waive(folder);
    const decisions = ["--decisions", "lotse.decisions.yaml"];
    const ended = await runLotse(
      ["report", "scan.json", "--trend", "scan.json", ...decisions, ...outputs],
      { folder, variables: JANUARY },
    );
    expect(ended.code, ended.stderr).toBe(0);
    for (const id of ids) documents.set(id, await readFile(join(folder, id)));
    documents.set("stdout", Buffer.from(ended.stdout));
    documents.set("stderr", Buffer.from(ended.stderr));
  });
  const notice = hostileNotice();
  for (const by of ["license", "component"] as const) {
    const style: NoticeStyle = { language: "de", by };
    documents.set(`notice ${by} html`, Buffer.from(noticeAsHtml(notice, style)));
    documents.set(`notice ${by} markdown`, Buffer.from(noticeAsMarkdown(notice, style)));
    documents.set(`notice ${by} text`, Buffer.from(noticeAsText(notice, style)));
  }
});

describe("hostile text in every format", () => {
  it("is there to be read", () => {
    expect(documents.size).toBe(OUTPUT_FORMATS.length + 2 + 6);
    for (const name of ["html", "markdown", "csv", "sarif", "junit", "cyclonedx-json"])
      expect(textOf(name), name).toContain("lotseAlarm");
  });

  it("never reaches a terminal or an editor as a control, bidirectional or invisible character", () => {
    for (const name of documents.keys()) {
      // Packed; what is inside of them is read by tests of their own.
      if (name === "docx" || name === "pdf") continue;
      const allowed = name === "csv" ? /[\n\r\t]/gu : /[\n\t]/gu;
      const text = name === "csv" ? textOf(name).replace(/^\uFEFF/u, "") : textOf(name);
      expect(
        /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.exec(text.replaceAll(allowed, "")),
        name,
      ).toBeNull();
    }
  });

  it("stays text in JSON", () => {
    for (const name of namesLike(/json|sarif|code-quality/u)) JSON.parse(textOf(name));
    expect({}).not.toHaveProperty("polluted");
  });

  it("stays text in XML", () => {
    for (const name of namesLike(/xml|junit/u))
      expect(xmlNames(textOf(name)), name).not.toContain("x");
  });

  it("stays text in a Word document, and leads nowhere", () => {
    const parts = unzipSync(documents.get("docx") ?? new Uint8Array());
    for (const [name, bytes] of Object.entries(parts)) {
      if (/\.(?:xml|rels)$/u.test(name))
        expect(xmlNames(strFromU8(bytes)).length, name).toBeGreaterThan(0);
      if (name.endsWith(".rels"))
        expect(strFromU8(bytes)).not.toMatch(/evil\.example|javascript:|data:/u);
    }
  });

  it("is no formula in a spreadsheet", () => {
    expect(textOf("csv").replace(/^\uFEFF/u, "")).not.toMatch(/(?:^|;)"?[=+@\t\r-]/mu);
  });

  it("is no command of a workflow and no section of a log", () => {
    const lines = textOf("github-annotations").trimEnd().split("\n");
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) /u);
    for (const name of ["human", "stdout", "stderr"])
      expect(textOf(name), name).not.toMatch(/^(?:::|##\[|section_(?:start|end):)/mu);
  });

  it("is no link, picture, mention, tag or heading in Markdown", () => {
    for (const name of namesLike(/markdown|github-summary/u)) {
      const spoken = textOf(name)
        .replaceAll(/^(`{3,}).*?^\1$/gmsu, "")
        .replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/gu, "");
      expect(spoken, name).not.toMatch(/(?<!\\)\]\((?!#|<?https:\/\/lizenz)|(?<!\\)!\[/u);
      expect(spoken, name).not.toMatch(/(?<![\\\w])@\w|(?<![\\\w&])#\d/u);
      expect(spoken, name).not.toMatch(/(?<!\\)<(?:script|img|svg|iframe|form|meta|style)\b/u);
      expect(spoken, name).not.toMatch(/^#+ Freigegeben/mu);
    }
  });

  it("leaves pages valid", async () => {
    for (const name of namesLike(/html$/u))
      expect(await htmlProblems(textOf(name)), name).toEqual([]);
  });
});

describe.skipIf(CHROMIUM === undefined)("hostile text in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(async () => browser.close());

  it.each(["html", "notice license html", "notice component html"])(
    "runs nothing and asks for nothing: %s",
    async (name) => {
      await withTree({ "page.html": textOf(name) }, async (folder) => {
        const page = await (await browser.newContext()).newPage();
        const happened: string[] = [];
        await page.exposeFunction("lotseAlarm", (text: number) => happened.push(String(text)));
        page.on("request", (request) => happened.push(request.url()));
        page.on("dialog", (dialog) => happened.push(dialog.message()));
        page.on("console", (message) => happened.push(message.text()));
        page.on("pageerror", (error) => happened.push(error.message));
        const address = pathToFileURL(join(folder, "page.html")).href;
        await page.goto(address);
        await page.evaluate(TOUCH_EVERYTHING);
        expect(happened).toEqual([address]);
        expect(await page.evaluate(ACTIVE_PARTS)).toEqual([]);
        await page.context().close();
      });
    },
  );
});

/** Events that handlers wait for, at every element. */
const TOUCH_EVERYTHING = `for (const element of document.querySelectorAll("*"))
  for (const type of ["focus", "mouseover", "error", "load", "toggle"]) element.dispatchEvent(new Event(type));`;

const ACTIVE_PARTS = `Array.from(document.querySelectorAll("*")).flatMap((element) =>
  Array.from(element.attributes)
    .filter(({ name, value }) => /^on/i.test(name) ||
      (/^(?:.*href|src.*|.*action|style)$/i.test(name) && !/^(?:#|https?:|mailto:)/.test(value)))
    .map(({ name, value }) => name + "=" + value)
    .concat(/^(?:img|iframe|object|embed|base|link|audio|video)$/i.test(element.tagName) ? element.tagName : []))`;

/** Names of the elements; throws where the text is not well-formed. */
function xmlNames(text: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => names.push(name));
  parser.write(text).close();
  return names;
}

function hostileScan() {
  const components = INJECTIONS.map(({ text }, index) => hostileComponent(text, index));
  const root = aComponent({
    origin: "first-party",
    ref: "first-party:package.json",
    name: everything(),
    version: everything(),
    dependencies: components.slice(0, 1).map(({ ref }) => ref),
  });
  const excerpts = INJECTIONS.map(({ text }, index) => hostileExcerpt(text, index));
  const outbound = { expression: "EUPL-1.2", locations: [{ path: everything(), line: 1 }] };
  const scan = aScanResult({
    components: [root, ...components],
    head: {
      subject: { name: everything(), version: everything(), outbound },
      settings: {
        depth: "files",
        archives: "closed",
        gitignore: "respected",
        excluded: [
          { pattern: everything(), origin: "configuration", reason: everything(), files: 1 },
        ],
        roles: [{ pattern: everything(), role: "test", reason: everything() }],
      },
      evidenceSteps: [
        { root: root.ref, manifest: everything(), missing: 1, command: everything() },
      ],
    },
  });
  return { ...scan, excerpts };
}

/** All of them in one text, but for the last, which is only long. */
function everything(): string {
  return INJECTIONS.slice(0, -1)
    .map(({ text }) => text)
    .join(" ");
}

/** Each hangs from the one before, so that ways are long. */
function hostileComponent(text: string, index: number): Component {
  const ref = (of: number): string => `pkg:npm/hostile-${String(of)}@1`;
  return aComponent({
    ref: ref(index),
    purl: ref(index),
    group: text,
    name: text,
    version: text,
    description: text,
    supplier: text,
    creator: { name: text, email: text, url: text },
    references: [
      { type: "website", url: text },
      { type: "vcs", url: text },
    ],
    occurrences: [
      { location: { path: text, line: 3 }, source: "lockfile", usages: ["production"] },
    ],
    dependencies: index + 1 < INJECTIONS.length ? [ref(index + 1)] : [],
    licenses: {
      // What became of a statement is ours and an expression; the statement itself is foreign.
      declared: [
        declared("MIT", { values: [text], field: text, location: { path: text, line: 2 } }),
      ],
      detected: [detected("MIT", { rule: text, location: { path: text, line: 1 } })],
      concluded: concluded(index % 2 === 0 ? "AGPL-3.0-only" : "NOASSERTION"),
    },
    artefactEvidence: {
      contentRoots: [text],
      licenseTexts: [],
      notices: [],
      copyrights: [text],
      modification: "unknown",
    },
  });
}

function hostileExcerpt(text: string, index: number): EvidenceExcerpt {
  return {
    location: { path: text, line: 1 },
    endLine: 2,
    sha256: index.toString(16).padStart(64, "0"),
    expression: text,
    kind: "text",
    rule: text,
    beside: text,
    addedWords: 1,
    missingWords: 1,
    lines: (["equal", "added", "missing", "optional", "variable"] as const).map((kind, line) => ({
      line: line + 1,
      omittedBefore: 1,
      parts: [{ kind, file: text, license: text }],
    })),
    omittedLines: 1,
  };
}

/** A waiver by and for somebody with a hostile name, written by the command itself; no argument can hold a NUL. */
async function waive(folder: string): Promise<void> {
  const text = everything().replaceAll("\u0000", "");
  const names = ["--reason", text, "--by", text, "--owner", text, "--ticket", text];
  const what = ["pkg:npm/hostile-0", "--rule", RULE, "--until", "2026-06-01", "--in", "scan.json"];
  const ended = await runLotse(["waive", ...what, ...names], { folder, variables: JANUARY });
  expect(ended.code, ended.stderr).toBe(0);
}

function hostileNotice(): Notice {
  return {
    subject: everything(),
    artefact: { de: everything(), en: everything() },
    entries: INJECTIONS.map(({ text }, index) => ({
      name: text,
      version: text,
      ref: text,
      license: text,
      address: text,
      copyrights: [text],
      notices: [text],
      texts: [index + 1],
      incomplete: index % 2 === 0,
    })),
    texts: INJECTIONS.map(({ text }, index) => ({
      number: index + 1,
      source: "component",
      licenses: [text],
      components: [text],
      text,
    })),
    leftOut: 0,
  };
}
