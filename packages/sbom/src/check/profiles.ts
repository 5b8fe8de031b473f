import { canonicalExpression } from "@lizenzlotse/licenses";
import type { Localized } from "@lizenzlotse/model";

import type { CheckProfile, CheckedSubject, ProfileField } from "./contract.ts";

const ASK_SUPPLIER: Localized = {
  de: "Fordern Sie die Angabe beim Lieferanten an.",
  en: "Ask the supplier for it.",
};

const CONFIGURE_CREATOR: Localized = {
  de: "Tragen Sie in lotse.config.yaml unter sbom.creator Name und E-Mail-Adresse ein, oder fordern Sie die Angabe beim Lieferanten an.",
  en: "Set sbom.creator in lotse.config.yaml to a name and an e-mail address, or ask the supplier for it.",
};

const USE_BSI_PROFILE: Localized = {
  de: "Schreiben Sie die Stückliste mit -o cyclonedx-json@bsi, oder fordern Sie die Angabe beim Lieferanten an.",
  en: "Write the document with -o cyclonedx-json@bsi, or ask the supplier for it.",
};

const INSTALL_FIRST: Localized = {
  de: "Prüfen Sie mit installierten Paketen, oder fordern Sie die Angabe beim Lieferanten an.",
  en: "Scan with installed packages, or ask the supplier for it.",
};

type Draft = Omit<ProfileField, "title" | "remedy"> & {
  readonly title: readonly [de: string, en: string];
  readonly remedy?: Localized;
};

function field({ title: [de, en], remedy = ASK_SUPPLIER, ...rest }: Draft): ProfileField {
  return { ...rest, title: { de, en }, remedy };
}

const property =
  (name: string, values?: readonly string[]) =>
  ({ component }: CheckedSubject): boolean => {
    const value = component.properties.get(`bsi:component:${name}`);
    return value !== undefined && value !== "" && (values?.includes(value) ?? true);
  };

function isExpression(text: string | undefined): boolean {
  return text !== undefined && canonicalExpression(text) !== undefined;
}

/** A range pins nothing. */
function isVersion(version: string | undefined): boolean {
  return version !== undefined && !/^[\^~<>*]|\s-\s|\|\|/u.test(version);
}

/** BSI TR-03183-2 v2.1.0 of 2025-08-20, sections 4, 5 and 8. */
const bsi: CheckProfile = {
  id: "bsi",
  title: "BSI TR-03183-2 v2.1.0",
  fields: [
    field({
      id: "format",
      level: "must",
      scope: "document",
      clause: "4",
      title: [
        "Format: CycloneDX ab 1.6 oder SPDX ab 3.0.1",
        "format: CycloneDX from 1.6 on or SPDX from 3.0.1 on",
      ],
      remedy: USE_BSI_PROFILE,
      isMet: ({ document: { format, version } }) =>
        format === "CycloneDX"
          ? Number(version) >= 1.6
          : format === "SPDX" && version.startsWith("3."),
    }),
    field({
      id: "sbom-creator",
      level: "must",
      scope: "document",
      clause: "5.2.1",
      title: [
        "Ersteller der SBOM mit E-Mail- oder Web-Adresse",
        "creator of the SBOM with e-mail or web address",
      ],
      remedy: CONFIGURE_CREATOR,
      isMet: ({ document }) => document.hasCreatorAddress,
    }),
    field({
      id: "timestamp",
      level: "must",
      scope: "document",
      clause: "5.2.1",
      title: ["Zeitpunkt der Erstellung", "time of creation"],
      isMet: ({ document }) =>
        document.createdAt !== undefined && !Number.isNaN(Date.parse(document.createdAt)),
    }),
    field({
      id: "no-vulnerabilities",
      level: "must",
      scope: "document",
      clause: "3.1, 8.1.14",
      title: ["keine Angaben zu Schwachstellen", "no statements about vulnerabilities"],
      remedy: {
        de: "Liefern Sie Schwachstellen getrennt (VEX, CSAF).",
        en: "Deliver vulnerabilities apart (VEX, CSAF).",
      },
      isMet: ({ document }) => !document.hasVulnerabilities,
    }),
    field({
      id: "sbom-uri",
      level: "must-if-exists",
      scope: "document",
      clause: "5.2.3",
      title: ["Kennung der SBOM", "URI of the SBOM"],
      isMet: ({ document }) => document.id !== undefined,
    }),
    field({
      id: "component-creator",
      level: "must",
      scope: "component",
      clause: "5.2.2",
      title: [
        "Ersteller der Komponente mit E-Mail- oder Web-Adresse",
        "creator of the component with e-mail or web address",
      ],
      isMet: ({ component }) => component.hasCreatorAddress,
    }),
    field({
      id: "name",
      level: "must",
      scope: "component",
      clause: "5.2.2",
      title: ["Name", "name"],
      isMet: ({ component }) => component.name !== "",
    }),
    field({
      id: "version",
      level: "must",
      scope: "component",
      clause: "5.2.2",
      title: ["Version, kein Bereich", "version, not a range"],
      isMet: ({ component }) => isVersion(component.version),
    }),
    field({
      id: "filename",
      level: "must",
      scope: "component",
      clause: "5.2.2",
      title: ["Dateiname", "file name"],
      remedy: USE_BSI_PROFILE,
      isMet: property("filename"),
    }),
    field({
      id: "dependencies",
      level: "must",
      scope: "component",
      clause: "5.2.2",
      title: ["Abhängigkeiten, auch wenn es keine sind", "dependencies, even where there are none"],
      isMet: ({ component }) => component.hasDependencyEntry,
    }),
    field({
      id: "completeness",
      level: "must",
      scope: "component",
      clause: "5.2.2",
      title: ["Vollständigkeit der Abhängigkeiten", "completeness of the dependencies"],
      isMet: ({ component }) => component.hasCompleteness,
    }),
    field({
      id: "distribution-licenses",
      level: "must",
      scope: "component",
      clause: "5.2.2, 6.1",
      title: [
        "Lizenzen der Weitergabe als SPDX-Ausdruck",
        "distribution licences as an SPDX expression",
      ],
      remedy: INSTALL_FIRST,
      isMet: ({ component }) => isExpression(component.distributionLicense),
    }),
    field({
      id: "hash-deployable",
      level: "must",
      scope: "component",
      clause: "5.2.2",
      title: ["SHA-512 der auslieferbaren Komponente", "SHA-512 of the deployable component"],
      isMet: ({ component }) => component.hasDeployableSha512,
    }),
    field({
      id: "executable",
      level: "must",
      scope: "component",
      clause: "5.2.2",
      title: ["ausführbar oder nicht", "executable or not"],
      remedy: USE_BSI_PROFILE,
      isMet: property("executable", ["executable", "non-executable"]),
    }),
    field({
      id: "archive",
      level: "must",
      scope: "component",
      clause: "5.2.2",
      title: ["Archiv oder nicht", "archive or not"],
      remedy: USE_BSI_PROFILE,
      isMet: property("archive", ["archive", "no archive"]),
    }),
    field({
      id: "structured",
      level: "must",
      scope: "component",
      clause: "5.2.2",
      title: ["strukturiert oder nicht", "structured or not"],
      remedy: USE_BSI_PROFILE,
      isMet: property("structured", ["structured", "unstructured"]),
    }),
    field({
      id: "source-uri",
      level: "must-if-exists",
      scope: "component",
      clause: "5.2.4",
      title: ["Adresse des Quellcodes", "address of the source code"],
      isMet: ({ component }) => component.hasSourceUri,
    }),
    field({
      id: "deployable-uri",
      level: "must-if-exists",
      scope: "component",
      clause: "5.2.4",
      title: ["Adresse der auslieferbaren Komponente", "address of the deployable component"],
      isMet: ({ component }) => component.hasDeployableUri,
    }),
    field({
      id: "identifiers",
      level: "must-if-exists",
      scope: "component",
      clause: "5.2.4",
      title: ["weitere Kennungen (purl, CPE, SWID)", "other identifiers (purl, CPE, SWID)"],
      isMet: ({ component }) => component.hasIdentifier,
    }),
    field({
      id: "original-licenses",
      level: "must-if-exists",
      scope: "component",
      clause: "5.2.4",
      title: ["ursprüngliche Lizenzen", "original licences"],
      isMet: ({ component }) => component.originalLicense !== undefined,
    }),
    field({
      id: "effective-license",
      level: "may",
      scope: "component",
      clause: "5.2.5",
      title: ["wirksame Lizenz", "effective licence"],
      remedy: {
        de: "Halten Sie die Wahl unter mehreren Lizenzen fest.",
        en: "Record the choice among licences.",
      },
      isMet: property("effectiveLicense"),
    }),
  ],
};

/** NTIA, "The Minimum Elements For a Software Bill of Materials" of 2021-07-12, data fields. */
const ntia: CheckProfile = {
  id: "ntia",
  title: "NTIA Minimum Elements 2021",
  fields: [
    field({
      id: "supplier",
      level: "must",
      scope: "component",
      clause: "Supplier Name",
      title: ["Name des Lieferanten", "name of the supplier"],
      isMet: ({ component }) => component.hasSupplier || component.hasCreatorAddress,
    }),
    field({
      id: "name",
      level: "must",
      scope: "component",
      clause: "Component Name",
      title: ["Name", "name"],
      isMet: ({ component }) => component.name !== "",
    }),
    field({
      id: "version",
      level: "must",
      scope: "component",
      clause: "Version of the Component",
      title: ["Version", "version"],
      isMet: ({ component }) => component.version !== undefined,
    }),
    field({
      id: "identifiers",
      level: "must",
      scope: "component",
      clause: "Other Unique Identifiers",
      title: ["eindeutige Kennung (purl, CPE, SWID)", "unique identifier (purl, CPE, SWID)"],
      isMet: ({ component }) => component.hasIdentifier,
    }),
    field({
      id: "dependencies",
      level: "must",
      scope: "document",
      clause: "Dependency Relationship",
      title: ["Abhängigkeiten des Gelieferten", "dependencies of what is delivered"],
      isMet: ({ document }) => document.hasRootDependencies,
    }),
    field({
      id: "sbom-creator",
      level: "must",
      scope: "document",
      clause: "Author of SBOM Data",
      title: ["Verfasser der SBOM", "author of the SBOM"],
      remedy: CONFIGURE_CREATOR,
      isMet: ({ document }) => document.hasCreator,
    }),
    field({
      id: "timestamp",
      level: "must",
      scope: "document",
      clause: "Timestamp",
      title: ["Zeitpunkt der Erstellung", "time of creation"],
      isMet: ({ document }) =>
        document.createdAt !== undefined && !Number.isNaN(Date.parse(document.createdAt)),
    }),
  ],
};

/** Every profile that documents are held against. */
export const checkProfiles: readonly CheckProfile[] = [bsi, ntia];
