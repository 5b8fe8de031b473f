import type { Localized } from "@lizenzlotse/model";

/** A condition. */
export type ConditionCode =
  | "acknowledgement"
  | "adapted-under-license"
  | "additionally-under-license"
  | "advertising"
  | "attribution"
  | "contractor-control"
  | "exception-covers"
  | "font-not-alone"
  | "irreversibly-gpl"
  | "keep-license-of-part"
  | "keep-separate"
  | "later-version"
  | "library-exchangeable"
  | "non-software"
  | "object-code-only"
  | "offer-source"
  | "offer-source-network"
  | "other-part"
  | "part-stays-gpl-3"
  | "produced-work-notice"
  | "secondary-notice"
  | "share-alike-of-part"
  | "source-of-part"
  | "use-limits";

/** What has to hold for a conditional verdict; a text for each, in both languages. */
export const CONDITION_TEXTS: Readonly<Record<ConditionCode, Localized>> = {
  acknowledgement: {
    de: "Die vorgeschriebene Danksagung steht in der Dokumentation.",
    en: "The acknowledgement that it asks for stands in the documentation.",
  },
  "adapted-under-license": {
    de: "Der Teil ist bearbeitet, und die Bearbeitung geht unter der Ausgangslizenz weiter; das lässt sich nicht umkehren.",
    en: "The part is adapted, and the adaptation goes on under the outbound licence; this cannot be turned back.",
  },
  "additionally-under-license": {
    de: "Die Dateien bleiben zusätzlich unter ihrer eigenen Lizenz, ihr Quelltext bleibt erhältlich.",
    en: "The files stay under their own licence as well, and their source stays available.",
  },
  advertising: {
    de: "Werbung, die den Teil nennt, enthält die vorgeschriebene Danksagung.",
    en: "Advertising that mentions the part carries the acknowledgement that it asks for.",
  },
  attribution: {
    de: "Urheber, Titel, Quelle, Lizenz und Änderungen sind genannt (bei DL-DE: Quellenvermerk).",
    en: "Author, title, source, licence and changes are named (DL-DE: source note).",
  },
  "contractor-control": {
    de: "Der Dienstleister arbeitet allein für uns, unter unserer Leitung, und darf keine Kopien außerhalb behalten.",
    en: "The contractor works for us alone, under our control, and may keep no copies of its own.",
  },
  "exception-covers": {
    de: "Die Ausnahme deckt genau diese Verbindung; der Teil selbst bleibt unter seiner Lizenz, sein Quelltext ist erhältlich.",
    en: "The exception covers just this combination; the part itself stays under its licence and its source is available.",
  },
  "font-not-alone": {
    de: "Die Schrift wird nicht für sich verkauft, bleibt unter ihrer Lizenz und behält vorbehaltene Namen nur unverändert.",
    en: "The font is not sold by itself, stays under its licence, and keeps reserved names only while unchanged.",
  },
  "irreversibly-gpl": {
    de: "Der Teil wird auf die GPL umgestellt; das lässt sich für diese Kopie nicht umkehren.",
    en: "The part is converted to the GPL; for this copy that cannot be turned back.",
  },
  "keep-license-of-part": {
    de: "Der Teil bleibt unter seiner eigenen Lizenz; Lizenztext und NOTICE-Datei werden mitgegeben.",
    en: "The part stays under its own licence; licence text and NOTICE file go with it.",
  },
  "keep-separate": {
    de: "Der Teil bleibt ein eigenes Programm oder Werk und geht unter seiner eigenen Lizenz weiter.",
    en: "The part stays a program or work of its own and goes on under its own licence.",
  },
  "later-version": {
    de: "Der Teil ist nicht ausdrücklich auf seine Lizenzversion beschränkt.",
    en: "The part is not expressly limited to its version of the licence.",
  },
  "library-exchangeable": {
    de: "Die Bibliothek bleibt austauschbar (dynamisch gebunden oder mit Objektdateien), und die Nutzungsbedingungen verbieten weder Änderung für den eigenen Gebrauch noch Reverse Engineering.",
    en: "The library stays exchangeable (dynamically linked, or with object files), and the terms of use forbid neither changes for own use nor reverse engineering.",
  },
  "non-software": {
    de: "Das Werk ist keine Software.",
    en: "The work is not software.",
  },
  "object-code-only": {
    de: "Nur Objektcode geht unter anderen Bedingungen weiter; Quelltext bleibt unter der Lizenz des Teils.",
    en: "Only object code goes on under other terms; source code stays under the licence of the part.",
  },
  "offer-source": {
    de: "Der vollständige Quelltext wird mitgegeben oder so angeboten, wie die Lizenz es verlangt.",
    en: "The complete source goes with it, or is offered in the way the licence asks for.",
  },
  "offer-source-network": {
    de: "Wer das Programm über das Netz nutzt, erhält einen Verweis auf den Quelltext.",
    en: "Whoever uses the program over a network gets a link to its source.",
  },
  "other-part": {
    de: "Das Werk enthält auch einen Teil, der unter der Ausgangslizenz steht; ohne ihn ist ein Wechsel der Lizenz nicht möglich.",
    en: "The work also holds a part that is under the outbound licence; without it the licence cannot be changed.",
  },
  "part-stays-gpl-3": {
    de: "Der Teil bleibt unter der GPL-3.0; die Netzklausel der AGPL gilt für das Ganze.",
    en: "The part stays under the GPL-3.0; the network clause of the AGPL holds for the whole.",
  },
  "produced-work-notice": {
    de: "Das erzeugte Werk nennt die Datenbank und ihre Lizenz.",
    en: "The produced work names the database and its licence.",
  },
  "secondary-notice": {
    de: "Der Lizenzhinweis des Teils nennt die GPL als Secondary License.",
    en: "The notice of the part names the GPL as a secondary licence.",
  },
  "share-alike-of-part": {
    de: "Der Inhalt und Bearbeitungen davon bleiben unter ihrer Lizenz; eine abgeleitete Datenbank wird angeboten.",
    en: "The content and adaptations of it stay under their licence; a derivative database is offered.",
  },
  "source-of-part": {
    de: "Der Quelltext des Teils (mit Änderungen) bleibt unter seiner Lizenz erhältlich.",
    en: "The source of the part (with changes) stays available under its licence.",
  },
  "use-limits": {
    de: "Die Nutzung bleibt in den Grenzen, die die Lizenz zieht; sie ist keine Open-Source-Lizenz.",
    en: "The use stays within the limits that the licence draws; it is no open-source licence.",
  },
};
