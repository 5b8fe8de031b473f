import type { TableField } from "./table-fields.ts";

/**
 * Titles by which people call what a column holds, in German and English, as `plainTitle` spells them. The first list
 * means nothing else; words of the second tell it only together with others or by what stands in the column.
 */
export const COLUMN_WORDS: Readonly<
  Record<TableField, { readonly sure: readonly string[]; readonly likely: readonly string[] }>
> = {
  name: {
    sure: [
      "artefaktname",
      "bibliothek",
      "component",
      "component name",
      "komponente",
      "komponentenname",
      "library",
      "library name",
      "name der komponente",
      "package",
      "package name",
      "paket",
      "paketname",
      "software",
      "softwarekomponente",
    ],
    likely: [
      "artifact",
      "artefakt",
      "bezeichnung",
      "modul",
      "module",
      "name",
      "produkt",
      "product",
    ],
  },
  group: {
    sure: ["group id", "groupid", "group", "gruppe", "namespace", "namensraum"],
    likely: ["organisation", "organization"],
  },
  version: {
    sure: ["version", "versionsnummer", "version number", "versionsstand", "component version"],
    likely: ["release", "stand", "ver"],
  },
  license: {
    sure: [
      "licence",
      "licences",
      "license",
      "license id",
      "license expression",
      "license name",
      "licenses",
      "lizenz",
      "lizenzbezeichnung",
      "lizenzen",
      "lizenzname",
      "spdx",
      "spdx id",
      "spdx lizenz",
      "spdx license",
    ],
    likely: ["nutzungsbedingungen", "terms"],
  },
  purl: { sure: ["package url", "paket url", "purl"], likely: [] },
  ecosystem: {
    sure: [
      "ecosystem",
      "okosystem",
      "package manager",
      "package type",
      "paketmanager",
      "paketquelle",
      "paketsystem",
      "purl type",
      "registry",
    ],
    likely: ["art", "typ", "type", "technologie"],
  },
  cpe: { sure: ["cpe", "cpe 2 3", "cpe name"], likely: [] },
  supplier: {
    sure: [
      "anbieter",
      "hersteller",
      "lieferant",
      "manufacturer",
      "publisher",
      "supplier",
      "vendor",
      "herausgeber",
    ],
    likely: ["author", "autor", "maintainer"],
  },
  description: {
    sure: ["beschreibung", "description", "zweck", "purpose"],
    likely: ["anmerkung", "bemerkung", "comment", "kommentar"],
  },
  copyright: {
    sure: [
      "copyright",
      "copyright holder",
      "copyrights",
      "copyrightvermerk",
      "urheber",
      "urhebervermerk",
    ],
    likely: ["rechteinhaber"],
  },
  website: {
    sure: ["homepage", "project url", "projektseite", "webseite", "website"],
    likely: ["link", "url", "adresse"],
  },
  source: {
    sure: [
      "quellcode",
      "quellcode url",
      "repository",
      "repository url",
      "source code",
      "source url",
      "vcs",
    ],
    likely: ["quelle", "source"],
  },
  download: {
    sure: ["bezugsquelle", "download", "download location", "download url", "downloadadresse"],
    likely: [],
  },
  sha256: { sure: ["sha 256", "sha256", "hash sha 256"], likely: [] },
  sha512: { sure: ["sha 512", "sha512", "hash sha 512"], likely: [] },
};
