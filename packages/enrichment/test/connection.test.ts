import { afterEach, describe, expect, it } from "vitest";

import { RedirectRefused, SourceFailure } from "../src/contract.ts";
import { Connection, type ConnectionSettings } from "../src/http/connection.ts";
import { sourceClient } from "../src/http/source-client.ts";
import { LoopbackServer } from "./loopback-server.ts";

const TOKEN = "Bearer canary-9c2f";
const open: (LoopbackServer | Connection)[] = [];

afterEach(async () => {
  for (const one of open.splice(0))
    await (one instanceof LoopbackServer ? one.stop() : one.close());
});

async function serve(answers: Parameters<typeof LoopbackServer.start>[0]): Promise<LoopbackServer> {
  const server = await LoopbackServer.start(answers);
  open.push(server);
  return server;
}

function connect(
  servers: readonly LoopbackServer[],
  more: Partial<ConnectionSettings> = {},
): Connection {
  const hosts = new Set(servers.map(({ origin }) => new URL(origin).host));
  const connection = new Connection({
    allowedHosts: hosts,
    trustedHosts: hosts,
    certificates: [],
    proxy: {},
    userAgent: "lizenzlotse/test",
    timeoutMs: 2_000,
    signal: new AbortController().signal,
    ...more,
  });
  open.push(connection);
  return connection;
}

const clientOf = (server: LoopbackServer, connection: Connection) =>
  sourceClient({
    connection,
    origin: server.origin,
    requestsPerSecond: 1_000,
    authorization: TOKEN,
    today: "2026-01-02",
    signal: new AbortController().signal,
  });

describe("a source's client", () => {
  it("asks its origin, says who it is, and names what was asked and when", async () => {
    const server = await serve({ "a/1": { body: "{}" } });
    const ask = clientOf(server, connect([server]));
    expect(await ask({ path: "a/1" })).toEqual({
      address: `${server.origin}a/1`,
      text: "{}",
      askedOn: "2026-01-02",
    });
    expect(server.received).toMatchObject([
      { method: "GET", headers: { "user-agent": "lizenzlotse/test", authorization: TOKEN } },
    ]);
  });

  it("sends a body as JSON by POST", async () => {
    const server = await serve({ batch: { body: "{}" } });
    await clientOf(server, connect([server]))({ path: "batch", body: ["a"] });
    expect(server.received).toMatchObject([
      { method: "POST", body: '["a"]', headers: { "content-type": "application/json" } },
    ]);
  });

  it("takes what is not there for no answer, and everything else for a failure", async () => {
    const server = await serve({ gone: { status: 410 }, refused: { status: 403 } });
    const ask = clientOf(server, connect([server]));
    expect(await ask({ path: "nowhere" })).toBeUndefined();
    expect(await ask({ path: "gone" })).toBeUndefined();
    await expect(ask({ path: "refused" })).rejects.toThrow("it refuses (HTTP 403)");
  });

  it("waits where the other side asks for it, and asks again", async () => {
    const busy = { status: 429, headers: { "retry-after": "0" } };
    const server = await serve({ a: [busy, busy, { body: "{}" }] });
    expect((await clientOf(server, connect([server]))({ path: "a" }))?.text).toBe("{}");
    expect(server.received).toHaveLength(3);
  });

  it("gives up where it is asked to wait too long or too often", async () => {
    const server = await serve({
      long: { status: 503, headers: { "retry-after": "3600" } },
      often: { status: 429, headers: { "retry-after": "0" } },
    });
    const ask = clientOf(server, connect([server]));
    await expect(ask({ path: "long" })).rejects.toThrow("HTTP 503");
    await expect(ask({ path: "often" })).rejects.toThrow("HTTP 429");
    expect(server.received).toHaveLength(4);
  });

  it("never leaves its origin, whatever a package is called", async () => {
    const server = await serve({});
    const ask = clientOf(server, connect([server]));
    await expect(ask({ path: "//evil.example/a" })).rejects.toBeInstanceOf(SourceFailure);
    await expect(ask({ path: "https://evil.example/a" })).rejects.toBeInstanceOf(SourceFailure);
    expect(server.received).toEqual([]);
  });
});

describe("the connection", () => {
  it("follows a redirect to an allowed host, without the credentials", async () => {
    const target = await serve({ b: { body: "there" } });
    const server = await serve({ a: { status: 302, headers: { location: `${target.origin}b` } } });
    const response = await connect([server, target]).request({
      url: new URL(`${server.origin}a`),
      authorization: TOKEN,
    });
    expect(response.text).toBe("there");
    expect(target.received[0]?.headers.authorization).toBeUndefined();
  });

  it("follows none at all with a secret of its own header", async () => {
    const server = await serve({
      a: { status: 302, headers: { location: "b" } },
      b: { body: "there" },
    });
    const outgoing = { url: new URL(`${server.origin}a`), secretHeader: ["x-key", TOKEN] } as const;
    await expect(connect([server]).request({ ...outgoing, method: "PUT" })).rejects.toBeInstanceOf(
      RedirectRefused,
    );
    expect(server.received).toMatchObject([{ method: "PUT", headers: { "x-key": TOKEN } }]);
  });

  it("follows none to another host, and none in a circle", async () => {
    const target = await serve({ b: { body: "there" } });
    const server = await serve({
      a: { status: 302, headers: { location: `${target.origin}b` } },
      loop: { status: 302, headers: { location: "loop" } },
    });
    const connection = connect([server]);
    await expect(connection.request({ url: new URL(`${server.origin}a`) })).rejects.toThrow(
      "it leads to another host",
    );
    await expect(connection.request({ url: new URL(`${server.origin}loop`) })).rejects.toThrow(
      "it redirects too often",
    );
    expect(target.received).toEqual([]);
  });

  it("does not speak plain HTTP and stays out of private networks, unless a person configured it", async () => {
    const server = await serve({ a: { body: "secret" } });
    const url = new URL(`${server.origin}a`);
    const untrusted = connect([server], { trustedHosts: new Set() });
    await expect(untrusted.request({ url })).rejects.toThrow("its address is not HTTPS");
    const secure = new URL(url.href.replace("http:", "https:"));
    await expect(untrusted.request({ url: secure })).rejects.toThrow("private network");
    const named = new URL(`https://localhost:${url.port}/a`);
    const byName = connect([server], {
      allowedHosts: new Set([named.host]),
      trustedHosts: new Set(),
    });
    await expect(byName.request({ url: named })).rejects.toThrow("private network");
    expect(server.received).toEqual([]);
  });

  it("gives up on an answer that is too large", async () => {
    const server = await serve({ a: { body: "x".repeat(33 * 1024 * 1024) } });
    const request = connect([server]).request({ url: new URL(`${server.origin}a`) });
    await expect(request).rejects.toThrow("its answer is too large");
  });

  it("says why nothing came back, and nothing else", async () => {
    const server = await serve({});
    const connection = connect([server]);
    const url = new URL(`${server.origin}a?token=canary-9c2f`);
    await server.stop();
    const failure = connection.request({ url, authorization: TOKEN });
    await expect(failure).rejects.toThrow(/^no connection \(ECONNREFUSED\)$/u);
  });
});
