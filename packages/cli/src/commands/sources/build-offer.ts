import type { Component, Localized } from "@lizenzlotse/model";
import type { SourceDuty, SourceWay, SourceWayId } from "@lizenzlotse/policy";
import type { OfferedComponent, OfferLetter, PlacedComponent } from "@lizenzlotse/report";

import { fullName } from "./source-list.ts";
import type { OfferGapWords } from "./texts.ts";

/** An offer with everything that keeps it from being handed out as it stands. */
export interface BuiltOffer {
  readonly letter: OfferLetter;
  readonly gaps: readonly string[];
}

/** What an offer is made with. */
export type OfferFrame = Pick<
  OfferLetter,
  "subject" | "version" | "artefact" | "organisation" | "contact"
>;

/** Puts together what the licences take as an offer, and says what they do not take or what is missing. */
export function buildOffer(
  frame: OfferFrame,
  duties: readonly SourceDuty[],
  words: OfferGapWords,
): BuiltOffer {
  const offers = duties.flatMap((duty) => wayOf(duty, "SOURCE-OFFER"));
  const offered = offers.filter(({ way }) => way.suffices !== "no");
  const named = duties
    // Where an offer is one of the ways, the place of the source has to stand right beside the program, not in a letter.
    .filter((duty) => wayOf(duty, "SOURCE-OFFER").length === 0)
    .filter(({ ways }) => ways[0]?.id === "SOURCE-REPOSITORY")
    .flatMap((duty) => wayOf(duty, "SOURCE-REPOSITORY"));
  const placed = named.map(toPlaced);
  const covered = new Set([...offered, ...named].map(({ duty }) => duty));
  const letter = { ...frame, offered: offered.map(toOffered), placed };
  return { letter, gaps: gapsOf({ letter, offered, duties, covered, words }) };
}

interface DutyWay {
  readonly duty: SourceDuty;
  readonly way: SourceWay;
}

function wayOf(duty: SourceDuty, id: SourceWayId): readonly DutyWay[] {
  return duty.ways.filter((way) => way.id === id).map((way) => ({ duty, way }));
}

function toOffered({ duty: { component, license }, way }: DutyWay): OfferedComponent {
  const { version } = component;
  return {
    name: fullName(component),
    ...(version === undefined ? {} : { version }),
    license,
    clauses: way.clauses,
    ...(way.period === undefined ? {} : { period: way.period }),
  };
}

function toPlaced(found: DutyWay): PlacedComponent {
  return { ...toOffered(found), address: addressOf(found.duty.component) };
}

/** Where people would look: the repository first. Nobody opened it. */
function addressOf({ references }: Component): string | undefined {
  const types = ["vcs", "source-distribution", "website"] as const;
  const found = types.flatMap((type) => references.find((each) => each.type === type) ?? []);
  return found[0]?.url.replace(/^git\+(?=https?:)/u, "");
}

function gapsOf({
  letter,
  offered,
  duties,
  covered,
  words,
}: {
  readonly letter: OfferLetter;
  readonly offered: readonly DutyWay[];
  readonly duties: readonly SourceDuty[];
  readonly covered: ReadonlySet<SourceDuty>;
  readonly words: OfferGapWords;
}): readonly string[] {
  const unsure = offered.filter(({ way }) => way.suffices === "unclear");
  const notEnough = duties.filter((duty) => !covered.has(duty) && hasWayToHandOut(duty));
  const needsContact = letter.offered.length > 0;
  return [
    ...(needsContact && letter.contact === undefined ? [words.contact] : []),
    ...(needsContact && letter.organisation === undefined ? [words.organisation] : []),
    ...(unsure.length === 0 ? [] : [words.medium(namesOf(unsure.map(({ duty }) => duty)))]),
    ...letter.placed
      .filter(({ address }) => address === undefined)
      .map(({ name, version = "" }) => words.address(`${name} ${version}`.trim())),
    ...(notEnough.length === 0 ? [] : [words.notEnough(namesOf(notEnough))]),
  ];
}

/** What is owed to users over a network only is met by a link, which no letter replaces. */
function hasWayToHandOut({ ways }: SourceDuty): boolean {
  return ways.some(({ id }) => id !== "SOURCE-NETWORK");
}

function namesOf(duties: readonly SourceDuty[]): string {
  const names = duties.map(({ component, license }) =>
    `${fullName(component)} ${component.version ?? ""} (${license})`.replace("  ", " "),
  );
  return [...new Set(names)].join(", ");
}

/** The name of an artefact, for letters of one artefact alone. */
export function artefactName(name: Localized | undefined): Pick<OfferLetter, "artefact"> {
  return name === undefined ? {} : { artefact: name };
}
