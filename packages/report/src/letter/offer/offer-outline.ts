import type { Language } from "../../contract.ts";
import type { Block, Inline, Outline } from "../../outline/outline.ts";
import {
  facts,
  foreign,
  heading,
  linked,
  paragraph,
  said,
  strong,
  table,
  written,
} from "../blocks.ts";
import type { OfferedComponent, OfferLetter, PlacedComponent } from "./offer-letter.ts";
import { offerTexts, type OfferTexts } from "./offer-texts.ts";

/**
 * A written offer of source as a document. Whoever it is handed to can take it up as it stands; what is not known shows as
 * a gap in brackets.
 *
 * @see GPL-2.0 § 3(b), LGPL-2.1 § 6(c), GPL-3.0 § 6(b)
 */
export function offerOutline(letter: OfferLetter, language: Language): Outline {
  const texts = offerTexts(language);
  const product = productOf(letter, language);
  return {
    title: texts.title(product),
    blocks: [
      heading(1, texts.title(product)),
      paragraph(said(texts.scope)),
      ...(letter.offered.length === 0 ? [] : offer(letter, texts, language)),
      ...(letter.placed.length === 0 ? [] : places(letter.placed, texts, language)),
      paragraph(said(texts.texts)),
    ],
  };
}

function productOf({ subject, version, artefact }: OfferLetter, language: Language): string {
  const name = version === undefined ? subject : `${subject} ${version}`;
  return artefact === undefined ? name : `${name} – ${artefact[language]}`;
}

/** The address stands right below the offer: whoever reads one reads the other. */
function offer(letter: OfferLetter, texts: OfferTexts, language: Language): readonly Block[] {
  const { organisation, contact, offered } = letter;
  return [
    paragraph(said(texts.offer)),
    facts([
      [texts.contact, contact === undefined ? [strong(texts.contactMissing)] : written(contact)],
      [
        texts.organisation,
        organisation === undefined ? [strong(texts.organisationMissing)] : written(organisation),
      ],
    ]),
    paragraph(said(texts.cost)),
    paragraph(said(texts.takeUp)),
    heading(2, texts.offered),
    table(
      texts.offered,
      texts.columns,
      offered.map((component) => [
        ...shared(component, language),
        [said(component.period?.[language] ?? texts.defaultPeriod)],
      ]),
    ),
  ];
}

function places(
  placed: readonly PlacedComponent[],
  texts: OfferTexts,
  language: Language,
): readonly Block[] {
  const [component, license, clause] = texts.columns;
  return [
    heading(2, texts.placed),
    paragraph(said(texts.placedIntroduction)),
    table(
      texts.placed,
      [component, license, clause, texts.addressColumn],
      placed.map((each) => [
        ...shared(each, language),
        [each.address === undefined ? strong(texts.addressMissing) : linked(each.address)],
      ]),
    ),
  ];
}

function shared(
  { name, version = "", license, clauses }: OfferedComponent,
  language: Language,
): readonly (readonly Inline[])[] {
  return [
    [foreign(`${name} ${version}`.trim())],
    [foreign(license)],
    [said(clauses.map((clause) => clause[language]).join(", "))],
  ];
}
