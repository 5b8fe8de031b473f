/**
 * Addresses of licence texts. Our own collection, from the publishers' sites and from addresses in published packages.
 * Scheme, "www.", case, a closing slash and endings such as `.html` do not matter.
 */
export const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  "BSD-3-Clause": [
    "eclipse.org/org/documents/edl-v10",
    "golang.org/LICENSE",
    "go.dev/LICENSE",
    "asm.ow2.org/license",
    "asm.ow2.io/license",
    "asm.objectweb.org/license",
  ],
  "Apache-2.0": ["aws.amazon.com/apache2.0"],
  "BSD-2-Clause": ["jdbc.postgresql.org/about/license"],
  "CC0-1.0": ["repository.jboss.org/licenses/cc0-1.0"],
  "CDDL-1.0": [
    "sun.com/cddl",
    "sun.com/cddl/cddl",
    "glassfish.dev.java.net/public/CDDLv1.0",
    "glassfish.java.net/public/CDDLv1.0",
  ],
  "CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0": [
    "glassfish.dev.java.net/nonav/public/CDDL+GPL",
    "glassfish.dev.java.net/public/CDDL+GPL",
    "glassfish.java.net/public/CDDL+GPL",
  ],
  "CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0": [
    "glassfish.java.net/public/CDDL+GPL_1_1",
    "glassfish.dev.java.net/public/CDDL+GPL_1_1",
    "glassfish.java.net/nonav/public/CDDL+GPL_1_1",
    "oss.oracle.com/licenses/CDDL+GPL-1.1",
    "javaee.github.io/glassfish/LICENSE",
    "jersey.java.net/license",
  ],
  "DL-DE-BY-2.0": ["govdata.de/dl-de/by-2-0"],
  "DL-DE-ZERO-2.0": ["govdata.de/dl-de/zero-2-0"],
  "EPL-1.0": [
    "eclipse.org/legal/epl-v10",
    "eclipse.org/org/documents/epl-v10",
    "eclipse.org/org/documents/epl-1.0/EPL-1.0",
  ],
  "EPL-2.0": [
    "eclipse.org/legal/epl-v20",
    "eclipse.org/legal/epl-2.0",
    "eclipse.org/org/documents/epl-v20",
    "eclipse.org/org/documents/epl-2.0/EPL-2.0",
    "projects.eclipse.org/license/epl-2.0",
    "eclipse.org/org/documents/epl-2.0",
  ],
  "EUPL-1.2": ["eur-lex.europa.eu/eli/dec_impl/2017/863/oj", "eupl.eu/1.2/de", "eupl.eu/1.2/en"],
  "EUPL-1.1": ["ec.europa.eu/idabc/eupl5", "eupl.eu/1.1/de", "eupl.eu/1.1/en"],
  "GPL-2.0-only WITH Classpath-exception-2.0": [
    "openjdk.java.net/legal/gplv2+ce",
    "openjdk.org/legal/gplv2+ce",
  ],
  JSON: ["json.org/license"],
  MIT: [
    "jsoup.org/license",
    "slf4j.org/license",
    "bouncycastle.org/licence",
    "mit-license.org",
    "rem.mit-license.org",
  ],
  "ODC-By-1.0": ["opendatacommons.org/licenses/by/1-0"],
  "ODbL-1.0": ["opendatacommons.org/licenses/odbl/1-0", "opendatacommons.org/licenses/odbl/1.0"],
  "OFL-1.1": [
    "scripts.sil.org/OFL",
    "openfontlicense.org",
    "openfontlicense.org/open-font-license-official-text",
  ],
  "PDDL-1.0": ["opendatacommons.org/licenses/pddl/1-0", "opendatacommons.org/licenses/pddl/1.0"],
  PostgreSQL: ["postgresql.org/about/licence"],
  "UPL-1.0": ["oss.oracle.com/licenses/upl", "opensource.oracle.com/licenses/upl"],
  Unlicense: ["unlicense.org", "unlicense.org/UNLICENSE"],
  WTFPL: ["wtfpl.net", "wtfpl.net/about", "wtfpl.net/txt/copying", "sam.zoy.org/wtfpl"],
};

/** A folder of addresses whose last part is an identifier or a name. */
export interface AddressFolder {
  /** In small letters, with its closing slash. */
  readonly folder: string;
  /** The word that completes the name: `LICENSE-2.0` below apache.org. */
  readonly family?: string | undefined;
  /** Whether it holds SPDX expressions, where `GPL-2.0` is defined to mean "only". */
  readonly namesExactly?: true | undefined;
}

/** Every such folder; the first that fits is used. */
export const ADDRESS_FOLDERS: readonly AddressFolder[] = [
  { folder: "spdx.org/licenses/", namesExactly: true },
  { folder: "opensource.org/licenses/" },
  { folder: "opensource.org/license/" },
  { folder: "choosealicense.com/licenses/" },
  { folder: "licenses.nuget.org/", namesExactly: true },
  { folder: "gnu.org/licenses/old-licenses/", family: "GNU" },
  { folder: "gnu.org/licenses/", family: "GNU" },
  { folder: "gnu.org/copyleft/", family: "GNU" },
  { folder: "apache.org/licenses/", family: "Apache" },
  { folder: "apache.org/license/", family: "Apache" },
  { folder: "repository.jboss.org/licenses/" },
  { folder: "mozilla.org/en-us/mpl/", family: "MPL" },
  { folder: "mozilla.org/mpl/", family: "MPL" },
  { folder: "opensource.oracle.com/licenses/" },
];
