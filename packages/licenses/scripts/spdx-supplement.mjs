/**
 * What the npm packages lack of SPDX licence list 3.29.0: `spdx-license-list` (list 3.28) has no entry for the
 * licences that 3.29.0 added, `spdx-exceptions` (2024-04) none for the exceptions added since then.
 * Source: https://github.com/spdx/license-list-XML, state of 2026-07-16, read 2026-11-23. Names are facts of that list.
 */

/** The list that `spdx-license-ids` was generated from, and that this supplement completes the others to. */
export const SPDX_LIST_VERSION = "3.29.0";

/**
 * Identifier and name of the licences that `spdx-license-list` lacks.
 *
 * @type {readonly [string, string][]}
 */
export const LICENSES = [
  ["atc-game", "atc Game License"],
  ["Brian-Gladman-3-Clause-no-conversion", "Brian Gladman 3-Clause License (no conversion clause)"],
  ["BSD-2-Clause-pos-unchanged", "BSD 2-Clause - position unchanged variant"],
  ["BSD-3-Clause-OpenWebUI", "BSD 3-Clause - OpenWebUI variant"],
  ["BSD-ask-to-endorse", "BSD - ask to endorse"],
  ["BSD-Source-alt-GPL", "BSD Source Code Attribution - GPL alternative"],
  ["BSD-Source-Code-no-disclaimer", "BSD Source Code Attribution - no disclaimer"],
  ["Bugroff", "Bugroff License"],
  ["CC-BY-NC-3.0-IGO", "Creative Commons Attribution Non Commercial 3.0 IGO"],
  ["FDK-MPEG-H", "Fraunhofer FDK MPEG-H Software"],
  ["Hippocratic-3.0-core", "Hippocratic License 3.0"],
  ["Informatica", "Informatica License"],
  ["MVT-1.1", "MVT License 1.1"],
];

/** The exceptions that `spdx-exceptions` lacks. */
export const EXCEPTIONS = [
  "Asterisk-linking-protocols-exception",
  "CGAL-linking-exception",
  "Classpath-exception-2.0-short",
  "Digia-Qt-LGPL-exception-1.1",
  "erlang-otp-linking-exception",
  "Google-Patent-WebM",
  "GPL-3.0-389-ds-base-exception",
  "harbour-exception",
  "Independent-modules-exception",
  "kvirc-openssl-exception",
  "mxml-exception",
  "PCRE2-exception",
  "polyparse-exception",
  "romic-exception",
  "RRDtool-FLOSS-exception-2.0",
  "rsync-linking-exception",
  "Simple-Library-Usage-exception",
  "Spelling-Provider-LGPL-exception",
  "sqlitestudio-OpenSSL-exception",
];
