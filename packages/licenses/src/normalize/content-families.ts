import type { LicenseFamily } from "./license-family.ts";

/**
 * Licences of public administrations, for data and for content. Our own collection, from the licences' titles in the
 * languages they are published in.
 */
export const PUBLIC_SECTOR_FAMILIES: readonly LicenseFamily[] = [
  {
    prefix: "EUPL",
    names: [
      "EUPL",
      "European Union Public Licence",
      "EU Public Licence",
      "European Public Licence",
      "European Union Licence",
      "European Union Public Licence EUPL",
      "Europäische Union Lizenz",
      "Europaeische Union Lizenz",
      "Europäische Öffentliche Lizenz",
      "Lizenz der Europäischen Union",
      "Öffentliche Lizenz der Europäischen Union",
      "Europäische Öffentliche Lizenz der Europäischen Union",
      "Open-Source-Lizenz für die Europäische Union",
      "Open Source Lizenz der Europäischen Union",
      "Licence Publique de l'Union européenne",
      "Licencia Pública de la Unión Europea",
      "Licenza Pubblica dell'Unione europea",
      "Openbare Licentie van de Europese Unie",
      "Licença Pública da União Europeia",
      "Licencja Publiczna Unii Europejskiej",
    ],
  },
  {
    prefix: "DL-DE-BY",
    names: [
      "DL-DE-BY",
      "Datenlizenz Deutschland Namensnennung",
      "Data licence Germany attribution",
    ],
    candidates: ["DL-DE-BY-2.0"],
  },
  {
    prefix: "DL-DE-ZERO",
    names: ["DL-DE-ZERO", "Datenlizenz Deutschland Zero", "Data licence Germany zero"],
    onlyVersion: "2.0",
  },
  {
    prefix: "D-FSL",
    names: [
      "D-FSL",
      "Deutsche Freie Software Lizenz",
      "Deutsche Freie Softwarelizenz",
      "German Free Software License",
    ],
    onlyVersion: "1.0",
  },
  {
    prefix: "OGL-UK",
    names: ["OGL-UK", "UK Open Government Licence", "Open Government Licence UK"],
  },
  {
    prefix: "etalab",
    names: [
      "Licence Ouverte",
      "Open Licence Etalab",
      "Licence Ouverte Etalab",
      "Etalab Open License",
      "Etalab",
    ],
    candidates: ["etalab-2.0"],
  },
  { prefix: "NLOD", names: ["NLOD", "Norwegian Licence for Open Government Data"] },
  {
    prefix: "ODbL",
    names: [
      "ODbL",
      "Open Database License",
      "ODC Open Database License",
      "Open Data Commons Open Database License",
    ],
    onlyVersion: "1.0",
  },
  {
    prefix: "ODC-By",
    names: ["ODC-By", "Open Data Commons Attribution License", "ODC Attribution License"],
    onlyVersion: "1.0",
  },
  {
    prefix: "PDDL",
    names: ["PDDL", "ODC PDDL", "Open Data Commons Public Domain Dedication and License"],
    onlyVersion: "1.0",
  },
  {
    prefix: "CDLA-Permissive",
    names: ["CDLA Permissive", "Community Data License Agreement Permissive"],
  },
  {
    prefix: "CDLA-Sharing",
    names: ["CDLA Sharing", "Community Data License Agreement Sharing"],
    onlyVersion: "1.0",
  },
];

/** Creative Commons licences, by their codes and by the names of their elements. */
export const CREATIVE_COMMONS_FAMILIES: readonly LicenseFamily[] = [
  {
    prefix: "CC0",
    names: [
      "CC0",
      "CC Zero",
      "Creative Commons Zero",
      "Creative Commons CC0",
      "CC 0",
      "Creative Commons 0",
      "Creative Commons Zero Universal",
    ],
    onlyVersion: "1.0",
  },
  { prefix: "CC-BY", names: creativeCommons("BY", "Attribution", "Namensnennung") },
  {
    prefix: "CC-BY-SA",
    names: creativeCommons(
      "BY-SA",
      "Attribution ShareAlike",
      "Attribution Share Alike",
      "Namensnennung Weitergabe unter gleichen Bedingungen",
    ),
  },
  {
    prefix: "CC-BY-ND",
    names: creativeCommons(
      "BY-ND",
      "Attribution NoDerivatives",
      "Attribution No Derivatives",
      "Attribution NoDerivs",
      "Attribution No Derivs",
      "Namensnennung Keine Bearbeitungen",
    ),
  },
  {
    prefix: "CC-BY-NC",
    names: creativeCommons(
      "BY-NC",
      "Attribution NonCommercial",
      "Attribution Non Commercial",
      "Namensnennung Nicht kommerziell",
    ),
  },
  {
    prefix: "CC-BY-NC-SA",
    names: creativeCommons(
      "BY-NC-SA",
      "Attribution NonCommercial ShareAlike",
      "Attribution Non Commercial Share Alike",
      "Namensnennung Nicht kommerziell Weitergabe unter gleichen Bedingungen",
    ),
  },
  {
    prefix: "CC-BY-NC-ND",
    names: creativeCommons(
      "BY-NC-ND",
      "Attribution NonCommercial NoDerivatives",
      "Attribution NonCommercial NoDerivs",
      "Attribution Non Commercial No Derivatives",
      "Attribution Non Commercial No Derivs",
      "Namensnennung Nicht kommerziell Keine Bearbeitungen",
    ),
  },
];

function creativeCommons(code: string, ...elements: readonly string[]): readonly string[] {
  return [
    ...[`CC ${code}`, `Creative Commons ${code}`, `Creative Commons CC ${code}`],
    ...elements.flatMap((element) => [`CC ${element}`, `Creative Commons ${element}`]),
  ];
}
