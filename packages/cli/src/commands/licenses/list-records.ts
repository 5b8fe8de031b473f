import {
  categoryLabel,
  exceptionRecord,
  KNOWLEDGE_VERSION,
  licenseRecord,
  recordedExceptions,
  recordedLicenses,
} from "@lizenzlotse/knowledge";
import type { Localized } from "@lizenzlotse/model";
import { wrapText, type PageStyle } from "@lizenzlotse/report";
import { jsonText } from "../shared/show-text.ts";

/** Every licence and exception with a record, and how many of them a person reviewed. */
export function listAsText({ language, widthColumns }: PageStyle): string {
  const licenses = licenseRecords();
  const exceptions = exceptionRecords();
  const rows = [
    ...licenses.map(({ spdxId, category }) => [spdxId, categoryLabel(category)[language]]),
    ...exceptions.map(({ spdxId }) => [spdxId, EXCEPTION[language]]),
  ];
  const column = Math.max(...rows.map(([id = ""]) => id.length));
  const reviewed = [...licenses, ...exceptions].filter(({ status }) => status === "geprüft").length;
  const total = TOTAL(licenses.length, exceptions.length, reviewed)[language];
  return [
    ...rows.map(([id = "", label = ""]) => `${id.padEnd(column)}  ${label}`),
    "",
    ...wrapText(total, widthColumns),
    "",
  ].join("\n");
}

/** The same as one document. */
export function listAsJson(): string {
  const document = {
    knowledge: KNOWLEDGE_VERSION,
    licenses: licenseRecords().map(({ spdxId, names, category, osiApproved, status }) => ({
      spdxId,
      names,
      category,
      osiApproved,
      status,
    })),
    exceptions: exceptionRecords().map(({ spdxId, names, status }) => ({ spdxId, names, status })),
  };
  return jsonText(document);
}

const licenseRecords = () =>
  recordedLicenses().flatMap((id) => {
    const record = licenseRecord(id);
    return record === undefined ? [] : [record];
  });

const exceptionRecords = () =>
  recordedExceptions().flatMap((id) => {
    const record = exceptionRecord(id);
    return record === undefined ? [] : [record];
  });

const EXCEPTION: Localized = { de: "Ausnahme", en: "exception" };

const TOTAL = (licenses: number, exceptions: number, reviewed: number): Localized => ({
  de: `${licenses} Lizenzen und ${exceptions} Ausnahmen mit Datensatz; ${reviewed} von ${licenses + exceptions} juristisch geprüft. Für alle anderen ist höchstens die Kategorie bekannt.`,
  en: `${licenses} licences and ${exceptions} exceptions with a record; ${reviewed} of ${licenses + exceptions} reviewed by a jurist. Of all others at most the category is known.`,
});
