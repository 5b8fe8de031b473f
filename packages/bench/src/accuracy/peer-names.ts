/** Names that single tools and old lists use, in lower case, and the SPDX identifier that they stand for. */
export const PEER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "public-domain": "LicenseRef-scancode-public-domain",
    "public domain": "LicenseRef-scancode-public-domain",
    "public-domain-dedication": "LicenseRef-scancode-public-domain",
    expat: "MIT",
    beerware: "Beerware",
    openssl: "OpenSSL",
    perl: "Artistic-1.0-Perl",
    "artistic-1.0-perl": "Artistic-1.0-Perl",
    "nist-pd-fallback": "NIST-PD-fallback",
    gpl: "GPL-1.0-or-later",
    "gpl-any": "GPL-1.0-or-later",
    lgpl: "LGPL-2.0-or-later",
    "bsd-2-clause-netbsd": "BSD-2-Clause",
    "bsd-2-clause-freebsd": "BSD-2-Clause-Views",
    "gpl-2.0-with-classpath-exception": "GPL-2.0-only WITH Classpath-exception-2.0",
    "gpl-2.0-with-gcc-exception": "GPL-2.0-only WITH GCC-exception-2.0",
    "gpl-2.0-with-font-exception": "GPL-2.0-only WITH Font-exception-2.0",
    "gpl-2.0-with-bison-exception": "GPL-2.0-only WITH Bison-exception-2.2",
    "gpl-2.0-with-autoconf-exception": "GPL-2.0-only WITH Autoconf-exception-2.0",
    "gpl-3.0-with-gcc-exception": "GPL-3.0-only WITH GCC-exception-3.1",
    "gpl-3.0-with-autoconf-exception": "GPL-3.0-only WITH Autoconf-exception-3.0",
    "gpl-3.0-with-bison-exception": "GPL-3.0-only WITH Bison-exception-2.2",
    autoconf: "Autoconf-exception-generic",
    "autoconf-data": "Autoconf-exception-generic",
    libtool: "Libtool-exception",
    bison: "Bison-exception-2.2",
    classpath: "Classpath-exception-2.0",
    "wxwindows library exception": "WxWindows-exception-3.1",
  }),
);

/** Of these the map that a caller brings along knows something else, wrongly. */
export const OVERRULING_NAMES: ReadonlyMap<string, string> = new Map([["libpng-2.0", "Libpng"]]);
