// Written by scripts/compile.mjs from data/*.yaml. Do not edit.
import type { ClassRow, ExceptionRow, SourceRow } from "../category/rows.ts";

/**
 * Version of the facts: their form and a digest of all data and lists. It changes whenever a verdict could, so
 * an assessment that records it can be made again.
 */
export const KNOWLEDGE_VERSION: string = "0+b47d6f1c4c04";

export const SOURCE_ROWS: readonly SourceRow[] = [
  {"id":"blue-oak-list","name":"Blue Oak Council license list 15.0.0 (npm @blueoak/list)","url":"https://blueoakcouncil.org/list","retrieved":"2026-11-23","dataLicense":"CC0-1.0"},
  {"id":"choosealicense","name":"choosealicense.com, conditions","nameDe":"choosealicense.com, Bedingungen","url":"https://choosealicense.com/appendix/","retrieved":"2026-11-23","dataLicense":"CC-BY-3.0"},
  {"id":"dependency-track","name":"Dependency-Track, default licence groups","nameDe":"Dependency-Track, voreingestellte Lizenzgruppen","url":"https://github.com/DependencyTrack/dependency-track","retrieved":"2026-11-23","dataLicense":"Apache-2.0"},
  {"id":"european-commission","name":"European Commission, Interoperable Europe Portal, EUPL collection: \"Why the EUPL is not viral\"","url":"https://interoperable-europe.ec.europa.eu/collection/eupl","retrieved":"2026-11-23","dataLicense":"LicenseRef-citation"},
  {"id":"license-text","name":"The licence's own text, as published in the SPDX License List 3.28.0","nameDe":"Der Text der Lizenz selbst, wie in der SPDX-Lizenzliste 3.28.0 veröffentlicht","url":"https://spdx.org/licenses/","retrieved":"2026-11-23","dataLicense":"LicenseRef-citation"},
  {"id":"lizenzlotse-curation","name":"Lizenzlotse, recorded by hand; not reviewed by a jurist","nameDe":"Lizenzlotse, von Hand erfasst; nicht juristisch geprüft","url":"https://spdx.org/licenses/","retrieved":"2026-11-23","dataLicense":"CC0-1.0"},
  {"id":"osadl-matrix","name":"OSADL licence compatibility matrix and checklists, © OSADL eG","nameDe":"OSADL, Matrix der Lizenzverträglichkeit und Checklisten, © OSADL eG","url":"https://www.osadl.org/Access-to-raw-data.oss-compliance-raw-data-access.0.html","retrieved":"2026-11-23","dataLicense":"CC-BY-4.0"},
  {"id":"scancode-licensedb","name":"ScanCode LicenseDB, category","nameDe":"ScanCode LicenseDB, Kategorie","url":"https://scancode-licensedb.aboutcode.org/","retrieved":"2026-11-23","dataLicense":"CC-BY-4.0"},
  {"id":"spdx-license-list","name":"SPDX License List 3.28.0 (npm spdx-license-list 6.12.0)","url":"https://spdx.org/licenses/","retrieved":"2026-11-23","dataLicense":"CC0-1.0"},
  {"id":"spdx-naming","name":"Family of licences that the SPDX identifier names, for example CC-BY-SA in every version and jurisdiction","nameDe":"Lizenzfamilie, die die SPDX-Kennung nennt, zum Beispiel CC-BY-SA in jeder Fassung und Rechtsordnung","url":"https://spdx.org/licenses/","retrieved":"2026-11-23","dataLicense":"CC0-1.0"},
];

export const CLASS_ROWS: readonly ClassRow[] = [
  {"category":"content","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"restrictions":["derivatives"],"ids":"CC-BY-ND-4.0"},
  {"category":"content","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"ids":"CC-BY-3.0 CC-BY-4.0 OFL-1.1"},
  {"category":"content","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"ids":"OFL-1.0 OFL-1.1-RFN OFL-1.1-no-RFN"},
  {"category":"content","confidence":"derived","sources":["spdx-license-list","spdx-naming"],"restrictions":["derivatives"],"ids":"CC-BY-ND-1.0 CC-BY-ND-2.0 CC-BY-ND-2.5 CC-BY-ND-3.0 CC-BY-ND-3.0-DE"},
  {"category":"content","confidence":"derived","sources":["spdx-license-list","spdx-naming"],"ids":"CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-2.5-AU CC-BY-3.0-AT CC-BY-3.0-AU CC-BY-3.0-DE CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US OFL-1.0-RFN OFL-1.0-no-RFN"},
  {"category":"data","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"ids":"DL-DE-BY-2.0 ODC-By-1.0"},
  {"category":"data","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"ids":"CDLA-Permissive-1.0 CDLA-Permissive-2.0 etalab-2.0"},
  {"category":"data","confidence":"derived","sources":["spdx-license-list","spdx-naming"],"ids":"NLOD-1.0 NLOD-2.0 OGL-UK-1.0 OGL-UK-2.0 OGL-UK-3.0"},
  {"category":"network-copyleft","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"scope":"file","network":"any-access","ids":"CPAL-1.0"},
  {"category":"network-copyleft","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"scope":"work","network":"modified-only","ids":"AGPL-3.0-only AGPL-3.0-or-later"},
  {"category":"network-copyleft","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"scope":"work","network":"any-access","ids":"RPL-1.1 RPL-1.5"},
  {"category":"network-copyleft","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"scope":"work","network":"modified-only","ids":"AGPL-1.0-only AGPL-1.0-or-later"},
  {"category":"non-commercial","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"restrictions":["commercial-use"],"ids":"CC-BY-NC-4.0"},
  {"category":"non-commercial","confidence":"derived","sources":["spdx-license-list","spdx-naming"],"restrictions":["commercial-use"],"ids":"CC-BY-NC-1.0 CC-BY-NC-2.0 CC-BY-NC-2.5 CC-BY-NC-3.0 CC-BY-NC-3.0-DE CC-BY-NC-ND-1.0 CC-BY-NC-ND-2.0 CC-BY-NC-ND-2.5 CC-BY-NC-ND-3.0 CC-BY-NC-ND-3.0-DE CC-BY-NC-ND-3.0-IGO CC-BY-NC-ND-4.0 CC-BY-NC-SA-1.0 CC-BY-NC-SA-2.0 CC-BY-NC-SA-2.0-DE CC-BY-NC-SA-2.0-FR CC-BY-NC-SA-2.0-UK CC-BY-NC-SA-2.5 CC-BY-NC-SA-3.0 CC-BY-NC-SA-3.0-DE CC-BY-NC-SA-3.0-IGO CC-BY-NC-SA-4.0"},
  {"category":"permissive","confidence":"curated","sources":["blue-oak-list","license-text","lizenzlotse-curation","spdx-license-list"],"ids":"0BSD AFL-3.0 Apache-1.1 Apache-2.0 Artistic-1.0 Artistic-2.0 BSD-1-Clause BSD-2-Clause BSD-2-Clause-Patent BSD-3-Clause BSD-3-Clause-Clear BSD-4-Clause BSD-4-Clause-UC BSL-1.0 Beerware BlueOak-1.0.0 FTL HPND IJG ISC MIT MIT-0 MS-PL NCSA OpenSSL PHP-3.01 PSF-2.0 PostgreSQL Python-2.0 Ruby UPL-1.0 Unicode-DFS-2016 W3C X11 ZPL-2.1 Zlib curl libpng-2.0"},
  {"category":"permissive","confidence":"curated","sources":["blue-oak-list","lizenzlotse-curation","spdx-license-list"],"ids":"AFL-2.1 Artistic-1.0-Perl Artistic-1.0-cl8 BSD-2-Clause-Views CNRI-Python ECL-2.0 ICU Libpng MIT-CMU PHP-3.0 Unicode-DFS-2015 W3C-20150513 ZPL-2.0 Zend-2.0 bzip2-1.0.6"},
  {"category":"permissive","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"restrictions":["use"],"ids":"JSON"},
  {"category":"permissive","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"ids":"Unicode-3.0"},
  {"category":"permissive","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"ids":"CERN-OHL-P-2.0 EUDatagrid LiLiQ-P-1.1 Python-2.0.1 WordNet"},
  {"category":"permissive","confidence":"derived","sources":["blue-oak-list","spdx-license-list"],"ids":"AAL ADSL AFL-1.1 AFL-1.2 AFL-2.0 AMDPLPA AML AMPAS ANTLR-PD ANTLR-PD-fallback APAFML Adobe-2006 Afmparse Apache-1.0 BSD-2-Clause-Darwin BSD-2-Clause-FreeBSD BSD-2-Clause-NetBSD BSD-3-Clause-Attribution BSD-3-Clause-HP BSD-3-Clause-LBNL BSD-3-Clause-Modification BSD-3-Clause-No-Nuclear-License-2014 BSD-3-Clause-No-Nuclear-Warranty BSD-3-Clause-Open-MPI BSD-3-Clause-Sun BSD-4-Clause-Shortened BSD-Source-Code Bahyph Barr Borceux CECILL-B CFITSIO CNRI-Jython CNRI-Python-GPL-Compatible ClArtistic Clips Condor-1.1 Crossword CrystalStacker Cube DOC DSDP ECL-1.0 EFL-1.0 EFL-2.0 Entessa FSFAP FSFUL FSFULLR Fair GLWTPL Giftware HPND-Fenneberg-Livingston HPND-export-US HPND-sell-regexpr HTMLTIDY IBM-pibs IJG-short ImageMagick Info-ZIP Intel Intel-ACPI Jam JasPer-2.0 Kazlib LPL-1.0 LPL-1.02 LPPL-1.3c LZMA-SDK-9.22 Leptonica Linux-OpenIB MIT-Modern-Variant MIT-Wu MIT-advertising MIT-enna MIT-feh MIT-open-group MIT-testregex MITNFA MTLL McPhee-slideshow MirOS MulanPSL-1.0 MulanPSL-2.0 Multics Mup NAIST-2003 NASA-1.3 NBPL-1.0 NICTA-1.0 NIST-Software NLPL NRL NTP NTP-0 Naumen Net-SNMP NetCDF Newsletr OFFIS OGL-Canada-2.0 OGTSL OLDAP-1.1 OLDAP-1.2 OLDAP-1.3 OLDAP-1.4 OLDAP-2.0 OLDAP-2.0.1 OLDAP-2.1 OLDAP-2.2 OLDAP-2.2.1 OLDAP-2.2.2 OLDAP-2.3 OLDAP-2.4 OLDAP-2.5 OLDAP-2.6 OLDAP-2.7 OLDAP-2.8 OML Plexus Qhull RSA-MD Rdisc SGI-B-2.0 SHL-0.5 SMLNJ SSH-short SWL Saxpath Spencer-86 Spencer-94 Spencer-99 SunPro Symlinks TCL TCP-wrappers TU-Berlin-1.0 TU-Berlin-2.0 UCAR UnixCrypt VSL-1.0 Vim W3C-19980720 Wsuipa XFree86-1.1 XSkat Xerox Xfig Xnet ZPL-1.1 Zed bcrypt-Solar-Designer bzip2-1.0.5 check-cvs diffmark eGenix fwlw hdparm libtiff mpich2 psutils python-ldap snprintf xinetd xlock xpp zlib-acknowledgement"},
  {"category":"proprietary","confidence":"curated","sources":["lizenzlotse-curation"],"ids":"LicenseRef-proprietary LicenseRef-scancode-commercial-license LicenseRef-scancode-proprietary-license"},
  {"category":"public-domain","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"ids":"CC0-1.0 DL-DE-ZERO-2.0 PDDL-1.0 Unlicense WTFPL"},
  {"category":"public-domain","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"ids":"CC-PDDC SAX-PD blessing"},
  {"category":"public-domain","confidence":"curated","sources":["lizenzlotse-curation"],"ids":"LicenseRef-scancode-public-domain"},
  {"category":"share-alike-content","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"ids":"CC-BY-SA-3.0 CC-BY-SA-4.0 ODbL-1.0"},
  {"category":"share-alike-content","confidence":"derived","sources":["spdx-license-list","spdx-naming"],"ids":"CC-BY-SA-1.0 CC-BY-SA-2.0 CC-BY-SA-2.0-UK CC-BY-SA-2.1-JP CC-BY-SA-2.5 CC-BY-SA-3.0-AT CC-BY-SA-3.0-DE CC-BY-SA-3.0-IGO CDLA-Sharing-1.0 GFDL-1.1-invariants-only GFDL-1.1-invariants-or-later GFDL-1.1-no-invariants-only GFDL-1.1-no-invariants-or-later GFDL-1.1-only GFDL-1.1-or-later GFDL-1.2-invariants-only GFDL-1.2-invariants-or-later GFDL-1.2-no-invariants-only GFDL-1.2-no-invariants-or-later GFDL-1.2-only GFDL-1.2-or-later GFDL-1.3-invariants-only GFDL-1.3-invariants-or-later GFDL-1.3-no-invariants-only GFDL-1.3-no-invariants-or-later GFDL-1.3-only GFDL-1.3-or-later"},
  {"category":"source-available","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"restrictions":["commercial-use"],"ids":"PolyForm-Noncommercial-1.0.0"},
  {"category":"source-available","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"restrictions":["use"],"ids":"BUSL-1.1 Elastic-2.0 FSL-1.1-MIT PolyForm-Small-Business-1.0.0"},
  {"category":"source-available","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"scope":"work","network":"service-stack","restrictions":["use"],"ids":"SSPL-1.0"},
  {"category":"source-available","confidence":"curated","sources":["license-text","lizenzlotse-curation"],"restrictions":["use"],"ids":"LicenseRef-scancode-commons-clause"},
  {"category":"source-available","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"restrictions":["commercial-use"],"ids":"Aladdin"},
  {"category":"source-available","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"restrictions":["use"],"ids":"FSL-1.1-ALv2 SUL-1.0 UnRAR"},
  {"category":"strong-copyleft","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"scope":"work","network":"any-access","ids":"EUPL-1.1 EUPL-1.2 OSL-3.0"},
  {"category":"strong-copyleft","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"scope":"work","ids":"CECILL-2.1 D-FSL-1.0 GPL-1.0-or-later GPL-2.0-only GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later"},
  {"category":"strong-copyleft","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"scope":"work","network":"any-access","ids":"EUPL-1.0 NPOSL-3.0 OSL-1.0 OSL-1.1 OSL-2.0 OSL-2.1"},
  {"category":"strong-copyleft","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"scope":"work","ids":"CECILL-2.0 CERN-OHL-S-2.0 GPL-1.0-only LiLiQ-Rplus-1.1 QPL-1.0 SimPL-2.0 Sleepycat copyleft-next-0.3.1"},
  {"category":"weak-copyleft","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"scope":"file","ids":"CDDL-1.0 CDDL-1.1 MPL-1.1 MPL-2.0 MPL-2.0-no-copyleft-exception MS-RL"},
  {"category":"weak-copyleft","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"scope":"library","ids":"LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later"},
  {"category":"weak-copyleft","confidence":"curated","sources":["license-text","lizenzlotse-curation","spdx-license-list"],"scope":"module","ids":"CPL-1.0 EPL-1.0 EPL-2.0"},
  {"category":"weak-copyleft","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"scope":"file","ids":"CUA-OPL-1.0 ErlPL-1.1 LiLiQ-R-1.1 MPL-1.0 NPL-1.1 Nokia SPL-1.0"},
  {"category":"weak-copyleft","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"scope":"library","ids":"CECILL-C LGPLLR wxWindows"},
  {"category":"weak-copyleft","confidence":"curated","sources":["lizenzlotse-curation","spdx-license-list"],"scope":"module","ids":"CERN-OHL-W-2.0 IPL-1.0"},
];

export const EXCEPTION_ROWS: readonly ExceptionRow[] = [
  {"id":"Autoconf-exception-2.0","becomes":{"strong-copyleft":"weak-copyleft"},"scope":"library"},
  {"id":"Autoconf-exception-3.0","becomes":{"strong-copyleft":"weak-copyleft"},"scope":"library"},
  {"id":"Bison-exception-2.2","becomes":{"strong-copyleft":"weak-copyleft"},"scope":"library"},
  {"id":"Classpath-exception-2.0","becomes":{"strong-copyleft":"weak-copyleft"},"scope":"library"},
  {"id":"Font-exception-2.0","becomes":{"strong-copyleft":"weak-copyleft"},"scope":"library"},
  {"id":"GCC-exception-2.0","becomes":{"strong-copyleft":"weak-copyleft"},"scope":"library"},
  {"id":"GCC-exception-3.1","becomes":{"strong-copyleft":"weak-copyleft"},"scope":"library"},
  {"id":"GPL-3.0-linking-exception","becomes":{"strong-copyleft":"weak-copyleft"},"scope":"library"},
  {"id":"LLVM-exception","becomes":{}},
  {"id":"Libtool-exception","becomes":{"strong-copyleft":"weak-copyleft"},"scope":"library"},
  {"id":"Linux-syscall-note","becomes":{"strong-copyleft":"weak-copyleft"},"scope":"module"},
  {"id":"OpenJDK-assembly-exception-1.0","becomes":{"strong-copyleft":"weak-copyleft"},"scope":"library"},
  {"id":"Qt-LGPL-exception-1.1","becomes":{}},
  {"id":"Universal-FOSS-exception-1.0","becomes":{}},
  {"id":"openvpn-openssl-exception","becomes":{}},
];
