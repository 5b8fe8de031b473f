import { type Localized, LotseError } from "@lizenzlotse/model";

import type { TrackServer } from "./contract.ts";

/** Longest wait for one answer: the server parses the document only after it has answered. */
const REQUEST_TIMEOUT_MS = 120_000;

/** Largest answer that is read. */
const MAX_ANSWER_BYTES = 65_536;

/** How much of what the server said about a failure is shown. */
const SHOWN_LENGTH = 300;

/** What is asked of the server. */
export interface TrackRequest {
  readonly method: "GET" | "PUT";
  /** Below the address of the server. */
  readonly path: string;
  readonly body?: unknown;
}

/**
 * Asks the server and reads its answer as JSON. Only the host that the user named is talked to: a redirect is an error, for
 * the token would go along. Proxies and certificates of an agency are taken from the environment as Node does
 * (`NODE_USE_ENV_PROXY`, `NODE_EXTRA_CA_CERTS`).
 *
 * @throws {LotseError} `UPLOAD_FAILED` for every other answer than success, for none, and for one that is no JSON.
 */
export async function askServer(server: TrackServer, request: TrackRequest): Promise<unknown> {
  const response = await send(server, request);
  const text = await readAnswer(response, server);
  if (response.status >= 300 && response.status < 400)
    throw new LotseError("UPLOAD_FAILED", redirected(server));
  if (!response.ok) throw failed(server, response.status, text);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new LotseError("UPLOAD_FAILED", NO_JSON, { hint: IS_IT_THE_API, cause });
  }
}

async function send(server: TrackServer, { method, path, body }: TrackRequest): Promise<Response> {
  const { base, token, signal } = server;
  try {
    return await fetch(`${base.href.replace(/\/$/u, "")}${path}`, {
      method,
      headers: {
        "X-Api-Key": token,
        Accept: "application/json",
        ...(body !== undefined && { "Content-Type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
    });
  } catch (cause) {
    throw unreachable(server, cause);
  }
}

async function readAnswer(response: Response, server: TrackServer): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      sizeBytes += chunk.length;
      if (sizeBytes > MAX_ANSWER_BYTES) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw unreachable(server, cause);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function unreachable({ base, signal }: TrackServer, cause: unknown): unknown {
  if (signal.aborted) return cause;
  const text: Localized = {
    de: `${base.host} antwortet nicht (${reasonOf(cause)}).`,
    en: `${base.host} does not answer (${reasonOf(cause)}).`,
  };
  return new LotseError("UPLOAD_FAILED", text, { hint: CHECK_THE_WAY });
}

/** `fetch` hides what happened in the cause of its error; only its code is told, never what was sent. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return "unknown";
  if (cause.name === "TimeoutError") return `${String(REQUEST_TIMEOUT_MS / 1_000)} s`;
  const inner = cause.cause as { readonly code?: unknown } | undefined;
  return typeof inner?.code === "string" ? inner.code : cause.name;
}

function failed({ token, base }: TrackServer, status: number, text: string): LotseError {
  // A server may quote what it was sent.
  const said = text.replaceAll(token, "…").replace(/\s+/gu, " ").trim().slice(0, SHOWN_LENGTH);
  const answer = said === "" ? "" : `: ${said}`;
  const hint = HINTS[status];
  return new LotseError(
    "UPLOAD_FAILED",
    {
      de: `${base.host} hat mit ${String(status)} geantwortet${answer}`,
      en: `${base.host} answered ${String(status)}${answer}`,
    },
    hint === undefined ? {} : { hint },
  );
}

const NOT_ALLOWED: Localized = {
  de: "Das Token gilt nicht oder darf nicht: nötig sind BOM_UPLOAD und für neue Projekte PROJECT_CREATION_UPLOAD.",
  en: "The token is not valid or lacks a right: BOM_UPLOAD, and PROJECT_CREATION_UPLOAD for new projects.",
};

const HINTS: Readonly<Record<number, Localized>> = {
  400: {
    de: "Liest dieser Server die Version von CycloneDX? „lotse sbom convert DATEI -o cyclonedx-json@1.5=…“ schreibt eine ältere.",
    en: "Does this server read the version of CycloneDX? `lotse sbom convert FILE -o cyclonedx-json@1.5=…` writes an older one.",
  },
  401: NOT_ALLOWED,
  403: NOT_ALLOWED,
  404: {
    de: "Das Projekt gibt es nicht, oder die Adresse ist die der Oberfläche statt der API.",
    en: "There is no such project, or the address is that of the frontend, not of the API.",
  },
};

function redirected({ base }: TrackServer): Localized {
  return {
    de: `${base.host} leitet weiter; dem wird nicht gefolgt, weil das Token mitginge. Nennen Sie das Ziel selbst.`,
    en: `${base.host} redirects; that is not followed, for the token would go along. Name the target itself.`,
  };
}

const CHECK_THE_WAY: Localized = {
  de: "Ein Zertifikat der Behörde nennt NODE_EXTRA_CA_CERTS; den Proxy der Umgebung nutzt Node ab Version 22.21 mit NODE_USE_ENV_PROXY=1.",
  en: "NODE_EXTRA_CA_CERTS names a certificate of your own; Node from 22.21 on uses the proxy of the environment with NODE_USE_ENV_PROXY=1.",
};

const NO_JSON: Localized = {
  de: "Die Antwort ist kein JSON.",
  en: "The answer is no JSON.",
};

const IS_IT_THE_API: Localized = {
  de: "Ist das die Adresse der API? Die Oberfläche hat oft eine andere.",
  en: "Is this the address of the API? The frontend often has another.",
};
