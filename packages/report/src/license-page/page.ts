import { clauseLabel, type Citation, type Stated } from "@lizenzlotse/knowledge";
import type { Localized } from "@lizenzlotse/model";

import type { Language } from "../contract.ts";
import { Canvas } from "../formats/human/canvas.ts";
import type { PageStyle } from "./contract.ts";
import { quoted } from "./words.ts";

/** A page of sections, statements and citations, as the parts of a licence page write it. */
export class Page {
  readonly #canvas: Canvas;
  readonly #language: Language;
  /** The licence that the page is about; citations of another are named. */
  readonly #license: string;

  constructor({ widthColumns, color, language }: PageStyle, license: string) {
    this.#canvas = new Canvas(widthColumns, color);
    this.#language = language;
    this.#license = license;
  }

  /** Picks the language of the page. */
  in(text: Localized): string {
    return text[this.#language];
  }

  title(text: string): void {
    this.#canvas.add(text, { tone: "strong" });
  }

  section(heading: Localized): void {
    this.#canvas.gap();
    this.#canvas.add(this.in(heading), { tone: "strong" });
  }

  line(text: Localized | string, lead = "  "): void {
    this.#canvas.add(typeof text === "string" ? text : this.in(text), { lead });
  }

  /** A name and what it says, in two columns. */
  entry(name: Localized, text: Localized | string): void {
    const label = `  ${this.in(name)}: `;
    this.line(text, label);
  }

  /** A statement with the places that it rests on. */
  stated({ text, clause }: Stated, lead = "  "): void {
    this.line(text, lead);
    this.citations(clause, " ".repeat(lead.length));
  }

  /** Where the licence says so, with its own words. */
  citations(clause: readonly Citation[], indent: string): void {
    for (const citation of clause)
      this.#canvas.add(this.#cited(citation), { lead: `${indent}→ `, tone: "soft" });
  }

  toString(): string {
    return this.#canvas.toString();
  }

  #cited(citation: Citation): string {
    const label = this.in(clauseLabel(citation));
    const place =
      citation.license === this.#license ? label : `${citation.license} ${label}`.trim();
    if (citation.phrase === undefined) return place;
    const words = this.in(quoted(citation.phrase));
    return place === "" ? words : `${place}: ${words}`;
  }
}
