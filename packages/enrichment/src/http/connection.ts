import { lookup, type LookupAddress, type LookupOptions } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { rootCertificates } from "node:tls";

import { type Dispatcher, EnvHttpProxyAgent, fetch } from "undici";

import { RedirectRefused, SourceFailure } from "../contract.ts";
import { isPrivateAddress } from "./private-addresses.ts";

/** How the network is reached. Nothing is read from the environment. */
export interface ConnectionSettings {
  /** Hosts, with a port where it is not the usual one, that redirects may lead to. */
  readonly allowedHosts: ReadonlySet<string>;
  /** Hosts that a person configured as a mirror: they may be inside the network and speak plain HTTP. */
  readonly trustedHosts: ReadonlySet<string>;
  /** Certificates (PEM) that are trusted besides those of Node.js. */
  readonly certificates: readonly string[];
  /** Addresses as in `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`. */
  readonly proxy: {
    readonly https?: string | undefined;
    readonly http?: string | undefined;
    readonly except?: string | undefined;
  };
  readonly userAgent: string;
  /** Longest that one request may take. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** A request as it goes out. */
export interface OutgoingRequest {
  readonly url: URL;
  /** Default: `POST` with a body, else `GET`. */
  readonly method?: "GET" | "POST" | "PUT" | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** A name and a secret value; a request that carries one is not redirected at all. */
  readonly secretHeader?: readonly [name: string, value: string] | undefined;
  /** Value of the header; sent to the host of the request and to none that it redirects to. */
  readonly authorization?: string | undefined;
}

/** What came back, whatever the status. */
export interface IncomingResponse {
  readonly status: number;
  /** Seconds that the other side asks to wait. */
  readonly retryAfterSeconds: number | undefined;
  readonly text: string;
}

/** Largest answer that is read (32 MiB); a batch of ClearlyDefined takes a few. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const MAX_REDIRECTS = 3;

/**
 * The one door to the network. It opens to hosts of the list only, by HTTPS, never into a private network, never with
 * more than a limit; a redirect has to pass it again.
 */
export class Connection {
  readonly #settings: ConnectionSettings;
  readonly #dispatcher: Dispatcher;

  constructor(settings: ConnectionSettings) {
    this.#settings = settings;
    const { proxy, certificates } = settings;
    const tls = certificates.length === 0 ? {} : { ca: [...rootCertificates, ...certificates] };
    this.#dispatcher = new EnvHttpProxyAgent({
      // An empty address keeps the library from looking into the environment.
      httpProxy: proxy.http ?? "",
      httpsProxy: proxy.https ?? "",
      noProxy: proxy.except ?? "",
      connect: { ...tls, lookup: publicLookup(settings.trustedHosts) },
      requestTls: tls,
      proxyTls: tls,
    });
  }

  /** @throws {SourceFailure} where nothing comes back, or something that may not be read. */
  async request(outgoing: OutgoingRequest): Promise<IncomingResponse> {
    let request = outgoing;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      this.#check(request.url);
      const response = await this.#send(request);
      const location = response.headers.get("location");
      if (!REDIRECTS.has(response.status) || location === null) return readResponse(response);
      await response.body?.cancel();
      request = redirected(request, location);
    }
    throw new SourceFailure("it redirects too often");
  }

  async close(): Promise<void> {
    await this.#dispatcher.close();
  }

  #check(url: URL): void {
    const { allowedHosts, trustedHosts } = this.#settings;
    if (!allowedHosts.has(url.host))
      throw new SourceFailure(`it leads to another host (${url.host})`);
    const isTrusted = trustedHosts.has(url.host);
    if (url.protocol !== "https:" && !(url.protocol === "http:" && isTrusted))
      throw new SourceFailure("its address is not HTTPS");
    const address = url.hostname.replace(/^\[|\]$/gu, "");
    if (isIP(address) !== 0 && isPrivateAddress(address) && !isTrusted)
      throw new SourceFailure(PRIVATE);
  }

  async #send({
    url,
    method,
    body,
    secretHeader,
    authorization,
  }: OutgoingRequest): ReturnType<typeof fetch> {
    const { userAgent, timeoutMs, signal } = this.#settings;
    try {
      return await fetch(url, {
        dispatcher: this.#dispatcher,
        redirect: "manual",
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        headers: {
          accept: "application/json, application/xml;q=0.9, */*;q=0.1",
          "user-agent": userAgent,
          ...(secretHeader === undefined ? {} : { [secretHeader[0]]: secretHeader[1] }),
          ...(authorization === undefined ? {} : { authorization }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        method: method ?? (body === undefined ? "GET" : "POST"),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch (cause) {
      signal.throwIfAborted();
      throw failureOf(cause);
    }
  }
}

type Response = Awaited<ReturnType<typeof fetch>>;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PRIVATE = "its address is inside a private network";

/** What was sent is not sent on: nobody but the host that was named should see it. */
function redirected(
  { url, body, secretHeader }: OutgoingRequest,
  location: string,
): OutgoingRequest {
  if (body !== undefined || secretHeader !== undefined || !URL.canParse(location, url.href))
    throw new RedirectRefused("it redirects");
  return { url: new URL(location, url) };
}

async function readResponse(response: Response): Promise<IncomingResponse> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    const body: AsyncIterable<Uint8Array> | null = response.body;
    for await (const chunk of body ?? []) {
      sizeBytes += chunk.length;
      if (sizeBytes > MAX_ANSWER_BYTES) throw new SourceFailure("its answer is too large");
      chunks.push(chunk);
    }
  } catch (cause) {
    throw failureOf(cause);
  }
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return {
    status: response.status,
    retryAfterSeconds: Number.isFinite(seconds) ? seconds : undefined,
    text: Buffer.concat(chunks).toString("utf8"),
  };
}

/** Names the code of the system where there is one; addresses and headers are never repeated. */
function failureOf(cause: unknown): SourceFailure {
  if (cause instanceof SourceFailure) return cause;
  if (cause instanceof Error && cause.name === "TimeoutError")
    return new SourceFailure("it took too long");
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  if (inner instanceof SourceFailure) return inner;
  const code = (inner as { readonly code?: unknown } | undefined)?.code;
  const reason = typeof code === "string" && /^[A-Z_0-9]+$/u.test(code) ? ` (${code})` : "";
  return new SourceFailure(`no connection${reason}`);
}

/** Looks names up as usual, but a name that leads into a private network is refused, unless a person configured it. */
function publicLookup(trustedHosts: ReadonlySet<string>): LookupFunction {
  const trustedNames = new Set([...trustedHosts].map((host) => host.replace(/:\d+$/u, "")));
  return (name, options, callback) => {
    const all: LookupOptions & { readonly all: true } = { ...options, all: true };
    lookup(name, all, (error, addresses) => {
      // Where the lookup fails there is no list, whatever the types say.
      const found: readonly LookupAddress[] = error === null ? addresses : [];
      const [first] = found;
      if (first === undefined) {
        callback(error ?? new SourceFailure("no connection"), "", 4);
      } else if (
        !trustedNames.has(name) &&
        found.some(({ address }) => isPrivateAddress(address))
      ) {
        callback(new SourceFailure(PRIVATE), "", 4);
      } else if (options.all === true) {
        callback(null, [...found]);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}
