import type { ConsultationFrame } from "@lizenzlotse/model";

import type { ReportInput } from "../src/contract.ts";
import { sampleInput } from "./sample-report.ts";

/**
 * The made-up booking system as the subject of a consultation, with a version before.
 *
 * @param foreign - what every text of the frame ends with.
 */
export function consultationInput(language: "de" | "en", foreign = ""): ReportInput {
  const input = sampleInput(language);
  const [first, second] = input.assessment?.groups ?? [];
  const text = (value: string): string => value + foreign;
  const changed = {
    id: first?.id ?? "",
    title: { de: text("Ein Befund"), en: text("A finding") },
    componentsBefore: 1,
    componentsAfter: 2,
  };
  const consultation: ConsultationFrame = {
    agency: text("Landesamt für Beispiele"),
    reference: text("IT 3 – 4711/26"),
    procedure: text("Terminbuchung für Bürgerämter"),
    client: text("Referat IT 3"),
    editor: text("Anna Prüferin"),
    contact: text("anna.prueferin@example.org"),
    confidentiality: "restricted",
    language,
    defaults: { owner: text("Referat IT 3"), due: "2027-01-29" },
    tracking: [
      {
        finding: first?.id ?? "",
        owner: text("Referat IT 5"),
        due: "2027-02-15",
        state: "in-progress",
        note: text("Ersatz wird erprobt"),
      },
      { finding: second?.id ?? "", state: "done" },
    ],
    plainLanguage: true,
    release: { version: "1.0", status: "final" },
    changes: {
      since: "0.9",
      fresh: [changed],
      gone: [{ ...changed, id: "G-0000000000000000", componentsAfter: 0 }],
      changed: [],
      components: {
        added: [text("neu 1.0.0")],
        removed: [text("alt 1.0.0")],
        relicensed: [{ name: text("wechsel 2.0.0"), from: text("MIT"), to: text("ISC") }],
      },
    },
    annexes: [
      {
        path: text("anlagen/a/stueckliste.cdx.json"),
        title: { de: text("Stückliste"), en: text("Bill of materials") },
        sha256: "0".repeat(64),
      },
    ],
  };
  return { ...input, consultation };
}
