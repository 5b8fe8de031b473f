/**
 * The successor of each deprecated SPDX identifier, and of the same with a `+` behind it.
 *
 * Source: the `obsoletedBy` elements and notes of the SPDX licence list 3.29.0
 * (https://github.com/spdx/license-list-XML). Where those say `GPL-2.0 WITH …`, `GPL-2.0` is itself
 * deprecated in favour of `GPL-2.0-only` and was replaced likewise.
 */
export const SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ...[
    "AGPL-1.0",
    "AGPL-3.0",
    "GFDL-1.1",
    "GFDL-1.2",
    "GFDL-1.3",
    "GPL-1.0",
    "GPL-2.0",
    "GPL-3.0",
  ].flatMap(onlyAndLater),
  ...["LGPL-2.0", "LGPL-2.1", "LGPL-3.0"].flatMap(onlyAndLater),
  ...withException("GPL-2.0", "GCC-exception", "GCC-exception-2.0"),
  ...withException("GPL-2.0", "autoconf-exception", "Autoconf-exception-2.0"),
  ...withException("GPL-2.0", "bison-exception", "Bison-exception-2.2"),
  ...withException("GPL-2.0", "classpath-exception", "Classpath-exception-2.0"),
  ...withException("GPL-2.0", "font-exception", "Font-exception-2.0"),
  ...withException("GPL-3.0", "GCC-exception", "GCC-exception-3.1"),
  ...withException("GPL-3.0", "autoconf-exception", "Autoconf-exception-3.0"),
  ["BSD-2-Clause-NetBSD", "BSD-2-Clause"],
  ["Nunit", "zlib-acknowledgement"],
  ["StandardML-NJ", "SMLNJ"],
  ["bzip2-1.0.5", "bzip2-1.0.6"],
  ["eCos-2.0", "GPL-2.0-or-later WITH eCos-exception-2.0"],
  // The list says GPL-2.0-or-later; the licence itself is the GNU Library General Public Licence with the exception.
  ["wxWindows", "LGPL-2.0-or-later WITH WxWindows-exception-3.1"],
]);

/** Deprecated identifiers that the list gives no equal successor; they stay as they are. */
export const WITHOUT_SUCCESSOR: ReadonlyMap<string, string> = new Map([
  [
    "BSD-2-Clause-FreeBSD",
    "BSD-2-Clause-Views is more general, but FreeBSD says that the sentence on views is no part of its licence.",
  ],
  [
    "Net-SNMP",
    "It named a stack of nine licences that has grown since; each of them has its own identifier.",
  ],
]);

/** The successor of each deprecated exception. Source as above. */
export const EXCEPTION_SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ["Nokia-Qt-exception-1.1", "Qt-LGPL-exception-1.1"],
]);

function onlyAndLater(id: string): [string, string][] {
  return [
    [id, `${id}-only`],
    [`${id}+`, `${id}-or-later`],
  ];
}

function withException(id: string, suffix: string, exception: string): [string, string][] {
  return [
    [`${id}-with-${suffix}`, `${id}-only WITH ${exception}`],
    [`${id}-with-${suffix}+`, `${id}-or-later WITH ${exception}`],
  ];
}
