import {
  type DocumentRequest,
  type FetchDocument,
  type FetchedDocument,
  SourceFailure,
} from "../contract.ts";
import type { Connection, IncomingResponse } from "./connection.ts";
import { Pace } from "./pace.ts";

/** How one source is asked. */
export interface SourceClientSettings {
  readonly connection: Connection;
  /** With a slash at its end. */
  readonly origin: string;
  readonly requestsPerSecond: number;
  /** Value of the header; absent: none is sent. */
  readonly authorization?: string | undefined;
  /** RFC 3339 date. */
  readonly today: string;
  readonly signal: AbortSignal;
}

/** Times that a request is sent again which the other side was too busy for. */
const MAX_RETRIES = 2;
/** Longest wait that the other side can ask for; one that asks for more is not asked again. */
const MAX_WAIT_SECONDS = 30;
/** Wait where it does not say how long. */
const DEFAULT_WAIT_SECONDS = 2;

/** How a source asks: its own origin only, at its pace, again where it was busy. */
export function sourceClient(settings: SourceClientSettings): FetchDocument {
  const { origin, today, signal } = settings;
  const pace = new Pace(settings.requestsPerSecond);
  return async (request: DocumentRequest): Promise<FetchedDocument | undefined> => {
    const url = new URL(request.path, origin);
    // A path of a package is foreign text: it must not lead out of the origin.
    if (!url.href.startsWith(origin)) throw new SourceFailure("its address cannot be made");
    for (let retries = 0; ; retries += 1) {
      await pace.turn(signal);
      const response = await settings.connection.request({
        url,
        body: request.body,
        authorization: settings.authorization,
      });
      const waitSeconds = retries < MAX_RETRIES ? waitOf(response) : undefined;
      if (waitSeconds === undefined) return documentOf(response, url, today);
      pace.pause(waitSeconds * 1_000);
    }
  };
}

const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const ABSENT: ReadonlySet<number> = new Set([404, 410]);

function waitOf({ status, retryAfterSeconds }: IncomingResponse): number | undefined {
  if (!BUSY.has(status)) return undefined;
  const seconds = retryAfterSeconds ?? DEFAULT_WAIT_SECONDS;
  return seconds > MAX_WAIT_SECONDS ? undefined : Math.max(0, seconds);
}

function documentOf(
  { status, text }: IncomingResponse,
  url: URL,
  askedOn: string,
): FetchedDocument | undefined {
  if (status === 200) return { address: url.href, text, askedOn };
  if (ABSENT.has(status)) return undefined;
  throw new SourceFailure(`it refuses (HTTP ${String(status)})`);
}
