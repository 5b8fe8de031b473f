import type { TreePath } from "@lizenzlotse/model";

import { bannerComments } from "../shared/banner/banner-comments.ts";
import { type Banner, readBanner } from "../shared/banner/read-banner.ts";
import { stemOf } from "./file-stem.ts";

/** A library that a file holds, as its banner names it. */
export interface VendoredBanner extends Banner {
  /** Whether the file's name begins like it. */
  readonly calledLike: boolean;
  /** Whether the file is called exactly like it. */
  readonly confirmed: boolean;
}

/**
 * The libraries that a script or style sheet names in its banners. A banner counts where two things agree: it names a
 * licence, or it is a notice and the file is called like the library or minifiers are to keep it. A name with a version alone is in every project's own files.
 */
export function vendoredBanners(path: TreePath, text: string): readonly VendoredBanner[] {
  const stem = stemOf(path);
  const known = { name: stem, version: VERSION_IN_CODE.exec(text)?.[1] };
  return bannerComments(text)
    .flatMap((comment, index) => readBanner(comment, index === 0 ? known : {}) ?? [])
    .map((banner) => ({
      ...banner,
      calledLike: isCalledLike(stem, banner.name),
      confirmed: plain(banner.name) === stem,
    }))
    .filter(
      ({ license, isNotice, kept, calledLike }) =>
        license !== undefined || (isNotice && (kept || calledLike)),
    );
}

/** `VERSION = '4.17.21'`: what libraries without a version in their banner state in their code. */
const VERSION_IN_CODE = /\bVERSION\s*=\s*["'](\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[\w.]{1,30})?)["']/u;

/** `jquery.ui.core.min.js` is called like "jQuery UI". */
function isCalledLike(stem: string, name: string): boolean {
  const [left, right] = [stem, plain(name).replace(/\.js$/u, "")].map((each) =>
    each.replace(/[^a-z\d]/gu, ""),
  );
  return left !== undefined && right !== undefined && right.length > 1 && left.startsWith(right);
}

function plain(name: string): string {
  return name.toLowerCase();
}
