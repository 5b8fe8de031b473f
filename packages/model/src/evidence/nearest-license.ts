/** The known licence whose text is most like one that is none of them, and how much the two differ. */
export interface NearestLicense {
  /** SPDX identifier of the licence, or `X WITH Y`. */
  readonly license: string;
  /** Share of the words of both texts that agree, 0–1; 1 would be the licence itself. */
  readonly similarity: number;
  /** Words that only the file has. */
  readonly addedWords: number;
  /** Words that only the licence has. */
  readonly missingWords: number;
}
