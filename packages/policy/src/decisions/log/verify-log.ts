import { type Localized, sha256Hex } from "@lizenzlotse/model";

import { type Decisions, listDecisions } from "../decision.ts";
import { canonicalJson } from "../../canonical-json.ts";
import { NO_ENTRY } from "./log-entry.ts";
import { logLineSchema, type LogLine } from "./schema.ts";

/** Most lines of a log that are read. */
const MAX_LOG_LINES = 1_000_000;

/** One thing that does not fit. */
export interface LogProblem {
  /** 1-based line of the log; absent where the decisions file is meant. */
  readonly line?: number | undefined;
  readonly message: Localized;
}

/**
 * Checks that nothing was edited, left out or put in another order since it was logged, that the decisions file names
 * the end of the log, and that it holds exactly what the log says.
 *
 * Whoever rolls file and log back together cannot be seen from these two files: version control, or a signed export,
 * keeps the head outside.
 *
 * @param log - the log file's text; empty where there is none.
 * @returns problems in the order of the log; empty where all fits.
 */
export function verifyLog(log: string, decisions: Decisions): readonly LogProblem[] {
  const lines = log.split("\n");
  // The line feed that ends the last line.
  if (lines.at(-1) === "") lines.pop();
  if (lines.length > MAX_LOG_LINES) return [{ message: TOO_LONG }];
  const chain = checkChain(lines);
  return [...chain.problems, ...checkHead(chain, decisions), ...checkContent(chain, decisions)];
}

interface Chain {
  readonly problems: readonly LogProblem[];
  readonly entries: number;
  /** Hash of the last line. */
  readonly sha256: string;
  /** What is decided after the last line, as canonical JSON by id. */
  readonly replayed: ReadonlyMap<string, string>;
}

function checkChain(lines: readonly string[]): Chain {
  const problems: LogProblem[] = [];
  const replayed = new Map<string, string>();
  let previous = NO_ENTRY;
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const entry = parseLine(text);
    if (entry === undefined) problems.push({ line, message: UNREADABLE });
    else {
      if (entry.previous !== previous) problems.push({ line, message: BROKEN_CHAIN });
      if (entry.sequence !== line) problems.push({ line, message: WRONG_SEQUENCE(entry.sequence) });
      replay(replayed, entry);
    }
    previous = sha256Hex(text);
  }
  return { problems, entries: lines.length, sha256: previous, replayed };
}

function parseLine(text: string): LogLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const entry = logLineSchema.safeParse(value);
    return entry.success && canonicalJson(value) === text ? entry.data : undefined;
  } catch {
    return undefined;
  }
}

function replay(replayed: Map<string, string>, { action, kind, decision }: LogLine): void {
  if (action === "remove") replayed.delete(decision.id);
  else replayed.set(decision.id, canonicalJson({ kind, value: decision }));
}

function checkHead({ entries, sha256 }: Chain, { log }: Decisions): readonly LogProblem[] {
  if (log === undefined) return entries === 0 ? [] : [{ message: NO_HEAD }];
  if (log.entries > entries) return [{ message: TRUNCATED(log.entries, entries) }];
  if (log.entries < entries) return [{ message: FILE_BEHIND(log.entries, entries) }];
  return log.sha256 === sha256 ? [] : [{ line: entries, message: OTHER_END }];
}

function checkContent({ replayed }: Chain, decisions: Decisions): readonly LogProblem[] {
  const written = new Map(
    listDecisions(decisions).map((one) => [one.value.id, canonicalJson(one)]),
  );
  const ids = [...new Set([...replayed.keys(), ...written.keys()])].sort();
  return ids.flatMap((id) => {
    const logged = replayed.get(id);
    const held = written.get(id);
    if (logged === held) return [];
    if (logged === undefined) return [{ message: NOT_LOGGED(id) }];
    return [{ message: held === undefined ? NOT_IN_FILE(id) : DIFFERS(id) }];
  });
}

const TOO_LONG: Localized = {
  de: `Das Protokoll hat mehr als ${String(MAX_LOG_LINES)} Zeilen.`,
  en: `The log has more than ${String(MAX_LOG_LINES)} lines.`,
};

const UNREADABLE: Localized = {
  de: "Die Zeile ist kein Eintrag, wie Lizenzlotse ihn schreibt.",
  en: "The line is no entry as Lizenzlotse writes it.",
};

const BROKEN_CHAIN: Localized = {
  de: "Die Kette ist unterbrochen: Eine Zeile davor wurde geändert, entfernt oder umgestellt.",
  en: "The chain is broken: a line before it was changed, removed or moved.",
};

function WRONG_SEQUENCE(sequence: number): Localized {
  return {
    de: `Der Eintrag hat die Nummer ${String(sequence)} und steht nicht an seiner Stelle.`,
    en: `The entry has number ${String(sequence)} and is not in its place.`,
  };
}

const NO_HEAD: Localized = {
  de: "Die Datei mit den Entscheidungen nennt das Ende des Protokolls nicht.",
  en: "The decisions file does not name the end of the log.",
};

function TRUNCATED(expected: number, found: number): Localized {
  return {
    de: `Das Protokoll hat ${String(found)} Zeilen, es waren ${String(expected)}: Am Ende fehlt etwas.`,
    en: `The log has ${String(found)} lines, there were ${String(expected)}: its end is missing.`,
  };
}

function FILE_BEHIND(expected: number, found: number): Localized {
  return {
    de: `Das Protokoll hat ${String(found)} Zeilen, die Datei mit den Entscheidungen kennt ${String(expected)}: Sie ist älter.`,
    en: `The log has ${String(found)} lines, the decisions file knows ${String(expected)}: it is older.`,
  };
}

const OTHER_END: Localized = {
  de: "Die letzte Zeile ist nicht die, die geschrieben wurde.",
  en: "The last line is not the one that was written.",
};

function NOT_LOGGED(id: string): Localized {
  return {
    de: `${id} steht nicht im Protokoll: Der Eintrag wurde von Hand geschrieben.`,
    en: `${id} is not in the log: the entry was written by hand.`,
  };
}

function NOT_IN_FILE(id: string): Localized {
  return {
    de: `${id} steht im Protokoll, fehlt aber bei den Entscheidungen.`,
    en: `${id} is in the log, but missing from the decisions.`,
  };
}

function DIFFERS(id: string): Localized {
  return {
    de: `${id} ist nicht so entschieden, wie es im Protokoll steht.`,
    en: `${id} is not decided as the log says.`,
  };
}
