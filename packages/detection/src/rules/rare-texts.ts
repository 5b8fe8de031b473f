/**
 * Variants that few projects use, of texts that many use. A file that fits both is taken as the common one
 * unless the variant fits clearly better.
 */
export const RARE_TEXTS: ReadonlySet<string> = new Set([
  ...variants(
    "HPND",
    "DEC Fenneberg-Livingston INRIA-IMAG Intel Kevlin-Henney MIT-disclaimer Markus-Kuhn Netrek",
  ),
  ...variants(
    "HPND",
    "SMC UC UC-export-US doc doc-sell export-US export-US-acknowledgement export-US-modify",
  ),
  ...variants(
    "HPND",
    "export2-US merchantability-variant sell-MIT-disclaimer-xserver sell-regexpr",
  ),
  ...variants(
    "HPND",
    "sell-variant-MIT-disclaimer sell-variant-MIT-disclaimer-rev sell-variant-critical-systems",
  ),
  ...variants("MIT", "Click Festival Khronos-old Modern-Variant STK Wu open-group testregex"),
  ...variants("BSD-2-Clause", "Darwin FreeBSD NetBSD first-lines pkgconf-disclaimer"),
  ...variants(
    "BSD-3-Clause",
    "HP LBNL Modification No-Military-License No-Nuclear-License Open-MPI Sun Tso",
  ),
  ...variants("BSD-3-Clause", "No-Nuclear-License-2014 No-Nuclear-Warranty acpica flex"),
  ...variants(
    "BSD",
    "4-Clause-Shortened 4.3RENO 4.3TAHOE Inferno-Nettverk Source-beginning-file Systemics",
  ),
  ...variants("BSD", "Systemics-W3Works Attribution-HPND-disclaimer Mark-Modifications"),
  ...variants("X11", "distribute-modifications-variant swapped no-permit-persons"),
  "AML",
  "AML-glslang",
  "CryptoSwift",
  "Entessa",
  "ISC-Veillard",
  "Latex2e-translated-notice",
  "NBPL-1.0",
  "NTP-0",
  "Nunit",
  "Pixar",
  "OGC-1.0",
  "SMLNJ",
  "StandardML-NJ",
]);

function variants(family: string, names: string): string[] {
  return names.split(" ").map((name) => `${family}-${name}`);
}
