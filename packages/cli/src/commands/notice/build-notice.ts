import type { AttributionTexts } from "@lizenzlotse/core";
import { NOASSERTION, NONE, sortedUnique } from "@lizenzlotse/model";
import type { Attribution } from "@lizenzlotse/policy";
import type { Notice, NoticeEntry, NoticeText } from "@lizenzlotse/report";

/** Puts names, lines and texts together; equal texts get one number. */
export function buildNotice(
  frame: Pick<Notice, "subject" | "artefact" | "leftOut">,
  attributions: readonly Attribution[],
  texts: AttributionTexts,
): Notice {
  const shelf = new TextShelf();
  const entries = attributions.map((attribution) => toEntry(attribution, texts, shelf));
  return { ...frame, entries, texts: shelf.finish() };
}

function toEntry(attribution: Attribution, texts: AttributionTexts, shelf: TextShelf): NoticeEntry {
  const { component, license, copyrights, ownTexts, listedTexts, notices } = attribution;
  const own = ownTexts.map((digest) => ({ key: digest, text: texts.own.get(digest) }));
  const listed = listedTexts.map((id) => ({ key: id, text: texts.listed(id) }));
  const name =
    component.group === undefined ? component.name : `${component.group}/${component.name}`;
  const user = { license, component: `${name} ${component.version ?? ""}`.trim() };
  const numbers = [
    ...own.map((given) => shelf.put({ ...given, source: "component", ...user })),
    ...listed.map((given) => shelf.put({ ...given, source: "spdx-list", ...user })),
  ];
  const reference = component.references.find(({ type }) => type === "vcs" || type === "website");
  return {
    name,
    version: component.version,
    ref: component.ref,
    license,
    address: reference?.url.replace(/^git\+(?=https?:)/u, ""),
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
  /** Name and version of the component that asks for it. */
  readonly component: string;
}

interface ShelvedText extends Omit<NoticeText, "licenses" | "components"> {
  readonly licenses: Set<string>;
  readonly components: Set<string>;
}

/** Texts with their numbers, in the order in which they are first asked for. */
class TextShelf {
  readonly #texts = new Map<string, ShelvedText>();

  /** @returns `undefined` where there is no text. */
  put({ key, text, source, license, component }: GivenText): number | undefined {
    if (text === undefined) return undefined;
    const known = this.#texts.get(key);
    if (known !== undefined) {
      known.licenses.add(license);
      known.components.add(component);
      return known.number;
    }
    const number = this.#texts.size + 1;
    const users = { licenses: new Set([license]), components: new Set([component]) };
    this.#texts.set(key, { number, source, text, ...users });
    return number;
  }

  finish(): readonly NoticeText[] {
    return [...this.#texts.values()].map((text) => ({
      ...text,
      licenses: sortedUnique(text.licenses),
      components: [...text.components],
    }));
  }
}
