import { LotseError } from "@lizenzlotse/model";
import { CHAPTER_NAMES, type ReportTemplate } from "@lizenzlotse/report/template";
import { linkTo, type TreeEntries, withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { loadTemplate } from "./load-template.ts";

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"></svg>';
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

async function load(
  entries: TreeEntries,
  given: { readonly option?: string; readonly variable?: string } = { option: "t" },
): Promise<ReportTemplate | undefined> {
  let template: ReportTemplate | undefined;
  await withTree(entries, async (folder) => {
    template = await loadTemplate({
      folder,
      variables: { LOTSE_TEMPLATE: given.variable },
      named: given.option,
    });
  });
  return template;
}

const refusal = async (entries: TreeEntries): Promise<LotseError> => {
  const error: unknown = await load(entries).catch((cause: unknown) => cause);
  if (!(error instanceof LotseError)) throw new TypeError("The template was taken.");
  return error;
};

describe("a template", () => {
  it("is none where nobody names one", async () => {
    expect(await load({ "template.yaml": "version: 1" }, {})).toBeUndefined();
  });

  it.each([
    ["--template with a folder", { option: "t" }],
    ["--template with a file", { option: "t/template.yaml" }],
    ["the environment", { variable: "t" }],
  ])("is named by %s", async (_name, given) => {
    const template = await load({ "t/template.yaml": "version: 1" }, given);
    expect(template).toEqual({
      agency: undefined,
      logo: undefined,
      accentColor: undefined,
      sections: [],
    });
  });

  it("is read with everything in it", async () => {
    const template = await load({
      "t/logo.svg": LOGO,
      "t/a.de.md": "Deutsch",
      "t/a.en.md": "English",
      "t/template.yaml": `
version: 1
agency: { name: { de: Amt, en: Office }, address: [Weg 1, 10115 Berlin] }
logo: { file: logo.svg, alternative: Wappen }
colors: { accent: "#7A1F3D" }
sections: [{ title: T, before: findings, file: { de: a.de.md, en: a.en.md } }]
`,
    });
    expect(template).toEqual({
      agency: { name: { de: "Amt", en: "Office" }, addressLines: ["Weg 1", "10115 Berlin"] },
      logo: {
        mediaType: "image/svg+xml",
        bytes: new TextEncoder().encode(LOGO),
        widthPixels: 8,
        heightPixels: 4,
        alternative: { de: "Wappen", en: "Wappen" },
      },
      accentColor: "#7a1f3d",
      sections: [
        {
          side: "before",
          chapter: "findings",
          title: { de: "T", en: "T" },
          markdown: { de: "Deutsch", en: "English" },
        },
      ],
    });
  });

  it("takes the size of a PNG from the picture", async () => {
    const template = await load({
      "t/l.png": PNG,
      "t/template.yaml": "version: 1\nlogo: { file: l.png, alternative: a }",
    });
    expect(template?.logo).toMatchObject({
      mediaType: "image/png",
      widthPixels: 2,
      heightPixels: 3,
    });
  });

  it("is refused for a colour that cannot be read, with its ratio", async () => {
    const { code, text } = await refusal({
      "t/template.yaml": 'version: 1\ncolors: { accent: "#777777" }',
    });
    expect(code).toBe("TEMPLATE_INVALID");
    expect(text.de).toContain("4,1:1; nötig sind 4,5:1");
    expect(text.en).toContain("4.1:1 on light ground; 4.5:1 is needed");
  });

  it.each([
    ["an unknown key", { "t/template.yaml": "version: 1\nlook: x" }],
    ["no YAML", { "t/template.yaml": "{" }],
    [
      "a section without a place",
      { "t/a.md": "a", "t/template.yaml": "version: 1\nsections: [{ title: T, file: a.md }]" },
    ],
    [
      "a section at an unknown chapter",
      {
        "t/a.md": "a",
        "t/template.yaml": "version: 1\nsections: [{ title: T, after: x, file: a.md }]",
      },
    ],
    [
      "a file outside",
      {
        "a.md": "a",
        "t/template.yaml": "version: 1\nsections: [{ title: T, after: hints, file: ../a.md }]",
      },
    ],
    [
      "a link that leads outside",
      {
        "a.md": "a",
        "t/a.md": linkTo("../a.md"),
        "t/template.yaml": "version: 1\nsections: [{ title: T, after: hints, file: a.md }]",
      },
    ],
    ["a text that is too long", { "t/template.yaml": `# ${"x".repeat(262_144)}\nversion: 1` }],
    [
      "a logo that is no picture",
      {
        "t/l.png": "GIF89a",
        "t/template.yaml": "version: 1\nlogo: { file: l.png, alternative: a }",
      },
    ],
    [
      "a logo that is too large",
      {
        "t/l.png": Buffer.concat([PNG, Buffer.alloc(262_144)]),
        "t/template.yaml": "version: 1\nlogo: { file: l.png, alternative: a }",
      },
    ],
  ] satisfies readonly [string, TreeEntries][])("is refused for %s", async (_name, entries) => {
    expect((await refusal(entries)).code).toBe("TEMPLATE_INVALID");
  });

  it("cannot be read where it is not", async () => {
    expect((await refusal({})).code).toBe("READ_FAILED");
  });

  it.each(CHAPTER_NAMES)("can add a section at %s", async (chapter) => {
    const template = await load({
      "t/a.md": "a",
      "t/template.yaml": `version: 1\nsections: [{ title: T, after: ${chapter}, file: a.md }]`,
    });
    expect(template?.sections[0]?.chapter).toBe(chapter);
  });
});
