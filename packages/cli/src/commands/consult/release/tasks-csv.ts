import type { Assessment } from "@lizenzlotse/model";
import type { Consultation } from "@lizenzlotse/policy";
import { csvLine, reportWords, visibleText } from "@lizenzlotse/report";

const HEADINGS = {
  de: ["Kennung", "Einstufung", "Befund", "Was zu tun ist", "Verantwortlich", "Frist", "Stand"],
  en: ["Id", "Status", "Finding", "What to do", "Responsible", "Due", "State"],
} as const;

/** Byte order mark: with it spreadsheets read UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** Every open finding as a task, one line each, for a spreadsheet or an issue tracker. */
export function tasksCsv(
  { groups }: Pick<Assessment, "groups">,
  { language, defaults, findings = [] }: Consultation,
): string {
  const words = reportWords(language);
  const separator = language === "de" ? ";" : ",";
  const byFinding = new Map(findings.map((one) => [one.finding, one]));
  const lines = groups
    .filter(({ accepted }) => accepted === undefined)
    .map((group) => {
      const tracking = { state: "open" as const, ...defaults, ...byFinding.get(group.id) };
      return [
        group.id,
        words.status[group.status],
        group.title[language],
        group.actions[0]?.[language] ?? "",
        tracking.owner ?? "",
        tracking.due ?? "",
        words.tracking[tracking.state],
      ].map(visibleText);
    });
  const all = [HEADINGS[language], ...lines].map((line) => csvLine(line, separator));
  return BYTE_ORDER_MARK + all.join("");
}
