const REDACTED = "***";

/**
 * User information of a URL: from `://` to the last `@` of the authority. Also percent-encoded, as URLs stand in the
 * qualifiers of a purl. Quotes and brackets end it, so that an address in the next field is not taken for it.
 */
const URL_USER_INFO = /((?::|%3a)(?:\/|%2f){2})((?:(?!%2f|%3f|%23)[^\s/?#"'<>`])*)(@|%40)/giu;

/** `//user:password@host`: an address without its scheme. */
const BARE_USER_INFO = /(^|[\s"'=(])(\/\/)[^\s/?#"'<>`]*@/gu;

/** `?access_token=…`, `&api_key=…` and their kin. */
const SECRET_QUERY =
  /([?&;#](?:access[_-]?token|api[_-]?key|auth|client[_-]?secret|credential|id[_-]?token|key|pass(?:word|wd)?|private[_-]?token|pwd|refresh[_-]?token|secret|sig(?:nature)?|token|x-amz-[a-z-]+|x-goog-[a-z-]+)=)[^&#;\s"'<>]*/giu;

/** `_authToken=…`, `"password": "…"`, `authorization: Bearer …` as they stand in configuration files. */
const SECRET_SETTING =
  /(_auth(?:token)?|_password|access[_-]?token|api[_-]?key|authorization|client[_-]?secret|npmauth(?:token|ident)|password|private[_-]?token|secret[_-]?access[_-]?key)(["']?\s{0,8}[:=]\s{0,8}["']?)(?:(?:basic|bearer|token)\s{1,8})?[^\s"',;&]+/giu;

/** Tokens that are known by their looks: GitHub, GitLab, npm, PyPI, AWS, Slack, JSON Web Tokens. */
const KNOWN_TOKEN =
  /(?<![\w-])(?:gh[oprsu]_\w{20,255}|github_pat_\w{20,255}|glpat-[\w-]{20,255}|npm_[a-z0-9]{36}|pypi-[\w-]{40,255}|(?:AKIA|ASIA)[A-Z0-9]{16}|xox[abeprs]-[\w-]{10,255}|eyJ[\w-]{10,2000}\.[\w-]{10,4000}\.[\w-]{10,1000})/giu;

/** A piece of everything that is looked for above. Most texts have none, and one look is enough for them. */
const MAY_HOLD_SECRET =
  /@|%40|auth|credential|eyJ|gh[oprsu]_|github_pat_|glpat-|key|npm_|pass|pwd|pypi-|secret|sig|token|x-amz-|x-goog-|xox|AKIA|ASIA/iu;

/**
 * Removes credentials from text that may reach an output: user names and passwords in URLs, token parameters,
 * authentication settings, and tokens known by their looks. The user `git` of an SSH address is no secret and part of
 * the address, so it stays. Everything else stays as it is. Linear in the length of the text.
 *
 * @example redactSecrets("https://me:pw@host/a?token=x") // "https://host/a?token=***"
 */
export function redactSecrets(text: string): string {
  if (!MAY_HOLD_SECRET.test(text)) return text;
  return text
    .replace(URL_USER_INFO, (whole, start: string, user: string) =>
      user === "git" ? whole : start,
    )
    .replace(BARE_USER_INFO, "$1$2")
    .replace(SECRET_QUERY, `$1${REDACTED}`)
    .replace(SECRET_SETTING, `$1$2${REDACTED}`)
    .replace(KNOWN_TOKEN, REDACTED);
}
