import type { ComparedFile, ComparedLicense } from "./compared-text.ts";
import { diffWords } from "./diff-words.ts";
import type { ExplanationSegment, SegmentKind, TextComparison } from "./match-explanation.ts";

/** Lays a file's words beside those of a licence; every character of both is in exactly one segment. */
export function compareWithLicense(
  file: ComparedFile,
  license: ComparedLicense,
): Pick<TextComparison, "segments" | "words"> {
  const writer = new SegmentWriter(file, license);
  for (const { left, right, count } of diffWords(file.words, license.words)) {
    writer.differing(left, right);
    writer.equal(count);
  }
  writer.differing(file.words.length, license.words.length);
  return writer.finish();
}

/** Writes segments from front to back. Signs between two words go with the word behind them. */
class SegmentWriter {
  readonly #file: ComparedFile;
  readonly #license: ComparedLicense;
  readonly #segments: ExplanationSegment[] = [];
  readonly #words: Record<SegmentKind, number> = {
    equal: 0,
    "file-only": 0,
    "license-only": 0,
    optional: 0,
    slot: 0,
  };
  /** Words and offsets that are written already. */
  #fileWord = 0;
  #licenseWord = 0;
  #fileOffset = 0;
  #licenseOffset = 0;

  constructor(file: ComparedFile, license: ComparedLicense) {
    this.#file = file;
    this.#license = license;
  }

  /** Words that agree, line by line of the file; a slot between two of them stays visible although nothing fills it. */
  equal(count: number): void {
    let pending = 0;
    for (let word = 0; word < count; word += 1) {
      const slot = word > 0 && this.#license.hasSlotBefore(this.#licenseWord + pending);
      if (slot || this.#file.startsLine(this.#fileWord + pending)) {
        this.#take("equal", pending, pending);
        pending = 0;
      }
      if (slot) this.#slot(0);
      pending += 1;
    }
    this.#take("equal", pending, pending);
  }

  /** Words up to the next agreement, each side's own. */
  differing(fileTo: number, licenseTo: number): void {
    const added = fileTo - this.#fileWord;
    const slot = this.#slotBefore(licenseTo);
    this.#missing(slot ?? licenseTo);
    if (slot !== undefined) this.#slot(added);
    else if (added > 0) this.#take("file-only", added, 0);
    this.#missing(licenseTo);
  }

  /** The first slot among the words up to `licenseTo`, before that word included. */
  #slotBefore(licenseTo: number): number | undefined {
    for (let word = this.#licenseWord; word <= licenseTo; word += 1)
      if (this.#license.hasSlotBefore(word)) return word;
    return undefined;
  }

  /** Licence words that the file lacks, in stretches of those that may be missing and those that may not. */
  #missing(licenseTo: number): void {
    while (this.#licenseWord < licenseTo) {
      const optional = this.#license.isOptional(this.#licenseWord);
      let count = 1;
      while (
        this.#licenseWord + count < licenseTo &&
        this.#license.isOptional(this.#licenseWord + count) === optional
      )
        count += 1;
      this.#take(optional ? "optional" : "license-only", 0, count);
    }
  }

  /** A slot takes the signs up to the next word on both sides: the licence's placeholder is among them. */
  #slot(fileWords: number): void {
    const fileEnd = this.#file.starts[this.#fileWord + fileWords] ?? this.#file.length;
    const licenseEnd = this.#license.starts[this.#licenseWord] ?? this.#license.length;
    this.#fileWord += fileWords;
    this.#words.slot += fileWords;
    this.#push("slot", fileEnd, licenseEnd);
  }

  #take(kind: SegmentKind, fileWords: number, licenseWords: number): void {
    if (fileWords + licenseWords === 0) return;
    this.#fileWord += fileWords;
    this.#licenseWord += licenseWords;
    this.#words[kind] += Math.max(fileWords, licenseWords);
    this.#push(
      kind,
      fileWords === 0 ? this.#fileOffset : (this.#file.ends[this.#fileWord - 1] ?? 0),
      licenseWords === 0 ? this.#licenseOffset : (this.#license.ends[this.#licenseWord - 1] ?? 0),
    );
  }

  #push(kind: SegmentKind, fileEnd: number, licenseEnd: number): void {
    const segment = {
      kind,
      file: this.#file.slice(this.#fileOffset, fileEnd),
      license: this.#license.slice(this.#licenseOffset, licenseEnd),
    };
    this.#fileOffset = fileEnd;
    this.#licenseOffset = licenseEnd;
    if (segment.file !== "" || segment.license !== "") this.#segments.push(segment);
  }

  /** Signs behind the last words belong to the last segment. */
  finish(): Pick<TextComparison, "segments" | "words"> {
    const last = this.#segments.pop() ?? { kind: "equal", file: "", license: "" };
    this.#segments.push({
      ...last,
      file: last.file + this.#file.slice(this.#fileOffset, this.#file.length),
      license: last.license + this.#license.slice(this.#licenseOffset, this.#license.length),
    });
    return { segments: this.#segments, words: this.#words };
  }
}
