/** What a file says about the project that it builds. */
export interface ProjectStatement {
  readonly name: string | undefined;
  readonly version: string | undefined;
}

const NOTHING: ProjectStatement = { name: undefined, version: undefined };

interface StatementKind {
  readonly file: RegExp;
  readonly read: (text: string) => ProjectStatement;
}

const KINDS: readonly StatementKind[] = [
  { file: /^readme\.chromium$/iu, read: ofChromium },
  { file: /^version(?:\.txt)?$/iu, read: ofVersionFile },
  { file: /^cmakelists\.txt$/iu, read: ofCMake },
  { file: /^meson\.build$/iu, read: ofMeson },
  { file: /^configure\.(?:ac|in)$/iu, read: ofAutoconf },
];

/** The files that state something, the most telling first, by name. */
export function statementRank(fileName: string): number | undefined {
  const rank = KINDS.findIndex(({ file }) => file.test(fileName));
  return rank === -1 ? undefined : rank;
}

/** Reads name and version out of a file that {@link statementRank} knows; only what stands there in plain words. */
export function readStatement(fileName: string, text: string): ProjectStatement {
  return KINDS.find(({ file }) => file.test(fileName))?.read(text) ?? NOTHING;
}

const VERSION = /^v?(\d{1,8}(?:\.\d{1,8}){1,3}[\w.+-]{0,30})\s*$/u;

/** @see https://chromium.googlesource.com/chromium/src/+/HEAD/third_party/README.chromium.template */
function ofChromium(text: string): ProjectStatement {
  const valueOf = (field: string): string | undefined =>
    new RegExp(String.raw`^${field}:[ \t]*(\S.{0,100}?)[ \t]*\r?$`, "imu").exec(text)?.[1];
  return { name: valueOf("Name"), version: VERSION.exec(valueOf("Version") ?? "")?.[1] };
}

function ofVersionFile(text: string): ProjectStatement {
  const [first = ""] = text.trimStart().split("\n", 1);
  return { name: undefined, version: VERSION.exec(first.trim())?.[1] };
}

const CMAKE_PROJECT = /^[ \t]*project\s*\(\s*"?([\w.+-]{1,80})"?([^)]{0,2000})\)/imu;

function ofCMake(text: string): ProjectStatement {
  const [, name, rest = ""] = CMAKE_PROJECT.exec(text) ?? [];
  return { name, version: /\bVERSION\s+"?(\d{1,8}(?:\.\d{1,8}){1,3})\b/u.exec(rest)?.[1] };
}

const MESON_PROJECT = /^[ \t]*project\s*\(\s*'([^']{1,80})'([^)]{0,2000})\)/mu;

function ofMeson(text: string): ProjectStatement {
  const [, name, rest = ""] = MESON_PROJECT.exec(text) ?? [];
  return { name, version: /\bversion\s*:\s*'(\d[\w.+-]{0,40})'/u.exec(rest)?.[1] };
}

const AC_INIT =
  /^[ \t]*AC_INIT\s*\(\s*\[?([^,\])\n]{1,80}?)\]?\s*(?:,\s*\[?\s*(\d[\w.+-]{0,40})\]?)?\s*[,)]/mu;

function ofAutoconf(text: string): ProjectStatement {
  const [, name, version] = AC_INIT.exec(text) ?? [];
  return { name, version };
}
