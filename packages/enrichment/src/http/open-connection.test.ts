import { LotseError } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { openConnection } from "./open-connection.ts";

const NOBODY = { allowed: new Set<string>(), trusted: new Set<string>() };

async function open(variables: Readonly<Record<string, string>>): Promise<void> {
  const access = { certificates: [], variables, toolVersion: "test", timeoutMs: 1_000 };
  await openConnection(NOBODY, { ...access, signal: new AbortController().signal }).close();
}

describe("openConnection", () => {
  it.each(["http://proxy.example:8080", "proxy.example:8080", "http://a:b@proxy.example/x/", " "])(
    "takes the proxy %j",
    async (address) => {
      await expect(open({ HTTPS_PROXY: address, http_proxy: address })).resolves.toBeUndefined();
    },
  );

  it.each(["http://[", "socks5://user:secret@proxy.example", "ftp://proxy.example"])(
    "refuses the proxy %j, without repeating it",
    async (address) => {
      const refused = await open({ HTTPS_PROXY: address }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(LotseError);
      expect(refused).toMatchObject({ code: "CONFIGURATION_INVALID" });
      expect(String(refused)).not.toContain("secret");
    },
  );
});
