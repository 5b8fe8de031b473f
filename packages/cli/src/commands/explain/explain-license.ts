import { categoryLabel, categoryOf } from "@lizenzlotse/knowledge";
import { inBoth, type Localized } from "@lizenzlotse/model";

import { EXIT_CODES } from "../../exit-codes.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { type Entry, findEntries } from "../licenses/find-entries.ts";
import { showAsJson } from "../licenses/show-entries.ts";
import { Page } from "../shared/page.ts";
import { showText, wantsJson } from "../shared/show-text.ts";

/** `lotse explain LICENCE`: the record in short; `lotse licenses show` has all of it, with clauses and sources. */
export async function explainLicense(call: CommandCall): Promise<CommandResult> {
  const entries = findEntries(call.arguments);
  await showText(call, wantsJson(call) ? showAsJson(entries) : pageOf(call, entries));
  return { exitCode: EXIT_CODES.ok };
}

function pageOf(call: CommandCall, entries: readonly Entry[]): string {
  const page = new Page(appearanceOf(call, call.world.stdout));
  for (const entry of entries) renderEntry(page, entry, call.language);
  return page.toString();
}

function renderEntry(page: Page, entry: Entry, language: keyof Localized): void {
  const label = ({ de, en }: Localized): string => `  ${language === "de" ? de : en}: `;
  if (entry.kind === "unrecorded") {
    page.text(`${entry.id}: ${entry.name}`, true);
    page.labelled(label(CATEGORY), categoryLabel(categoryOf(entry.id).category)[language]);
    page.labelled(label(RECORD), NO_RECORD[language]);
    page.gap();
    return;
  }
  const { record } = entry;
  page.text(`${record.spdxId}: ${record.names[language]}`, true);
  if (entry.kind === "exception")
    page.labelled(label(PERMITS), entry.record.permission.text[language]);
  else {
    const { category, copyleft, networkTrigger, obligations } = entry.record;
    page.labelled(label(CATEGORY), categoryLabel(category)[language]);
    const scope = copyleft.scope?.[language] ?? copyleft.strength;
    page.labelled(label(REACH), scope);
    if (networkTrigger !== null) page.labelled(label(NETWORK), networkTrigger.text[language]);
    page.labelled(label(DUTIES), String(obligations.length));
  }
  page.labelled(label(REVIEWED), record.status);
  page.labelled(label(MORE), inBoth(`lotse licenses show ${record.spdxId}`)[language]);
  page.gap();
}

const CATEGORY: Localized = { de: "Kategorie", en: "Category" };
const RECORD: Localized = { de: "Datensatz", en: "Record" };
const NO_RECORD: Localized = {
  de: "keiner; höchstens die Kategorie ist bekannt",
  en: "none; at most the category is known",
};
const PERMITS: Localized = { de: "Erlaubt zusätzlich", en: "Permits besides" };
const REACH: Localized = { de: "Reichweite", en: "Reach" };
const NETWORK: Localized = { de: "Nutzung über Netz", en: "Use over a network" };
const DUTIES: Localized = { de: "Pflichten", en: "Duties" };
const REVIEWED: Localized = { de: "Stand der Prüfung", en: "Review" };
const MORE: Localized = { de: "Ausführlich", en: "In full" };
