import type { MatchPlace } from "@lizenzlotse/model";

/**
 * Says where in a source file a line stands: in the comment at its head, in a later comment, or in what is no comment.
 * What a file says about its own licence stands in comments, and mostly in the first; the same words in code are data.
 *
 * It reads no language, only how comments begin and end in most of them; lines are looked at once, from the top, as far
 * as somebody asks.
 */
export class LinePlaces {
  readonly #bytes: Uint8Array;
  readonly #places: MatchPlace[] = [];
  #next = 0;
  #inHead = true;
  /** The comment that the next line is still part of. */
  #open: Block | undefined;

  /** @param bytes - UTF-8 or Latin-1. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @param line - 1-based. */
  placeOf(line: number): MatchPlace {
    while (this.#places.length < line && this.#next < this.#bytes.length) this.#readLine();
    return this.#places[line - 1] ?? "body";
  }

  #readLine(): void {
    const start = this.#next;
    const newline = this.#bytes.indexOf(LINE_FEED, start);
    this.#next = newline === -1 ? this.#bytes.length : newline + 1;
    if (this.#isPlainCode(start)) {
      this.#places.push("body");
      return;
    }
    const text = latin1(this.#bytes.subarray(start, Math.min(this.#next, start + MAX_LINE_BYTES)));
    const comment = this.#open ?? BLOCKS.find(({ open }) => text.startsWith(open));
    if (comment !== undefined) this.#readBlock(comment, text);
    else if (LINE_COMMENT.test(text)) this.#places.push(this.#inHead ? "header" : "comment");
    else this.#readCode(text);
  }

  /** Most lines of a file are code below its head; how they begin says so without making text of them. */
  #isPlainCode(start: number): boolean {
    if (this.#inHead || this.#open !== undefined) return false;
    let at = start;
    while (at < this.#next && (this.#bytes[at] ?? 0) <= SPACE) at += 1;
    return at === this.#next || OPENS_COMMENT[this.#bytes[at] ?? 0] === 0;
  }

  #readBlock(block: Block, text: string): void {
    const isHead = this.#inHead || block.isBanner === true;
    this.#places.push(isHead ? "header" : "comment");
    const from = block === this.#open ? 0 : block.open.length;
    const end = text.indexOf(block.close, from);
    this.#open = end === -1 ? block : undefined;
    // Code behind a comment's end, as in a minified file, ends the head.
    if (end !== -1 && text.length > end + block.close.length) this.#inHead = false;
  }

  #readCode(text: string): void {
    this.#places.push("body");
    if (text !== "" && !PREAMBLE.test(text)) this.#inHead = false;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1").trim();
}

interface Block {
  readonly open: string;
  readonly close: string;
  /** `/*!` asks minifiers to keep it: a licence, wherever it stands in a bundle. */
  readonly isBanner?: boolean;
}

const BLOCKS: readonly Block[] = [
  { open: "/*!", close: "*/", isBanner: true },
  { open: "/*", close: "*/" },
  { open: "<!--", close: "-->" },
  { open: "<%--", close: "--%>" },
  { open: "{#", close: "#}" },
  { open: "{-", close: "-}" },
  { open: "(*", close: "*)" },
  { open: "--[[", close: "]]" },
  { open: '"""', close: '"""' },
  { open: "'''", close: "'''" },
  { open: "=begin", close: "=end" },
  { open: "=pod", close: "=cut" },
  { open: "=head1", close: "=cut" },
];

/** `//`, `#`, `--`, `;`, `%`, `dnl`, `REM`, roff's `.\"`, and lone marks that close a frame of stars. */
const LINE_COMMENT =
  /^(?:\/\/|#(?!include\b|define\b|if|endif|pragma\b)|--|;|%|dnl\b|@?rem\b|\.\\"|\*+\/?$)/iu;

/** What may stand before a file's head: interpreters, declarations of language and package. */
const PREAMBLE =
  /^(?:#!|<\?(?:php|xml)|<!doctype|["']use strict["'];?$|declare\(strict_types|package [\w.]+;?$|namespace [\w\\]+;$|@charset|#pragma once|\ufeff)/iu;

/** Bytes of a line that are looked at: enough for how it begins, and for the end of most comments. */
const MAX_LINE_BYTES = 4_096;

const LINE_FEED = 0x0a;
const SPACE = 0x20;

/** 1 for every byte that a comment can begin with, see {@link BLOCKS} and {@link LINE_COMMENT}; and for all beyond ASCII. */
const OPENS_COMMENT: Uint8Array = new Uint8Array(256).fill(1, 0x80);
for (const { open } of BLOCKS) OPENS_COMMENT[open.charCodeAt(0)] = 1;
for (const sign of "/#-;%dDrR@.*") OPENS_COMMENT[sign.charCodeAt(0)] = 1;
