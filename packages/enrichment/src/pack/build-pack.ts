import type { AskedAnswers } from "../ask/ask-sources.ts";
import { DATA_PACK_VERSION, type DataPack } from "./data-pack.ts";

/** What a pack is made of. */
export interface PackInput {
  /** Package URLs that were asked about. */
  readonly asked: readonly string[];
  readonly result: AskedAnswers;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly toolVersion: string;
}

/** Puts answers into a pack, in an order that depends on nothing but them. */
export function buildPack({ asked, result, createdAt, toolVersion }: PackInput): DataPack {
  const { answers, reports } = result;
  const answered = new Set(
    answers.filter(({ statements }) => statements.length > 0).map(({ purl }) => purl),
  );
  return {
    kind: "lizenzlotse/data-pack",
    schemaVersion: DATA_PACK_VERSION,
    createdAt,
    toolVersion,
    sources: reports.map(({ source: { id, title }, origin, failed }) => ({
      id,
      title,
      origin,
      failed,
    })),
    answers,
    unanswered: asked.filter((purl) => !answered.has(purl)).sort(),
  };
}

/** The bytes of a pack, the same for the same answers. */
export function packBytes(pack: DataPack): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(pack, undefined, 1)}\n`);
}
