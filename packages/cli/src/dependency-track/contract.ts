import type { Connection } from "@lizenzlotse/enrichment/network";

/** An API server of Dependency-Track and the right to write to it. The token is shown nowhere, errors included. */
export interface TrackServer {
  /** Without a slash at its end. */
  readonly base: URL;
  readonly token: string;
  /** Opens to this server only. */
  readonly connection: Connection;
  readonly signal: AbortSignal;
}

/** Which project a bill of materials belongs to: by its identifier, or by name and version, then made where it is new. */
export type TrackProject =
  { readonly uuid: string } | { readonly name: string; readonly version: string };
