import {
  type IncomingResponse,
  RedirectRefused,
  SourceFailure,
} from "@lizenzlotse/enrichment/network";
import { describeParameter, type Localized, LotseError } from "@lizenzlotse/model";

import type { TrackServer } from "./contract.ts";

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
 * the token would go along.
 *
 * @throws {LotseError} `UPLOAD_FAILED` for every other answer than success, for none, and for one that is no JSON.
 */
export async function askServer(server: TrackServer, request: TrackRequest): Promise<unknown> {
  const { status, text } = await send(server, request);
  if (status >= 300 && status < 400) throw new LotseError("UPLOAD_FAILED", redirected(server));
  if (status < 200 || status > 299) throw failed(server, status, text);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new LotseError("UPLOAD_FAILED", NO_JSON, { hint: IS_IT_THE_API, cause });
  }
}

async function send(
  server: TrackServer,
  { method, path, body }: TrackRequest,
): Promise<IncomingResponse> {
  const { base, token, connection } = server;
  const url = new URL(`${base.href.replace(/\/$/u, "")}${path}`);
  try {
    return await connection.request({ url, method, body, secretHeader: ["x-api-key", token] });
  } catch (cause) {
    if (!(cause instanceof SourceFailure)) throw cause;
    throw cause instanceof RedirectRefused
      ? new LotseError("UPLOAD_FAILED", redirected(server))
      : new LotseError("UPLOAD_FAILED", unreachable(server, cause), { hint: CHECK_THE_WAY });
  }
}

function unreachable({ base }: TrackServer, { message }: SourceFailure): Localized {
  return {
    de: `${base.host} antwortet nicht (${describeParameter(message, "de")}).`,
    en: `${base.host} does not answer (${message}).`,
  };
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
  de: "Ein Proxy steht in HTTPS_PROXY; ein Zertifikat der Behörde nennen NODE_EXTRA_CA_CERTS oder die Einstellungen des Netzes (--enrich-settings).",
  en: "HTTPS_PROXY names a proxy; NODE_EXTRA_CA_CERTS or the settings of the network (--enrich-settings) name a certificate of your own.",
};

const NO_JSON: Localized = {
  de: "Die Antwort ist kein JSON.",
  en: "The answer is no JSON.",
};

const IS_IT_THE_API: Localized = {
  de: "Ist das die Adresse der API? Die Oberfläche hat oft eine andere.",
  en: "Is this the address of the API? The frontend often has another.",
};
