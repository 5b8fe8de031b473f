import type { EvidenceFile } from "@lizenzlotse/evidence";
import { type Localized, LotseError, type ScanResult } from "@lizenzlotse/model";
import { inventoryRow } from "@lizenzlotse/policy";
import { csvLine, offerOutline, renderLetter } from "@lizenzlotse/report";
import { checkDocument, checkProfiles, openChecked } from "@lizenzlotse/sbom";
import { bomFormats } from "@lizenzlotse/sbom/registry";

import { loadConfiguration } from "../../../configuration/load-configuration.ts";
import { gapReportHtml } from "../../sbom/gap-report-html.ts";
import { chooseArtefacts } from "../../shared/choose-artefacts.ts";
import { buildOffer } from "../../sources/build-offer.ts";
import { sourceDuties } from "../../sources/source-duties.ts";
import { sourcesWords } from "../../sources/texts.ts";
import type { ConsultationFolder } from "../consultation-folder.ts";
import type { ReportedScan } from "../judged-scans.ts";
import { noticeOf } from "./notice-annex.ts";
import { annexPath } from "./release-files.ts";
import { tasksCsv } from "./tasks-csv.ts";

/** An annex with what it is called. */
export interface TitledFile {
  readonly title: Localized;
  readonly file: EvidenceFile;
}

/** Format and profile of the bill of materials that is handed over: the BSI's, judged by the BSI's profile. */
const BOM_FORMAT = "cyclonedx-json";
const BOM_VERSION = "bsi";

/** What is handed over with the report of one scan, in the order in which it is listed. */
export async function annexesOf(
  folder: ConsultationFolder,
  judged: ReportedScan,
): Promise<readonly TitledFile[]> {
  const { name, scan, assessment } = judged;
  const { language } = folder.consultation;
  const bom = await billOfMaterials(folder, scan);
  const text = (file: string, content: string, title: Localized): TitledFile => ({
    title,
    file: {
      path: annexPath(name, file),
      role: "annex",
      bytes: new TextEncoder().encode(content),
    },
  });
  const row = inventoryRow({ scan, assessment });
  const rowLines = [row.map(({ title }) => title[language]), row.map(({ value }) => value)];
  return [
    {
      title: BOM,
      file: { path: annexPath(name, "stueckliste.cdx.json"), role: "annex", bytes: bom },
    },
    text("bsi-luecken.html", await gapReport(bom, language), GAPS),
    text("hinweistexte.txt", await noticeOf(folder, judged), NOTICES),
    text("aufgaben.csv", tasksCsv(assessment, folder.consultation), TASKS),
    ...(await sourceOffer(judged, language)),
    text("bestandszeile.csv", rowLines.map((line) => csvLine(line, ",")).join(""), INVENTORY),
  ];
}

/** What the licences take as a written offer of source, to be completed; nothing where they ask for none. */
async function sourceOffer(
  { name, scan, assessment, standards }: ReportedScan,
  language: "de" | "en",
): Promise<readonly TitledFile[]> {
  const { subject, createdAt } = scan.head;
  const duties = sourceDuties({ scan, assessment }, chooseArtefacts(scan, standards, undefined));
  const frame = { subject: subject.name, version: subject.version };
  const { letter } = buildOffer(frame, duties, sourcesWords(language).gaps);
  if (letter.offered.length + letter.placed.length === 0) return [];
  const outline = offerOutline(letter, language);
  const bytes = await renderLetter(outline, "docx", { language, createdAt });
  const path = annexPath(name, "quelltextangebot.docx");
  return [{ title: OFFER, file: { path, role: "annex", bytes } }];
}

async function billOfMaterials(
  { root }: ConsultationFolder,
  scan: ScanResult,
): Promise<Uint8Array> {
  const format = bomFormats.find(({ id }) => id === BOM_FORMAT);
  if (format === undefined) throw new LotseError("SBOM_INVALID", BOM_FORMAT);
  const { configuration } = await loadConfiguration(root);
  const { content } = await format.write(scan, {
    version: BOM_VERSION,
    scope: "inventory",
    creator: configuration.sbom?.creator,
    serialNumber: undefined,
  });
  return content;
}

async function gapReport(bom: Uint8Array, language: "de" | "en"): Promise<string> {
  const name = "stueckliste.cdx.json";
  const profile = checkProfiles.find(({ id }) => id === BOM_VERSION);
  if (profile === undefined) throw new LotseError("SBOM_INVALID", BOM_VERSION);
  return gapReportHtml(checkDocument(await openChecked(name, bom), profile), language, name);
}

const BOM: Localized = {
  de: "Stückliste (CycloneDX, Profil BSI TR-03183-2)",
  en: "Bill of materials (CycloneDX, profile BSI TR-03183-2)",
};

const GAPS: Localized = {
  de: "Lückenbericht zur Stückliste (BSI TR-03183-2)",
  en: "Gap report on the bill of materials (BSI TR-03183-2)",
};

const NOTICES: Localized = {
  de: "Hinweistexte zu fremder Software (NOTICE)",
  en: "Third-party notices (NOTICE)",
};

const OFFER: Localized = {
  de: "Entwurf eines Quelltextangebots",
  en: "Draft of an offer of source code",
};

const TASKS: Localized = { de: "Aufgabenliste", en: "List of tasks" };

const INVENTORY: Localized = {
  de: "Zeile für die IT-Bestandsführung",
  en: "Row for the IT inventory",
};
