import { type Localized, LotseError } from "@lizenzlotse/model";

import { Connection } from "./connection.ts";

/** How the network is reached, as a person's own settings and environment say. */
export interface NetworkAccess {
  /** Certificates (PEM) that are trusted besides those of Node.js. */
  readonly certificates: readonly string[];
  /** Of the user; proxies are named there as everywhere (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`). */
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly toolVersion: string;
  /** Longest that one request may take. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Hosts, with a port where it is not the usual one. */
export interface ReachedHosts {
  readonly allowed: ReadonlySet<string>;
  /** Of those, the ones that a person named: they may be inside the network and speak plain HTTP. */
  readonly trusted: ReadonlySet<string>;
}

/**
 * Opens the way to these hosts and no others; nothing is sent yet. To be closed.
 *
 * @throws {LotseError} `CONFIGURATION_INVALID` where the environment names a proxy by what is no address.
 */
export function openConnection(
  { allowed, trusted }: ReachedHosts,
  { certificates, variables, toolVersion, timeoutMs, signal }: NetworkAccess,
): Connection {
  return new Connection({
    allowedHosts: allowed,
    trustedHosts: trusted,
    certificates,
    proxy: {
      https: proxyOf("HTTPS_PROXY", variables),
      http: proxyOf("HTTP_PROXY", variables),
      except: variables["NO_PROXY"] ?? variables["no_proxy"],
    },
    userAgent: `lizenzlotse/${toolVersion} (licence scanner)`,
    timeoutMs,
    signal,
  });
}

/** Host and port are enough, as for other programs; a path means nothing there. */
function proxyOf(name: string, variables: NetworkAccess["variables"]): string | undefined {
  const written = (variables[name] ?? variables[name.toLowerCase()] ?? "").trim();
  if (written === "") return undefined;
  const address = written.includes("://") ? written : `http://${written}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol))
    throw new LotseError("CONFIGURATION_INVALID", NO_PROXY_ADDRESS(name));
  const { username, password, protocol, host } = url;
  const credentials = username === "" ? "" : `${username}:${password}@`;
  return `${protocol}//${credentials}${host}`;
}

/** What is written there is not repeated: it may hold a password. */
function NO_PROXY_ADDRESS(name: string): Localized {
  return {
    de: `Die Umgebungsvariable ${name} nennt keinen Proxy, der über http oder https erreichbar ist.`,
    en: `The environment variable ${name} names no proxy that is reached by http or https.`,
  };
}
