import { describe, expect, it } from "vitest";

import { classifyFile } from "./classify-file.ts";

describe("classifyFile", () => {
  it.each([
    ["LICENSE", "license-file"],
    ["a/LICENCE.md", "license-file"],
    ["LICENSE-MIT", "license-file"],
    ["LICENSE-2.0.txt", "license-file"],
    ["LICENSE.Apache-2.0", "license-file"],
    ["MIT-LICENSE.txt", "license-file"],
    ["mit_license", "license-file"],
    ["jquery.LICENSE", "license-file"],
    ["COPYING.LESSER", "license-file"],
    ["COPYRIGHT", "license-file"],
    ["COPYRIGHT-NOTICE.txt", "license-file"],
    ["docs/copyright-holders.md", "other"],
    ["UNLICENSE", "license-file"],
    ["LIZENZ.txt", "license-file"],
    ["LICENSES/EUPL-1.2.txt", "license-file"],
    ["a.dist-info/licenses/MIT", "license-file"],
    ["a.dist-info/licenses/AUTHORS.rst", "notice-file"],
    ["a.dist-info/licenses/NOTICE", "notice-file"],
    ["AUTHORS", "other"],
    ["OFL.txt", "license-file"],
    ["GPL", "license-file"],
    ["NOTICE", "notice-file"],
    ["notice.md", "notice-file"],
    ["ThirdPartyNotices.txt", "notice-file"],
    ["THIRD-PARTY-LICENSES", "notice-file"],
    ["LICENSE-3rdparty.txt", "notice-file"],
    ["3rd-party-licenses.txt", "notice-file"],
    ["README", "readme"],
    ["readme.de.md", "readme"],
    ["LIESMICH.txt", "readme"],
    ["package.json", "manifest"],
    ["x.gemspec", "manifest"],
    ["site-packages/a-1.dist-info/METADATA", "manifest"],
    ["src/license.ts", "source"],
    ["licenses/check.py", "source"],
    ["Copyright.java", "source"],
    ["index.php", "source"],
    ["Dockerfile", "source"],
    ["logo.png", "other"],
    ["data.json", "other"],
    ["noticeable.png", "other"],
  ])("%s is %s", (path, expected) => {
    expect(classifyFile(path)).toBe(expected);
  });
});
