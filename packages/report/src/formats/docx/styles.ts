import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from "docx";

import type { Language } from "../../contract.ts";

/** The numbering of ordered lists. */
export const ORDERED: INumberingOptions["config"][number] = {
  reference: "ordered",
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: "%1.",
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 425, hanging: 425 } } },
    },
  ],
};

/** Dark blue on white: 10.5:1; a template's colour stands in its place. */
const HEADING_COLOR = "#1f3a5f";
/** Grey on white: 7.0:1. */
const SOFT_COLOR = "595959";

const LOCALES: Readonly<Record<Language, string>> = { de: "de-DE", en: "en-GB" };

/** Sizes are half points, distances twentieths of a point, as the format has them. */
export function documentStyles(
  language: Language,
  accentColor: string = HEADING_COLOR,
): IStylesOptions {
  const color = accentColor.slice(1).toUpperCase();
  return {
    default: {
      document: {
        run: { font: "Arial", size: 21, language: { value: LOCALES[language] } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: {
        run: { size: 44, bold: true, color },
        paragraph: { spacing: { before: 60, after: 240 } },
      },
      heading1: {
        run: { size: 32, bold: true, color },
        paragraph: { spacing: { before: 360, after: 160 }, keepNext: true },
      },
      heading2: {
        run: { size: 26, bold: true, color },
        paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
      },
      heading3: {
        run: { size: 22, bold: true },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      paragraphStyle("Strong", { bold: true, size: 23 }),
      paragraphStyle("Aside", { color: SOFT_COLOR, size: 18 }),
      { ...paragraphStyle("Caption", { bold: true, size: 19 }), paragraph: { keepNext: true } },
      { ...paragraphStyle("TableHead", { bold: true, size: 18 }), paragraph: TIGHT },
      { ...paragraphStyle("TableRowHead", { bold: true, size: 18 }), paragraph: TIGHT },
      { ...paragraphStyle("TableCell", { size: 18 }), paragraph: TIGHT },
      { ...paragraphStyle("AfterTable", { size: 12 }), paragraph: { spacing: { after: 120 } } },
      { ...paragraphStyle("ListContinue", {}), paragraph: { indent: { left: 425 } } },
      { ...paragraphStyle("Footer", { size: 16, color: SOFT_COLOR }), paragraph: TIGHT },
    ],
    characterStyles: [{ id: "Code", name: "Code", run: { font: "Courier New" } }],
  };
}

const TIGHT = { spacing: { before: 40, after: 40, line: 252 } };

type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];

function paragraphStyle(id: string, run: NonNullable<ParagraphStyle["run"]>): ParagraphStyle {
  return { id, name: id, basedOn: "Normal", next: "Normal", quickFormat: true, run };
}
