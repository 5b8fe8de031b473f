import { setTimeout as wait } from "node:timers/promises";

import { type Localized, LotseError } from "@lizenzlotse/model";
import { z } from "zod";

import type { TrackProject, TrackServer } from "./contract.ts";
import { askServer } from "./request.ts";

/** Largest document that is sent (64 MiB); base64 makes a third more of it, and the server keeps it whole in memory. */
const MAX_UPLOAD_BYTES: number = 64 * 1024 * 1024;

const UPLOADED = z.object({ token: z.string().regex(/^[\w-]{1,100}$/u) });
const PROCESSING = z.object({ processing: z.boolean() });

/**
 * Uploads a bill of materials (`PUT /api/v1/bom`).
 *
 * @returns by what its processing can be asked for.
 * @throws {LotseError} `USAGE` for a document that is too large, `UPLOAD_FAILED` where the server does not take it.
 */
export async function uploadBom(
  server: TrackServer,
  project: TrackProject,
  bom: Uint8Array,
): Promise<string> {
  if (bom.length > MAX_UPLOAD_BYTES) throw new LotseError("USAGE", TOO_LARGE);
  const answer = await askServer(server, {
    method: "PUT",
    path: "/api/v1/bom",
    body: { ...projectFields(project), bom: Buffer.from(bom).toString("base64") },
  });
  return understood(UPLOADED, answer).token;
}

/** Milliseconds between two questions whether the server is done. */
const POLL_INTERVAL_MS = 2_000;

/** Longest wait for the server to process one document; large ones take minutes. */
const MAX_PROCESSING_MS = 900_000;

/**
 * Waits until the server has processed an upload.
 *
 * @throws {LotseError} `UPLOAD_FAILED` where it is not done within {@link MAX_PROCESSING_MS}.
 */
export async function waitForProcessing(server: TrackServer, uploadToken: string): Promise<void> {
  const path = `/api/v1/event/token/${uploadToken}`;
  for (let waitedMs = 0; waitedMs <= MAX_PROCESSING_MS; waitedMs += POLL_INTERVAL_MS) {
    const { processing } = understood(PROCESSING, await askServer(server, { method: "GET", path }));
    if (!processing) return;
    await wait(POLL_INTERVAL_MS, undefined, { signal: server.signal });
  }
  throw new LotseError("UPLOAD_FAILED", STILL_PROCESSING);
}

function projectFields(project: TrackProject): Readonly<Record<string, unknown>> {
  if ("uuid" in project) return { project: project.uuid };
  return { projectName: project.name, projectVersion: project.version, autoCreate: true };
}

function understood<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new LotseError("UPLOAD_FAILED", NOT_UNDERSTOOD);
  return parsed.data;
}

const TOO_LARGE: Localized = {
  de: `Das Dokument ist größer als ${String(MAX_UPLOAD_BYTES / 1024 / 1024)} MiB und wird nicht hochgeladen.`,
  en: `The document is larger than ${String(MAX_UPLOAD_BYTES / 1024 / 1024)} MiB and is not uploaded.`,
};

const STILL_PROCESSING: Localized = {
  de: "Hochgeladen, aber nach 15 Minuten noch nicht verarbeitet.",
  en: "Uploaded, but not processed within 15 minutes.",
};

const NOT_UNDERSTOOD: Localized = {
  de: "Die Antwort ist nicht die von Dependency-Track.",
  en: "The answer is not that of Dependency-Track.",
};
