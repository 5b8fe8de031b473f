/** What a text says of its own copyright and licence. */
export interface FileTags {
  readonly licenses: readonly LicenseTag[];
  readonly copyrights: number;
}

/** The value of a licence tag, with its line. */
export interface LicenseTag {
  readonly value: string;
  /** 1-based. */
  readonly line: number;
}

/** Most tags that are kept of one file. */
const MAX_TAGS = 10_000;

// In parts, so that this file makes no statement about itself.
const LICENSE_TAG = /SPDX-License-(?:Identifier):[ \t]*(.*)/u;
const COPYRIGHT_TAG =
  /SPDX-(?:File|Snippet)CopyrightText:|(?:Copyright|©)(?:[ \t]*\([cC]\)|[ \t]*©)?[ \t]+\S/u;
const IGNORE_START = "REUSE-IgnoreStart";
const IGNORE_END = "REUSE-IgnoreEnd";
/** Ends of comments and of quotes in other formats. */
const COMMENT_END = /[ \t]*(?:\*+\/|-->|\*\}|#\}|%\}|-\}|\]\]|"""|'''|'|`)?[ \t]*$/u;

/**
 * Reads the tags of a text: those of the SPDX specification, and copyright notices in words. A line is a statement of
 * copyright or one of a licence, not both; what stands between the marks that ask to be ignored says nothing.
 */
export function readTags(text: string): FileTags {
  const licenses: LicenseTag[] = [];
  let copyrights = 0;
  let ignored = false;
  text.split(/\r\n|\n|\r/u).forEach((line, index) => {
    if (ignored ? line.includes(IGNORE_END) : line.includes(IGNORE_START)) {
      ignored = line.lastIndexOf(IGNORE_START) > line.lastIndexOf(IGNORE_END);
      return;
    }
    if (ignored) return;
    if (COPYRIGHT_TAG.test(line)) copyrights += 1;
    else {
      const value = LICENSE_TAG.exec(line)?.[1]?.replace(COMMENT_END, "").trim();
      if (value !== undefined && value !== "" && licenses.length < MAX_TAGS)
        licenses.push({ value, line: index + 1 });
    }
  });
  return { licenses, copyrights };
}
