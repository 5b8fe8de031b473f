/**
 * Licences that exist in several versions: how people call them, and what stands before the version in the
 * SPDX identifier. Only `family name + version` is a licence; the version must be on the SPDX list.
 *
 * Our own collection, from the licences' titles, the SPDX list and names in published packages.
 */
export interface LicenseFamily {
  /** `EPL` for `EPL-1.0`, `EPL-2.0`. */
  readonly prefix: string;
  /** Case, punctuation, accents and the word "license" do not matter. */
  readonly names: readonly string[];
  /** What the version numbers lead to where it is not `prefix-version`. */
  readonly versions?: Readonly<Record<string, string>> | undefined;
  /** The version that is meant where none is named, because there never was another. */
  readonly onlyVersion?: string | undefined;
  /** Whether identifiers end in `-only` or `-or-later`. */
  readonly isGnu?: true | undefined;
  /** What a bare name may mean, where that is not "every version on the SPDX list". */
  readonly candidates?: readonly string[] | undefined;
}

const GNU: readonly LicenseFamily[] = [
  {
    prefix: "GPL",
    isGnu: true,
    names: [
      ...["GPL", "GNU GPL", "GNU General Public License", "General Public License"],
      ...["GNU Public License", "GNU General Public"],
      ...["GNU Allgemeine Öffentliche Lizenz", "GNU Allgemeine Oeffentliche Lizenz"],
      ...["Allgemeine Öffentliche GNU-Lizenz", "Licence Publique Générale GNU"],
    ],
    candidates: [
      "GPL-1.0-or-later",
      "GPL-2.0-only",
      "GPL-2.0-or-later",
      "GPL-3.0-only",
      "GPL-3.0-or-later",
    ],
  },
  {
    prefix: "LGPL",
    isGnu: true,
    names: [
      ...["LGPL", "GNU LGPL", "GNU Lesser General Public License", "Lesser General Public License"],
      ...[
        "GNU Library General Public License",
        "Library General Public License",
        "GNU Library GPL",
      ],
      ...["GNU Library or Lesser General Public License", "GNU Lesser GPL", "Lesser GPL"],
      ...["GNU Lesser Public License", "GNU Lesser General Public", "GNU Lesser"],
      ...["GNU Library or Lesser GPL", "Library GPL"],
    ],
  },
  {
    prefix: "AGPL",
    isGnu: true,
    names: [
      ...["AGPL", "GNU AGPL", "GNU Affero General Public License", "Affero General Public License"],
      ...["GNU Affero GPL", "Affero GPL", "GNU Affero Public License", "GNU Affero"],
    ],
    candidates: ["AGPL-1.0-only", "AGPL-1.0-or-later", "AGPL-3.0-only", "AGPL-3.0-or-later"],
  },
  {
    prefix: "GFDL",
    isGnu: true,
    names: [
      ...["GFDL", "FDL", "GNU FDL", "GNU Free Documentation License", "Free Documentation License"],
      ...["GNU-Lizenz für freie Dokumentation"],
    ],
    candidates: ["GFDL-1.1-or-later", "GFDL-1.2-or-later", "GFDL-1.3-or-later"],
  },
];

const PUBLIC_SECTOR: readonly LicenseFamily[] = [
  {
    prefix: "EUPL",
    names: [
      ...["EUPL", "European Union Public Licence", "EU Public Licence", "European Public Licence"],
      ...["European Union Licence", "European Union Public Licence EUPL"],
      ...[
        "Europäische Union Lizenz",
        "Europaeische Union Lizenz",
        "Europäische Öffentliche Lizenz",
      ],
      ...["Lizenz der Europäischen Union", "Öffentliche Lizenz der Europäischen Union"],
      ...["Europäische Öffentliche Lizenz der Europäischen Union", "EU-Lizenz"],
      ...[
        "Open-Source-Lizenz für die Europäische Union",
        "Open Source Lizenz der Europäischen Union",
      ],
      ...["Licence Publique de l'Union européenne", "Licencia Pública de la Unión Europea"],
      ...["Licenza Pubblica dell'Unione europea", "Openbare Licentie van de Europese Unie"],
      ...["Licença Pública da União Europeia", "Licencja Publiczna Unii Europejskiej"],
    ],
  },
  {
    prefix: "DL-DE-BY",
    names: [
      ...["DL-DE-BY", "DL-DE/BY", "Datenlizenz Deutschland Namensnennung"],
      ...["Datenlizenz Deutschland - Namensnennung -", "Data licence Germany attribution"],
    ],
    candidates: ["DL-DE-BY-2.0"],
  },
  {
    prefix: "DL-DE-ZERO",
    names: [
      "DL-DE-ZERO",
      "DL-DE/ZERO",
      "Datenlizenz Deutschland Zero",
      "Data licence Germany zero",
    ],
    onlyVersion: "2.0",
  },
  {
    prefix: "D-FSL",
    names: [
      ...["D-FSL", "Deutsche Freie Software Lizenz", "Deutsche Freie Softwarelizenz"],
      ...["German Free Software License"],
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

const CREATIVE_COMMONS: readonly LicenseFamily[] = [
  {
    prefix: "CC0",
    names: [
      ...["CC0", "CC Zero", "Creative Commons Zero", "Creative Commons CC0", "CC-Zero", "CC 0"],
      ...["Creative Commons 0", "Creative Commons Zero Universal"],
    ],
    onlyVersion: "1.0",
  },
  { prefix: "CC-BY", names: creativeCommons("BY", "Attribution", "Namensnennung") },
  {
    prefix: "CC-BY-SA",
    names: creativeCommons(
      "BY-SA",
      ...["Attribution ShareAlike", "Attribution Share Alike"],
      "Namensnennung Weitergabe unter gleichen Bedingungen",
    ),
  },
  {
    prefix: "CC-BY-ND",
    names: creativeCommons(
      "BY-ND",
      ...["Attribution NoDerivatives", "Attribution No Derivatives", "Attribution NoDerivs"],
      ...["Attribution No Derivs", "Namensnennung Keine Bearbeitungen"],
    ),
  },
  {
    prefix: "CC-BY-NC",
    names: creativeCommons(
      "BY-NC",
      ...[
        "Attribution NonCommercial",
        "Attribution Non Commercial",
        "Namensnennung Nicht kommerziell",
      ],
    ),
  },
  {
    prefix: "CC-BY-NC-SA",
    names: creativeCommons(
      "BY-NC-SA",
      ...["Attribution NonCommercial ShareAlike", "Attribution Non Commercial Share Alike"],
      "Namensnennung Nicht kommerziell Weitergabe unter gleichen Bedingungen",
    ),
  },
  {
    prefix: "CC-BY-NC-ND",
    names: creativeCommons(
      "BY-NC-ND",
      ...["Attribution NonCommercial NoDerivatives", "Attribution NonCommercial NoDerivs"],
      ...["Attribution Non Commercial No Derivatives", "Attribution Non Commercial No Derivs"],
      "Namensnennung Nicht kommerziell Keine Bearbeitungen",
    ),
  },
];

const VERSIONED: readonly LicenseFamily[] = [
  {
    prefix: "Apache",
    names: [
      ...["Apache", "Apache License", "Apache Software License", "Apache Software", "ASL"],
      ...[
        "Apache Software Foundation License",
        "Apache Foundation License",
        "Apache Public License",
      ],
      ...["ASF Apache License", "Apache Open Source License"],
    ],
  },
  { prefix: "AFL", names: ["AFL", "Academic Free License"] },
  { prefix: "APSL", names: ["APSL", "Apple Public Source License"] },
  {
    prefix: "Artistic",
    names: ["Artistic", "Artistic License", "Perl Artistic License", "The Artistic License"],
    candidates: ["Artistic-1.0", "Artistic-1.0-Perl", "Artistic-1.0-cl8", "Artistic-2.0"],
  },
  {
    prefix: "BlueOak",
    names: ["BlueOak", "Blue Oak", "Blue Oak Model License"],
    onlyVersion: "1.0.0",
  },
  {
    prefix: "BSL",
    names: ["Boost Software License", "Boost License", "Boost Software"],
    onlyVersion: "1.0",
  },
  { prefix: "BUSL", names: ["BUSL", "Business Source License"], candidates: ["BUSL-1.1"] },
  {
    prefix: "CDDL",
    names: [
      "CDDL",
      "Common Development and Distribution License",
      "Common Development & Distribution License",
    ],
  },
  {
    prefix: "CECILL",
    names: [
      "CeCILL",
      "CeCILL Free Software License Agreement",
      "CEA CNRS Inria Logiciel Libre License",
    ],
  },
  { prefix: "CPAL", names: ["CPAL", "Common Public Attribution License"], onlyVersion: "1.0" },
  { prefix: "CPL", names: ["CPL", "Common Public License"], onlyVersion: "1.0" },
  { prefix: "ECL", names: ["ECL", "Educational Community License"] },
  { prefix: "EFL", names: ["EFL", "Eiffel Forum License"] },
  { prefix: "Elastic", names: ["Elastic", "Elastic License"], candidates: ["Elastic-2.0"] },
  { prefix: "EPL", names: ["EPL", "Eclipse Public License", "Eclipse", "Eclipse Public"] },
  {
    prefix: "EDL",
    names: ["EDL", "Eclipse Distribution License", "Eclipse Distribution License New BSD License"],
    // The Eclipse Distribution License is the BSD licence with the Eclipse Foundation's name in its third clause.
    versions: { "1.0": "BSD-3-Clause" },
    onlyVersion: "1.0",
  },
  { prefix: "IPL", names: ["IPL", "IBM Public License"], onlyVersion: "1.0" },
  { prefix: "LPL", names: ["LPL", "Lucent Public License"] },
  { prefix: "LPPL", names: ["LPPL", "LaTeX Project Public License"] },
  {
    prefix: "MPL",
    names: ["MPL", "Mozilla Public License", "Mozilla"],
    candidates: ["MPL-1.0", "MPL-1.1", "MPL-2.0"],
  },
  { prefix: "MulanPSL", names: ["MulanPSL", "Mulan PSL", "Mulan Permissive Software License"] },
  { prefix: "NASA", names: ["NASA Open Source Agreement", "NOSA"], onlyVersion: "1.3" },
  { prefix: "NPL", names: ["NPL", "Netscape Public License"] },
  {
    prefix: "OFL",
    names: ["OFL", "SIL OFL", "Open Font License", "SIL Open Font License", "SIL", "SIL Open Font"],
    candidates: ["OFL-1.0", "OFL-1.1"],
  },
  {
    prefix: "OLDAP",
    names: ["OLDAP", "OpenLDAP Public License", "Open LDAP Public License", "OpenLDAP"],
  },
  { prefix: "OSL", names: ["OSL", "Open Software License"] },
  { prefix: "PHP", names: ["PHP", "PHP License"] },
  { prefix: "PolyForm-Noncommercial", names: ["PolyForm Noncommercial"], onlyVersion: "1.0.0" },
  { prefix: "PolyForm-Small-Business", names: ["PolyForm Small Business"], onlyVersion: "1.0.0" },
  {
    prefix: "PSF",
    names: ["PSF", "PSFL", "Python Software Foundation", "Python Software Foundation License"],
    onlyVersion: "2.0",
  },
  { prefix: "QPL", names: ["QPL", "Q Public License", "Qt Public License"], onlyVersion: "1.0" },
  { prefix: "RPL", names: ["RPL", "Reciprocal Public License"] },
  { prefix: "SPL", names: ["Sun Public License"], onlyVersion: "1.0" },
  {
    prefix: "SSPL",
    names: ["SSPL", "Server Side Public License", "MongoDB Server Side Public License"],
    onlyVersion: "1.0",
  },
  {
    prefix: "UPL",
    names: ["UPL", "Universal Permissive License", "Universal Permissive"],
    onlyVersion: "1.0",
  },
  { prefix: "ZPL", names: ["ZPL", "Zope Public License", "Zope Public"] },
];

/** Every family. */
export const LICENSE_FAMILIES: readonly LicenseFamily[] = [
  ...GNU,
  ...PUBLIC_SECTOR,
  ...CREATIVE_COMMONS,
  ...VERSIONED,
];

function creativeCommons(code: string, ...elements: readonly string[]): readonly string[] {
  return [
    ...[`CC ${code}`, `Creative Commons ${code}`, `Creative Commons CC ${code}`],
    ...elements.flatMap((element) => [`CC ${element}`, `Creative Commons ${element}`]),
  ];
}
