import { type Localized, LotseError } from "@lizenzlotse/model";

/** The token has no flag: what stands on a command line is read by everybody on the machine. */
const TOKEN_VARIABLE = "LOTSE_DEPENDENCY_TRACK_TOKEN";

/**
 * Reads the address of a server. Without encryption the token would be readable on the way, so that `http` is
 * for this very machine only.
 *
 * @throws {LotseError} `USAGE` for what is no such address; it is not repeated, for it may hold credentials.
 */
export function parseServer(text: string | undefined): URL {
  if (text === undefined || !URL.canParse(text)) throw new LotseError("USAGE", NEEDS_ADDRESS);
  const url = new URL(text);
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url));
  if (!isSafe) throw new LotseError("USAGE", NEEDS_ENCRYPTION);
  if (url.username !== "" || url.password !== "") throw new LotseError("USAGE", NO_CREDENTIALS);
  url.pathname = url.pathname.replace(/\/+$/u, "");
  url.search = "";
  url.hash = "";
  return url;
}

/**
 * Reads the token from the environment.
 *
 * @throws {LotseError} `USAGE` where it is not set, or holds what a header cannot.
 */
export function readToken(variables: Readonly<Record<string, string | undefined>>): string {
  const token = variables[TOKEN_VARIABLE]?.trim() ?? "";
  if (!/^[\x21-\x7e]+$/u.test(token)) throw new LotseError("USAGE", NEEDS_TOKEN);
  return token;
}

/** A URL holds addresses in their canonical form. */
function isLoopback({ hostname }: URL): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/u.test(hostname);
}

const NEEDS_ADDRESS: Localized = {
  de: "Nennen Sie den Server mit --to, zum Beispiel --to https://dependency-track.example.org.",
  en: "Name the server with --to, for example --to https://dependency-track.example.org.",
};

const NEEDS_ENCRYPTION: Localized = {
  de: "Der Server muss über https erreichbar sein; http geht nur auf diesem Rechner selbst.",
  en: "The server must be reached by https; http is for this very machine only.",
};

const NO_CREDENTIALS: Localized = {
  de: `Die Adresse darf keine Zugangsdaten enthalten; das Token steht in ${TOKEN_VARIABLE}.`,
  en: `The address must not hold credentials; the token stands in ${TOKEN_VARIABLE}.`,
};

const NEEDS_TOKEN: Localized = {
  de: `Die Umgebungsvariable ${TOKEN_VARIABLE} enthält kein Token.`,
  en: `The environment variable ${TOKEN_VARIABLE} holds no token.`,
};
