const REDACTED = "***";

/** `https://user:password@host` and `https://token@host`; the host stays, it is evidence. */
const URL_USER_INFO = /([a-z][a-z0-9+.-]*:\/\/)[^\s/?#@]+@/giu;

/** `?access_token=…`, `&api_key=…` and their kin. */
const SECRET_QUERY =
  /([?&](?:access[_-]?token|api[_-]?key|auth|key|pass(?:word)?|private[_-]?token|secret|sig(?:nature)?|token|x-amz-[a-z-]+)=)[^&#\s]*/giu;

/** `_authToken=…`, `_password: …`, `authorization: Bearer …` as they stand in configuration files. */
const SECRET_SETTING =
  /\b(_auth(?:token)?|_password|authorization)(\s*[:=]\s*)(?:(?:basic|bearer)\s+)?\S+/giu;

/**
 * Removes credentials from text that may reach an output: user names and passwords in URLs, token
 * parameters, and authentication settings. Everything else stays byte for byte.
 */
export function redactSecrets(text: string): string {
  return text
    .replace(URL_USER_INFO, "$1")
    .replace(SECRET_QUERY, `$1${REDACTED}`)
    .replace(SECRET_SETTING, `$1$2${REDACTED}`);
}
