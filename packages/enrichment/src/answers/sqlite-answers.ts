import { openDatabase } from "@lizenzlotse/core/sqlite";
import { z } from "zod";

import { packageAnswerSchema } from "../pack/pack-schema.ts";
import type { AnswerMemory } from "./answer-memory.ts";

const TABLE = `CREATE TABLE IF NOT EXISTS answer (
  source TEXT NOT NULL, origin TEXT NOT NULL, purl TEXT NOT NULL,
  asked_on TEXT NOT NULL, answer TEXT,
  PRIMARY KEY (source, origin, purl)
) WITHOUT ROWID`;

const rowSchema = z.object({ asked_on: z.iso.date(), answer: z.string().nullable() });

/**
 * Answers in a database file, which is made where there is none.
 *
 * @throws {LotseError} `CACHE_UNAVAILABLE`.
 */
export async function openAnswers(file: string): Promise<AnswerMemory> {
  const database = await openDatabase(file, "write");
  database.exec(TABLE);
  const select = database.prepare(
    "SELECT asked_on, answer FROM answer WHERE source = ? AND origin = ? AND purl = ?",
  );
  const insert = database.prepare(
    "INSERT OR REPLACE INTO answer (source, origin, purl, asked_on, answer) VALUES (?, ?, ?, ?, ?)",
  );
  return {
    recall({ source, origin, purl }) {
      const row = rowSchema.safeParse(select.get(source, origin, purl)).data;
      if (row === undefined) return undefined;
      if (row.answer === null) return { askedOn: row.asked_on };
      const answer = packageAnswerSchema.safeParse(parsed(row.answer)).data;
      // A damaged entry was never there; the next answer overwrites it.
      return answer === undefined ? undefined : { askedOn: row.asked_on, answer };
    },
    remember({ source, origin, purl }, { askedOn, answer }) {
      const text = answer === undefined ? null : JSON.stringify(answer);
      insert.run(source, origin, purl, askedOn, text);
    },
    close: () => void database.close(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
