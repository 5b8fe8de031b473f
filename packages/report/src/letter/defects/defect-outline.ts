import type { Language } from "../../contract.ts";
import type { Block, Inline, Outline } from "../../outline/outline.ts";
import { facts, foreign, heading, paragraph, said, strong, table, written } from "../blocks.ts";
import type { DefectGroup, DefectLetter, DefectLine } from "./defect-letter.ts";
import { defectLetterTexts, type DefectLetterTexts } from "./defect-texts.ts";

/** A list of defects as a document that a supplier can answer id by id. */
export function defectOutline(letter: DefectLetter, language: Language): Outline {
  const texts = defectLetterTexts(language);
  const { subject, version } = letter;
  const title = texts.title[letter.kind](version === undefined ? subject : `${subject} ${version}`);
  const writer = new DefectWriter(letter, texts, language);
  return {
    title,
    blocks: [
      heading(1, title),
      writer.frame(),
      ...writer.introduction(),
      ...letter.groups.flatMap((group, index) => writer.group(group, index)),
      ...writer.questions(),
      ...writer.settled(),
      ...(letter.groups.length === 0 ? [] : [paragraph(said(texts.answer))]),
      paragraph(said(texts.reservation)),
    ],
  };
}

class DefectWriter {
  readonly #letter: DefectLetter;
  readonly #texts: DefectLetterTexts;
  readonly #language: Language;

  constructor(letter: DefectLetter, texts: DefectLetterTexts, language: Language) {
    this.#letter = letter;
    this.#texts = texts;
    this.#language = language;
  }

  frame(): Block {
    const { facts: names, missing, date } = this.#texts;
    const { organisation, supplier, contract, reference, document, createdAt, deadline, contact } =
      this.#letter;
    const given = (value: string | undefined, gap: string): readonly Inline[] =>
      value === undefined ? [strong(gap)] : written(value);
    return facts([
      [names.organisation, given(organisation, missing.organisation)],
      [names.supplier, given(supplier, missing.supplier)],
      [names.contract, given(contract, missing.contract)],
      ...(reference === undefined ? [] : [[names.reference, written(reference)] as const]),
      ...(document === undefined
        ? []
        : [[names.document, [foreign(`${document.name} (SHA-256 ${document.sha256})`)]] as const]),
      [names.checkedOn, [said(date(createdAt.slice(0, "YYYY-MM-DD".length)))]],
      ...(this.#letter.groups.length === 0
        ? []
        : [
            [
              names.deadline,
              deadline === undefined ? [strong(missing.deadline)] : [said(date(deadline))],
            ] as const,
          ]),
      [names.contact, given(contact, missing.contact)],
    ]);
  }

  introduction(): readonly Block[] {
    const { groups, components, deadline, kind, fresh, settled } = this.#letter;
    const texts = this.#texts;
    const count = groups.reduce((total, { lines }) => total + lines.length, 0);
    const counts = { settled: settled.length, open: count - fresh.size, fresh: fresh.size };
    const compared = kind === "comparison" ? [paragraph(said(texts.compared(counts)))] : [];
    if (count === 0) return [paragraph(said(texts.acceptable(components))), ...compared];
    return [
      paragraph(said(texts.introduction(count, components))),
      ...compared,
      paragraph(said(texts.request(deadline === undefined ? undefined : texts.date(deadline)))),
    ];
  }

  group({ title, text, basis, demand, lines }: DefectGroup, index: number): readonly Block[] {
    const texts = this.#texts;
    const name = title[this.#language];
    return [
      heading(2, `${String(index + 1)}. ${name} (${String(lines.length)})`),
      facts([
        [texts.found, [said(text[this.#language])]],
        [texts.basis, [said(basis?.[this.#language] ?? texts.byContract)]],
        [texts.demand, [said(demand[this.#language])]],
      ]),
      this.#lines(name, lines),
    ];
  }

  #lines(name: string, lines: readonly DefectLine[]): Block {
    const { columns, nothingQuoted, states } = this.#texts;
    const { kind, fresh } = this.#letter;
    const isComparison = kind === "comparison";
    return table(
      name,
      [columns.id, columns.component, columns.found, ...(isComparison ? [columns.state] : [])],
      lines.map((line) => [
        [said(line.id)],
        [this.#componentOf(line.component)],
        [line.found === undefined ? said(nothingQuoted) : foreign(line.found)],
        ...(isComparison ? [[said(fresh.has(line.id) ? states.fresh : states.open)]] : []),
      ]),
    );
  }

  questions(): readonly Block[] {
    const { questions, questionsIntroduction, columns } = this.#texts;
    const asked = this.#letter.groups.flatMap(({ lines }) =>
      lines.flatMap(({ id, component, question }) =>
        question === undefined
          ? []
          : [[[said(id)], [this.#componentOf(component)], [foreign(question[this.#language])]]],
      ),
    );
    if (asked.length === 0) return [];
    return [
      heading(2, questions),
      paragraph(said(questionsIntroduction)),
      table(questions, [columns.id, columns.component, columns.question], asked),
    ];
  }

  settled(): readonly Block[] {
    const { settled } = this.#letter;
    if (settled.length === 0) return [];
    const { columns, states } = this.#texts;
    const title = this.#texts.settled(settled.length);
    return [
      heading(2, title),
      table(
        title,
        [columns.id, columns.component, columns.defect, columns.state],
        settled.map((line) => [
          [said(line.id)],
          [this.#componentOf(line.component)],
          [said(line.title[this.#language])],
          [said(states[line.how])],
        ]),
      ),
    ];
  }

  #componentOf(component: string | undefined): Inline {
    return component === undefined ? said(this.#texts.whole) : foreign(component);
  }
}
