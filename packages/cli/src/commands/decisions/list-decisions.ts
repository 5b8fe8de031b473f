import { inBoth, localize, type Localized } from "@lizenzlotse/model";
import { decidedText, type HeldDecision, subjectText } from "@lizenzlotse/policy";
import { visibleText } from "@lizenzlotse/report";

import { openBook } from "../../decisions/open-book.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandResult } from "../contract.ts";
import { Page } from "../shared/page.ts";
import { createdAt, dateOf } from "../shared/scan-settings.ts";
import { jsonText, showText, wantsJson } from "../shared/show-text.ts";
import type { DecisionsCall } from "./contract.ts";

/** `lotse decisions list`: everything that was decided, from all sources, with who, why and until when. */
export async function listProject({ call, loaded }: DecisionsCall): Promise<CommandResult> {
  const { world, options } = call;
  const today = dateOf(createdAt(world));
  const { held } = await openBook({ callFolder: world.folder, loaded, options, today });
  const text = wantsJson(call) ? jsonText(held.map(toDocument)) : pageOf(call, held);
  await showText(call, text);
  return { exitCode: EXIT_CODES.ok };
}

function toDocument({ decision, source, bar }: HeldDecision): object {
  return { kind: decision.kind, ...decision.value, source, withoutEffect: bar };
}

function pageOf(call: DecisionsCall["call"], held: readonly HeldDecision[]): string {
  const page = new Page(appearanceOf(call, call.world.stdout));
  if (held.length === 0) page.text(NONE_YET[call.language]);
  for (const one of held) {
    const { decision, source, bar } = one;
    const { value } = decision;
    page.text(visibleText(`${value.id}  ${decidedText(decision)[call.language]}`), true);
    page.labelled("  ", visibleText(subjectText(decision)));
    page.labelled("  ", visibleText(value.reason));
    page.labelled("  ", visibleText(recordText(one)[call.language]));
    if (bar !== undefined) page.labelled("  ! ", BARS[bar][call.language]);
    page.labelled("  ", visibleText(source));
    page.gap();
  }
  return page.toString();
}

function recordText({ decision }: HeldDecision): Localized {
  const { by, on, approvedBy, ticket } = decision.value;
  const parts: Localized[] = [inBoth(`${by}, ${on}`)];
  if (decision.kind === "waiver") {
    const { owner, until } = decision.value;
    parts.push(localize`${{ de: "verantwortlich", en: "owner" }}: ${owner}`);
    parts.push(localize`${{ de: "bis", en: "until" }} ${until}`);
  }
  if (approvedBy !== undefined) {
    parts.push(localize`${{ de: "freigegeben von", en: "approved by" }} ${approvedBy}`);
  }
  if (ticket !== undefined) parts.push(inBoth(ticket));
  return parts.reduce((all, part) => localize`${all}; ${part}`);
}

const NONE_YET: Localized = {
  de: "Noch keine Entscheidungen. „lotse waive“, „choose“, „curate“ und „review“ tragen welche ein.",
  en: "No decisions yet. `lotse waive`, `choose`, `curate` and `review` record some.",
};

const BARS: Readonly<Record<NonNullable<HeldDecision["bar"]>, Localized>> = {
  proposed: {
    de: "Nur vorgeschlagen; wirkt nicht, bis eine zweite Person freigibt.",
    en: "Only proposed; has no effect until a second person approves.",
  },
  expired: { de: "Abgelaufen; wirkt nicht mehr.", en: "Ended; has no effect any more." },
  "not-permitted": {
    de: "Wirkt unter einer Richtlinie von außen nicht.",
    en: "Has no effect under a policy from outside.",
  },
};
