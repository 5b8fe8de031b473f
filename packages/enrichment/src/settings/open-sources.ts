import { type Localized, LotseError } from "@lizenzlotse/model";

import type { OpenSource } from "../ask/ask-sources.ts";
import { openConnection } from "../http/open-connection.ts";
import { sourceClient } from "../http/source-client.ts";
import { licenseSources } from "../registry.ts";
import type { EnrichmentSettings, SourceSettings } from "./settings.ts";

/** What sources are opened with. Nothing is read from the environment but what the settings name. */
export interface OpenSourcesOptions {
  readonly settings: EnrichmentSettings;
  /** Text of {@link EnrichmentSettings.certificateAuthority}. */
  readonly certificates: readonly string[];
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly toolVersion: string;
  /** RFC 3339 date. */
  readonly today: string;
  readonly signal: AbortSignal;
}

/** Sources with one connection for all of them, to be closed. */
export interface OpenedSources {
  readonly sources: readonly OpenSource[];
  close(): Promise<void>;
}

/**
 * Opens all sources that the settings do not switch off. Nothing is sent yet.
 *
 * @throws {LotseError} `CONFIGURATION_INVALID` where a variable is unset that the settings name.
 */
export function openSources(options: OpenSourcesOptions): OpenedSources {
  const { settings, variables, signal, today } = options;
  const chosen = licenseSources.flatMap((source) => {
    const own = settings.sources[source.id] ?? {};
    return own === false ? [] : [{ source, own, origin: originOf(own.origin ?? source.origin) }];
  });
  const mirrors = chosen.filter(({ own }) => own.origin !== undefined);
  const hosts = {
    allowed: new Set([...chosen.map(hostOf), ...settings.allowHosts]),
    trusted: new Set(mirrors.map(hostOf)),
  };
  const connection = openConnection(hosts, {
    ...options,
    timeoutMs: settings.timeoutSeconds * 1_000,
  });
  return {
    sources: chosen.map(({ source, own, origin }) => ({
      source,
      origin,
      fetch: sourceClient({
        connection,
        origin,
        requestsPerSecond: own.requestsPerSecond ?? source.requestsPerSecond,
        authorization: authorizationOf(own, variables),
        today,
        signal,
      }),
    })),
    close: () => connection.close(),
  };
}

function originOf(written: string): string {
  const { href } = new URL(written);
  return href.endsWith("/") ? href : `${href}/`;
}

function hostOf({ origin }: { readonly origin: string }): string {
  return new URL(origin).host;
}

function authorizationOf(
  { authorizationVariable: name }: SourceSettings,
  variables: OpenSourcesOptions["variables"],
): string | undefined {
  if (name === undefined) return undefined;
  const value = variables[name];
  if (value === undefined || value === "")
    throw new LotseError("CONFIGURATION_INVALID", UNSET(name));
  return value;
}

function UNSET(name: string): Localized {
  return {
    de: `Die Umgebungsvariable ${name}, die in den Einstellungen steht, ist nicht gesetzt.`,
    en: `The environment variable ${name}, which the settings name, is not set.`,
  };
}
