import type { AttributionTexts } from "@lizenzlotse/core";
import { NOASSERTION, NONE, sortedUnique } from "@lizenzlotse/model";
import type { Attribution } from "@lizenzlotse/policy";
import type { Notice, NoticeEntry, NoticeText } from "@lizenzlotse/report";

/** Puts names, lines and texts together; equal texts get one number. */
export function buildNotice(
  subject: string,
  attributions: readonly Attribution[],
  texts: AttributionTexts,
): Notice {
  const shelf = new TextShelf();
  const entries = attributions.map((attribution) => toEntry(attribution, texts, shelf));
  return { subject, entries, texts: shelf.finish() };
}

function toEntry(attribution: Attribution, texts: AttributionTexts, shelf: TextShelf): NoticeEntry {
  const { component, license, copyrights, ownTexts, listedTexts, notices } = attribution;
  const own = ownTexts.map((digest) => ({ key: digest, text: texts.own.get(digest) }));
  const listed = listedTexts.map((id) => ({ key: id, text: texts.listed(id) }));
  const numbers = [
    ...own.map((given) => shelf.put({ ...given, source: "component", license })),
    ...listed.map((given) => shelf.put({ ...given, source: "spdx-list", license })),
  ];
  const reference = component.references.find(({ type }) => type === "vcs" || type === "website");
  return {
    name: component.group === undefined ? component.name : `${component.group}/${component.name}`,
    version: component.version,
    ref: component.ref,
    license,
    address: reference?.url,
    copyrights,
    notices: notices.flatMap((digest) => texts.own.get(digest) ?? []),
    texts: numbers.filter((number) => number !== undefined).sort((left, right) => left - right),
    incomplete: numbers.includes(undefined) || license === NOASSERTION || license === NONE,
  };
}

interface GivenText {
  readonly key: string;
  readonly text: string | undefined;
  readonly source: NoticeText["source"];
  readonly license: string;
}

interface ShelvedText extends Omit<NoticeText, "licenses"> {
  readonly licenses: Set<string>;
}

/** Texts with their numbers, in the order in which they are first asked for. */
class TextShelf {
  readonly #texts = new Map<string, ShelvedText>();

  /** @returns `undefined` where there is no text. */
  put({ key, text, source, license }: GivenText): number | undefined {
    if (text === undefined) return undefined;
    const known = this.#texts.get(key);
    if (known !== undefined) {
      known.licenses.add(license);
      return known.number;
    }
    const number = this.#texts.size + 1;
    this.#texts.set(key, { number, source, text, licenses: new Set([license]) });
    return number;
  }

  finish(): readonly NoticeText[] {
    return [...this.#texts.values()].map((text) => ({
      ...text,
      licenses: sortedUnique(text.licenses),
    }));
  }
}
