import { describe, expect, it } from "vitest";

import { redactSecrets } from "./redact-secrets.ts";

const SECRET = "s3cr3t";
const TAIL = "abcdefghijklmnopqrstuvwxyz0123456789";

describe("redactSecrets", () => {
  it.each([
    ["https://s3cr3t@host/a", "https://host/a"],
    ["https://user:s3cr3t@host/a", "https://host/a"],
    ["https://:s3cr3t@host/a", "https://host/a"],
    ["https://user:with@s3cr3t@host/a", "https://host/a"],
    ["https://user:s3cr3t%40@host:8443/a?b=c", "https://host:8443/a?b=c"],
    ["git+https://oauth2:s3cr3t@host/a.git#v1", "git+https://host/a.git#v1"],
    ["ssh://git:s3cr3t@host/a.git", "ssh://host/a.git"],
    ["HTTPS://USER:s3cr3t@HOST/a", "HTTPS://HOST/a"],
    ["see http://a:s3cr3t@x and http://b:s3cr3t@y.", "see http://x and http://y."],
    [
      "pkg:generic/a@1?vcs_url=git%2Bhttps:%2F%2Fu:s3cr3t%40host%2Fa",
      "pkg:generic/a@1?vcs_url=git%2Bhttps:%2F%2Fhost%2Fa",
    ],
    ["https%3A%2F%2Fu%3As3cr3t%40host%2Fa", "https%3A%2F%2Fhost%2Fa"],
    ["registry=//user:s3cr3t@host/npm/", "registry=//host/npm/"],
  ])("removes the user information of %s", (text, expected) => {
    expect(redactSecrets(text)).toBe(expected);
  });

  it.each([
    ["https://host/a?token=s3cr3t&b=1", "https://host/a?token=***&b=1"],
    ["https://host/a?b=1&access_token=s3cr3t", "https://host/a?b=1&access_token=***"],
    ["https://host/a?X-Amz-Signature=s3cr3t#c", "https://host/a?X-Amz-Signature=***#c"],
    ["https://host/a#access_token=s3cr3t", "https://host/a#access_token=***"],
    ["https://host/a?api-key=s3cr3t;b=2", "https://host/a?api-key=***;b=2"],
    ["//registry.example/:_authToken=s3cr3t", "//registry.example/:_authToken=***"],
    ["_auth = s3cr3t", "_auth = ***"],
    ["_password: s3cr3t", "_password: ***"],
    ["npmAuthToken: s3cr3t", "npmAuthToken: ***"],
    ['{"username":"me","password":"s3cr3t"}', '{"username":"me","password":"***"}'],
    ["Authorization: Bearer s3cr3t", "Authorization: ***"],
    ['"authorization": "Basic s3cr3t"', '"authorization": "***"'],
    ["aws_secret_access_key=s3cr3t", "aws_secret_access_key=***"],
  ])("blanks the value in %s", (text, expected) => {
    expect(redactSecrets(text)).toBe(expected);
  });

  it.each([
    `ghp_${TAIL}`,
    `github_pat_11AAAA_${TAIL}`,
    `glpat-${TAIL}`,
    `npm_${TAIL}`,
    "AKIAIOSFODNN7EXAMPLE",
    `xoxb-${TAIL}`,
    `eyJ${TAIL}.eyJ${TAIL}.${TAIL}`,
  ])("blanks the token %s wherever it stands", (token) => {
    expect(redactSecrets(`fetch failed (${token})`)).toBe("fetch failed (***)");
    expect(redactSecrets(`https://host/${token}/a`)).toBe("https://host/***/a");
  });

  it.each([
    "git@github.com:org/repo.git",
    "ssh://git@github.com/org/repo.git",
    "git+ssh://git@github.com:22/org/repo.git#v1",
    "https://host/@scope/name/-/name-1.0.0.tgz",
    "https://host:8080/@scope%2fname",
    "pkg:npm/%40babel/core@7.0.0",
    "Copyright (c) Ada <ada@example.org>, https://example.org",
    '{"url":"https://example.org","mail":"me@example.org"}',
    "Unexpected token } in JSON at position 3",
    "https://host/a?key1=2&tokens=3",
    "keyboard: 1, authors: 2",
  ])("leaves %s as it is", (text) => {
    expect(redactSecrets(text)).toBe(text);
  });

  it("takes linear time on text made to be slow", () => {
    const hostile = [
      "a".repeat(200_000),
      "https://".repeat(50_000),
      `https://${"a".repeat(200_000)}`,
      `https://${"%40".repeat(50_000)}`,
      `password${" ".repeat(200_000)}x`,
      "-eyJ".repeat(50_000),
      `//${"@".repeat(200_000)}`,
    ];
    const start = performance.now();
    for (const text of hostile) redactSecrets(text);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(redactSecrets(`${"a:".repeat(50_000)}//u:${SECRET}@h`)).not.toContain(SECRET);
  });
});
