import { createDiagnostic, type Diagnostic, type SourceLocation } from "@lizenzlotse/model";

/** What a format could not carry, counted by what it is. */
export class Losses {
  readonly #counts = new Map<string, number>();

  /** @param value - what is lost; an empty one is no loss. */
  add(what: string, value: unknown): void {
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return;
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  /** One diagnostic for each kind of loss, sorted. */
  toDiagnostics(format: string, location: SourceLocation): readonly Diagnostic[] {
    return [...this.#counts]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([what, count]) =>
        createDiagnostic("bom/left-out", location, { format, what, count: String(count) }),
      );
  }
}
