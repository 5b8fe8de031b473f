import { LotseError, sha256Hex } from "@lizenzlotse/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readTimeStamp } from "./read-token.ts";
import { timeStampRequest } from "./write-request.ts";

const DIGEST = sha256Hex("evidence\n");

/** Written by `openssl ts -query -sha256 -no_nonce -cert` for the same text. */
const OPENSSL_REQUEST =
  "30390201013031300d060960864801650304020105000420bdcf4c994585af6dd6cb1cfbff78bcc73ab27dc30a299db5bb83766ca05b5de40101ff";

/** Answer of a made-up authority, written by `openssl ts -reply` for the same text. */
const OPENSSL_RESPONSE = Buffer.from(
  "MIIB3DADAgEAMIIB0wYJKoZIhvcNAQcCoIIBxDCCAcACAQMxDzANBglghkgBZQMEAgEFADBjBgsqhkiG9w0BCRABBKBUBFIwUAIB" +
    "AQYEKgMEATAxMA0GCWCGSAFlAwQCAQUABCC9z0yZRYWvbdbLHPv/eLzHOrJ9wwopnbW7g3ZsoFtd5AIBAhgPMjAyNjExMjcxNzAz" +
    "MDFaMYIBQzCCAT8CAQEwLzAXMRUwEwYDVQQDDAxCZWlzcGllbCBUU0ECFCkXMgzAEMunKp+uHJsk5/5iuZepMA0GCWCGSAFlAwQC" +
    "AQUAoIGkMBoGCSqGSIb3DQEJAzENBgsqhkiG9w0BCRABBDAcBgkqhkiG9w0BCQUxDxcNMjYxMTI3MTcwMzAxWjAvBgkqhkiG9w0B" +
    "CQQxIgQgaelCdu9OPv6QWz2LyW/ncPorpeA76e2K3PsdD2oRrOowNwYLKoZIhvcNAQkQAi8xKDAmMCQwIgQgNzWyrPI+/k1wSyyr" +
    "u2YWxYSDdJnWXmzB/TE7iwIAaL0wCgYIKoZIzj0EAwIERzBFAiEAvUN+OGyX8kWhqLt1E8ohX51/HaFLH0oXN/K0wH+sg+0CIAjR" +
    "zGA4qR+K8TIpyRZmD9+WNa6+MYS4ujUwl1K4RBpY",
  "base64",
);

describe("timeStampRequest", () => {
  it("writes what openssl writes", () => {
    expect(Buffer.from(timeStampRequest(DIGEST)).toString("hex")).toBe(OPENSSL_REQUEST);
  });
});

describe("readTimeStamp", () => {
  it("reads an authority's answer, and the token alone", () => {
    const statement = { sha256: DIGEST, time: "2026-11-27T17:03:01.000Z", policy: "1.2.3.4.1" };
    expect(readTimeStamp(OPENSSL_RESPONSE)).toEqual(statement);
    // Behind the response's head and its status (SEQUENCE { INTEGER 0 }).
    expect(readTimeStamp(OPENSSL_RESPONSE.subarray(4 + 5))).toEqual(statement);
  });

  it("takes nothing else for a token, and throws only its own error", () => {
    const changed = fc.record({
      place: fc.nat({ max: OPENSSL_RESPONSE.length - 1 }),
      value: fc.integer({ min: 0, max: 255 }),
      length: fc.nat({ max: OPENSSL_RESPONSE.length }),
    });
    fc.assert(
      fc.property(changed, ({ place, value, length }) => {
        const bytes = Uint8Array.from(OPENSSL_RESPONSE);
        bytes[place] = value;
        for (const attempt of [bytes, bytes.subarray(0, length)]) expectOwnError(attempt);
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), expectOwnError));
  });
});

function expectOwnError(bytes: Uint8Array): void {
  try {
    readTimeStamp(bytes);
  } catch (error) {
    if (!(error instanceof LotseError) || error.code !== "PACK_INVALID") throw error;
  }
}
