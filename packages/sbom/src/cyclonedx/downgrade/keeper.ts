import type { Json } from "../xml/contract.ts";
import type { Losses } from "./losses.ts";

/** Name space of what an older version has no place for. */
const KEPT = "lizenzlotse:kept:";

/** Objects that have properties in every version that is written, so that they can keep what else has no place. */
export const KEEPING_TYPES: readonly string[] = ["component", "service", "metadata"];

/**
 * Counts what a version cannot carry and keeps it as a property of the nearest object that may have properties: of the
 * component or service that it belongs to, of the metadata for everything else.
 */
export class Keeper {
  readonly #losses: Losses;
  readonly #open: { readonly name: string; readonly value: string }[][] = [];

  constructor(losses: Losses) {
    this.#losses = losses;
  }

  /**
   * @param member - path of the member, as `evidence.identity`.
   * @param value - what is lost; an empty one is no loss.
   */
  lose(member: string, value: unknown): void {
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return;
    this.#losses.add(member, value);
    const text = typeof value === "string" ? value : JSON.stringify(value);
    this.#open.at(-1)?.push({ name: KEPT + member, value: text });
  }

  /** Runs what fits an object and appends what was lost in it to its properties. */
  within(fit: () => Json): Json {
    this.#open.push([]);
    const fitted = fit();
    const kept = this.#open.pop() ?? [];
    if (kept.length === 0) return fitted;
    const stated = Array.isArray(fitted["properties"]) ? (fitted["properties"] as Json[]) : [];
    return { ...fitted, properties: [...stated, ...kept] };
  }
}
