import { CREATIVE_COMMONS_FAMILIES, PUBLIC_SECTOR_FAMILIES } from "./content-families.ts";
import type { LicenseFamily } from "./license-family.ts";

const GNU: readonly LicenseFamily[] = [
  {
    prefix: "GPL",
    isGnu: true,
    names: [
      "GPL",
      "GNU GPL",
      "GNU General Public License",
      "General Public License",
      "GNU Public License",
      "GNU Allgemeine Öffentliche Lizenz",
      "GNU Allgemeine Oeffentliche Lizenz",
      "Allgemeine Öffentliche GNU-Lizenz",
      "Licence Publique Générale GNU",
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
      "LGPL",
      "GNU LGPL",
      "GNU Lesser General Public License",
      "Lesser General Public License",
      "GNU Library General Public License",
      "Library General Public License",
      "GNU Library GPL",
      "GNU Library or Lesser General Public License",
      "GNU Lesser GPL",
      "Lesser GPL",
      "GNU Lesser Public License",
      "GNU Lesser",
      "GNU Library or Lesser GPL",
      "Library GPL",
    ],
  },
  {
    prefix: "AGPL",
    isGnu: true,
    names: [
      "AGPL",
      "GNU AGPL",
      "GNU Affero General Public License",
      "Affero General Public License",
      "GNU Affero GPL",
      "Affero GPL",
      "GNU Affero Public License",
      "GNU Affero",
    ],
    candidates: ["AGPL-1.0-only", "AGPL-1.0-or-later", "AGPL-3.0-only", "AGPL-3.0-or-later"],
  },
  {
    prefix: "GFDL",
    isGnu: true,
    names: [
      "GFDL",
      "FDL",
      "GNU FDL",
      "GNU Free Documentation License",
      "Free Documentation License",
      "GNU-Lizenz für freie Dokumentation",
    ],
    candidates: ["GFDL-1.1-or-later", "GFDL-1.2-or-later", "GFDL-1.3-or-later"],
  },
];

const VERSIONED: readonly LicenseFamily[] = [
  {
    prefix: "Apache",
    names: [
      "Apache",
      "Apache Software License",
      "ASL",
      "Apache Software Foundation License",
      "Apache Foundation License",
      "Apache Public License",
      "ASF Apache License",
      "Apache Open Source License",
    ],
  },
  { prefix: "AFL", names: ["AFL", "Academic Free License"] },
  { prefix: "APSL", names: ["APSL", "Apple Public Source License"] },
  {
    prefix: "Artistic",
    names: ["Artistic", "Perl Artistic License"],
    candidates: ["Artistic-1.0", "Artistic-1.0-Perl", "Artistic-1.0-cl8", "Artistic-2.0"],
  },
  {
    prefix: "BlueOak",
    names: ["BlueOak", "Blue Oak", "Blue Oak Model License"],
    onlyVersion: "1.0.0",
  },
  {
    prefix: "BSL",
    names: ["Boost Software License", "Boost License"],
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
  { prefix: "Elastic", names: ["Elastic"], candidates: ["Elastic-2.0"] },
  { prefix: "EPL", names: ["EPL", "Eclipse Public License", "Eclipse"] },
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
    names: ["OFL", "SIL OFL", "Open Font License", "SIL Open Font License", "SIL"],
    candidates: ["OFL-1.0", "OFL-1.1"],
  },
  {
    prefix: "OLDAP",
    names: ["OLDAP", "OpenLDAP Public License", "Open LDAP Public License", "OpenLDAP"],
  },
  { prefix: "OSL", names: ["OSL", "Open Software License"] },
  { prefix: "PHP", names: ["PHP"] },
  { prefix: "PolyForm-Noncommercial", names: ["PolyForm Noncommercial"], onlyVersion: "1.0.0" },
  { prefix: "PolyForm-Small-Business", names: ["PolyForm Small Business"], onlyVersion: "1.0.0" },
  {
    prefix: "PSF",
    names: ["PSF", "PSFL", "Python Software Foundation"],
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
    names: ["UPL", "Universal Permissive License"],
    onlyVersion: "1.0",
  },
  { prefix: "ZPL", names: ["ZPL", "Zope Public License"] },
];

/**
 * Every family. Our own collection, from the licences' titles, the SPDX list and names in published packages.
 */
export const LICENSE_FAMILIES: readonly LicenseFamily[] = [
  ...GNU,
  ...PUBLIC_SECTOR_FAMILIES,
  ...CREATIVE_COMMONS_FAMILIES,
  ...VERSIONED,
];
