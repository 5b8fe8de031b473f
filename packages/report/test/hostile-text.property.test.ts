import { stableId, type Assessment, type ScanResult } from "@lizenzlotse/model";
import { aComponentGraph, aScanResult, collectText } from "@lizenzlotse/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { ReportInput } from "../src/contract.ts";
import { html } from "../src/formats/html/index.ts";
import { human } from "../src/formats/human/index.ts";
import { formats } from "../src/registry.ts";
import { sampleInput } from "./sample-report.ts";

/** Pieces that are active in HTML, in a terminal, or to the eye. */
const HOSTILE = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    "<img src=x onerror=alert(1)>",
    "</title></style><svg onload=alert(1)>",
    "<!--",
    "]]>",
    "javascript:alert(1)",
    "&lt;b&gt;&amp;",
    "\u001b]0;title\u0007\u001b[2J",
    "a\u202eb\u2066c",
    "line\nbreak\r",
    "{shown}",
    "__proto__",
    "=HYPERLINK(1)",
    'a;b,c"d',
    "::error::x%0A::set-output name=a::b",
    "**b** [l](javascript:1) `c` | d @name #1 www.example.org",
    "{0} [l](1)",
    "\u{FFFE}",
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
);

describe("foreign text", () => {
  it("never changes the structure of the page", async () => {
    const expected = tagsOf(await page(withForeignText(sampleInput("de"), "")));
    await fc.assert(
      fc.asyncProperty(HOSTILE, async (text) => {
        const tags = tagsOf(await page(withForeignText(sampleInput("de"), text)));
        expect(tags).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("never becomes an address that could be active", async () => {
    await fc.assert(
      fc.asyncProperty(HOSTILE, async (text) => {
        const addresses = (await page(withForeignText(sampleInput("en"), text))).matchAll(
          /\s(?:href|src|action)="([^"]*)"/gu,
        );
        for (const [, address] of addresses) expect(address).toMatch(/^(?:#|https?:|mailto:)/u);
      }),
      { numRuns: 30 },
    );
  });

  it("never reaches a terminal as a control character", async () => {
    await fc.assert(
      fc.asyncProperty(HOSTILE, async (text) => {
        const shown = await collectText(human.render(withForeignText(sampleInput("de"), text)));
        expect(shown).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Cs}]/u);
      }),
    );
  });
});

describe("foreign text for pipelines", () => {
  it("never changes the structure of XML, JSON, workflow commands or a table", async () => {
    const expected = await skeletons("");
    await fc.assert(
      fc.asyncProperty(HOSTILE, async (text) => {
        expect(await skeletons(text)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("is never a formula, a mention or a tag", async () => {
    await fc.assert(
      fc.asyncProperty(HOSTILE, async (text) => {
        const input = withForeignText(sampleInput("de"), text);
        expect(await rendered("csv", input)).not.toMatch(/(?:^|;)"?[=+@\t\r-]/mu);
        const markdown = await rendered("github-summary", input);
        const outsideOfCode = markdown.replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/gu, "");
        expect(outsideOfCode).not.toMatch(/@\w|#\d|(?<!\\)<(?!!-- -->)|(?<!\\)\]\(/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the page", () => {
  it("holds every component, judged or not", async () => {
    await fc.assert(
      fc.asyncProperty(aComponentGraph(), async (components) => {
        const scan = aScanResult({ components });
        const shown = await page({ ...sampleInput("de"), scan, assessment: undefined });
        for (const { ref } of components) expect(shown).toContain(`<tr id="${stableId("C", ref)}"`);
      }),
      { numRuns: 40 },
    );
  });
});

/** What is left of each format once the foreign text is taken away. */
async function skeletons(text: string): Promise<Record<string, unknown>> {
  const input = withForeignText(sampleInput("en"), text);
  const keysOf = (json: string): string[] => {
    const keys: string[] = [];
    JSON.parse(json, (key, value: unknown) => (keys.push(key), value));
    return keys;
  };
  return {
    junit: tagsOf(await rendered("junit", input)),
    sarif: keysOf(await rendered("sarif", input)),
    codeQuality: keysOf(await rendered("gitlab-code-quality", input)),
    commands: (await rendered("github-annotations", input)).match(/^::\w+ /gmu),
    annotationLines: (await rendered("github-annotations", input)).split("\n").length,
    columns: (await rendered("github-summary", input))
      .split("\n")
      .map((line) => line.replaceAll("\\|", "").split("|").length),
    records: recordsOf(await rendered("csv", input)),
  };
}

/** How many cells each record of a CSV document has; quoted cells may hold separators and line ends. */
function recordsOf(text: string): number[] {
  const unquoted = text.replaceAll(/"(?:[^"]|"")*"/gu, "");
  return unquoted.split("\r\n").map((record) => record.split(",").length);
}

async function rendered(id: string, input: ReportInput): Promise<string> {
  const entry = formats.find((format) => format.id === id);
  if (entry === undefined) throw new Error(`no format ${id}`);
  return collectText((await entry.load()).render(input));
}

function page(input: ReportInput): Promise<string> {
  return collectText(html.render(input));
}

/** Puts `x` and a text at the end of every foreign text; refs and ids stay references. */
function withForeignText(input: ReportInput, text: string): ReportInput {
  const { scan, assessment } = input;
  return {
    ...input,
    scan: append(scan, `x${text}`) as ScanResult,
    assessment: append(assessment, `x${text}`) as Assessment,
  };
}

/** Keys whose texts are references, or words of a closed list that a schema has checked. */
const CLOSED = new Set(
  "archives,assumptions,basis,class,code,component,components,createdAt,dependencies,effect,form,gitignore,depth,group,groups,id,kind,operator,origin,questions,ref,reviewReasons,role,root,roots,rule,scope,severity,source,state,status,type,usages,violations".split(
    ",",
  ),
);

function append(value: unknown, text: string, key = ""): unknown {
  if (typeof value === "string") return CLOSED.has(key) ? value : value + text;
  if (Array.isArray(value)) return value.map((item) => append(item, text, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, append(child, text, name)]),
  );
}

/** Every tag with the names of its attributes; a quoted value may hold a `>`. */
function tagsOf(markup: string): string[] {
  const tags = markup.match(/<[^>"]*(?:"[^"]*"[^>"]*)*>/gu) ?? [];
  return tags.map((tag) => tag.replaceAll(/"[^"]*"/gu, '""'));
}
