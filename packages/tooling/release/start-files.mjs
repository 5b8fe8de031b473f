/**
 * What is written for the archive itself: a command for each system and a page to read first.
 *
 * @param {string} version
 * @returns {readonly { path: string, text: string, mode: number }[]}
 */
export function startFiles(version) {
  return [
    { path: "bin/lotse", text: SHELL, mode: 0o755 },
    { path: "bin/lotse.cmd", text: WINDOWS, mode: 0o644 },
    { path: "LIESMICH.txt", text: readMe(version), mode: 0o644 },
  ];
}

/** Finds its own place through links, so that one may lie in a folder of the search path. */
const SHELL = `#!/bin/sh
self=$0
while [ -h "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname "$self")/$target ;;
  esac
done
exec node "$(dirname "$self")/../lib/node_modules/lizenzlotse/dist/main.js" "$@"
`;

const WINDOWS = `@node "%~dp0..\\lib\\node_modules\\lizenzlotse\\dist\\main.js" %*\r\n`;

/** @param {string} version */
function readMe(version) {
  return `Lizenzlotse ${version}

Entpacken genügt; gebraucht wird Node.js ab 20.19, kein Netz und kein Paketverwalter:

    bin/lotse scan PROJEKT

sha256sum -c SHA256SUMS vergleicht alle Dateien dieses Ordners.

Unpacking is all: it needs Node.js 20.19 or newer, no network and no package manager:

    bin/lotse scan PROJECT

sha256sum -c SHA256SUMS compares all files of this folder.
`;
}
