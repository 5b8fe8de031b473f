import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const BOM = JSON.stringify({
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: { component: { type: "application", name: "Shop & Söhne", version: "1.2.0" } },
  components: [{ type: "library", name: "a", version: "1.0.0", purl: "pkg:npm/a@1.0.0" }],
});

/** Looks like nothing else, so that it is found wherever it leaks to. */
const CANARY = "odt_canary7Hq2Zx";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lotse-exchange-"));
  await writeFile(join(folder, "bom.json"), BOM);
  await writeFile(join(folder, "invalid.json"), BOM.replace('"version":1,', '"licences":[],'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Seen {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server on this machine that keeps what it was asked, and answers as it is told. */
async function listen(
  reply: (seen: Seen, response: ServerResponse) => void,
): Promise<{ readonly address: string; readonly seen: readonly Seen[] }> {
  const seen: Seen[] = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method, url: path, headers } = request;
      const one = { method, path, headers, body: Buffer.concat(chunks).toString() };
      seen.push(one);
      reply(one, response);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${String(port)}/track/`, seen };
}

const upload = (...given: readonly string[]): ReturnType<typeof runLotse> =>
  runLotse(["sbom", "upload", ...given, "--lang", "en"], {
    folder,
    variables: { LOTSE_DEPENDENCY_TRACK_TOKEN: CANARY },
  });

describe("lotse sbom upload", () => {
  it("sends the document as Dependency-Track's interface has it, and waits where asked to", async () => {
    let asked = 0;
    const { address, seen } = await listen(({ method }, response) => {
      asked += 1;
      response.end(
        JSON.stringify(method === "PUT" ? { token: "0a1b-2c" } : { processing: asked < 3 }),
      );
    });
    const ended = await upload("bom.json", "--to", address, "--project", "@x/shop@1.2", "--wait");
    expect(ended).toMatchObject({ code: 0, stdout: "" });
    expect(ended.stderr).toContain("0a1b-2c");
    expect(ended.stderr).toContain("Processed.");
    expect(seen.map(({ method, path }) => `${String(method)} ${String(path)}`)).toEqual([
      "PUT /track/api/v1/bom",
      "GET /track/api/v1/event/token/0a1b-2c",
      "GET /track/api/v1/event/token/0a1b-2c",
    ]);
    const [put] = seen;
    expect(put?.headers).toMatchObject({ "x-api-key": CANARY, "content-type": "application/json" });
    expect(JSON.parse(put?.body ?? "")).toEqual({
      projectName: "@x/shop",
      projectVersion: "1.2",
      autoCreate: true,
      bom: Buffer.from(BOM).toString("base64"),
    });
    expect(ended.stderr).not.toContain(CANARY);
  });

  it("names a project by its identifier", async () => {
    const { address, seen } = await listen((_seen, response) => response.end(`{"token":"t"}`));
    const project = "3FA85F64-5717-4562-b3fc-2c963f66afa6";
    expect((await upload("bom.json", "--to", address, "--project", project)).code).toBe(0);
    expect(JSON.parse(seen[0]?.body ?? "")).toMatchObject({ project: project.toLowerCase() });
  });

  it.each([
    [401, `wrong key ${CANARY}`, "BOM_UPLOAD"],
    [400, "Schema version not supported", "Schema version not supported"],
    [500, "x".repeat(200_000), "answered 500"],
    [200, "<html>", "no JSON"],
    [200, "{}", "not that of Dependency-Track"],
  ])("says what the server said with %i, and never the token", async (status, text, said) => {
    const { address } = await listen((_seen, response) => {
      response.writeHead(status).end(text);
    });
    const ended = await upload("bom.json", "--to", address, "--project", "shop@1");
    expect(ended).toMatchObject({ code: 4, stdout: "" });
    expect(ended.stderr).toContain("UPLOAD_FAILED");
    expect(ended.stderr).toContain(said);
    expect(ended.stderr).not.toContain(CANARY);
    expect(ended.stderr.length).toBeLessThan(1_000);
  });

  it("follows no redirect, for the token would go along", async () => {
    const { address, seen } = await listen((_seen, response) => {
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    const ended = await upload("bom.json", "--to", address, "--project", "shop@1");
    expect(ended.code).toBe(4);
    expect(ended.stderr).toContain("redirects");
    expect(seen).toHaveLength(1);
  });

  it("goes through the proxy that the environment names", async () => {
    const { address } = await listen(() => undefined);
    const asked: (string | undefined)[] = [];
    server?.on("connect", ({ url }: IncomingMessage, socket: Socket) => {
      asked.push(url);
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
    const given = ["bom.json", "--to", "https://track.example", "--project", "shop@1"];
    const ended = await runLotse(["sbom", "upload", ...given, "--lang", "en"], {
      folder,
      variables: { LOTSE_DEPENDENCY_TRACK_TOKEN: CANARY, HTTPS_PROXY: address },
    });
    expect(ended.code).toBe(4);
    expect(ended.stderr).toContain("track.example does not answer");
    expect(asked).toEqual(["track.example:443"]);
  });

  it("says that nobody answers", async () => {
    const { address } = await listen((_seen, response) => response.destroy());
    const ended = await upload("bom.json", "--to", address, "--project", "shop@1");
    expect(ended.code).toBe(4);
    expect(ended.stderr).toContain("does not answer");
    expect(ended.stderr).not.toContain(CANARY);
  });

  it.each([
    ["http to another machine", ["bom.json", "--to", "http://track.example", "--project", "a@1"]],
    ["credentials", ["bom.json", "--to", "https://a:secret@track.example", "--project", "a@1"]],
    ["no version", ["bom.json", "--to", "https://track.example", "--project", "a"]],
    ["no server", ["bom.json", "--project", "a@1"]],
    ["an invalid document", ["invalid.json", "--to", "http://127.0.0.1:9", "--project", "a@1"]],
  ])("refuses %s before anything is sent", async (_name, given) => {
    const ended = await upload(...given);
    expect(ended.code).toBe(2);
    expect(ended.stderr).not.toContain("secret");
  });

  it("asks for the token in the environment", async () => {
    const given = ["sbom", "upload", "bom.json", "--to", "http://[::1]:9", "--project", "a@1"];
    const ended = await runLotse(given, { folder });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("LOTSE_DEPENDENCY_TRACK_TOKEN");
  });
});

describe("lotse sbom publish", () => {
  it("writes the document under a stable name with its digest, and touches nothing twice", async () => {
    const target = await mkdtemp(join(folder, "public-"));
    const publish = () => runLotse(["sbom", "publish", "bom.json", "--to", target], { folder });
    expect((await publish()).code).toBe(0);
    const name = "Shop-Söhne-1.2.0.cdx.json";
    expect((await readdir(target)).sort()).toEqual([name, `${name}.sha256`]);
    expect(await readFile(join(target, name), "utf8")).toBe(BOM);
    expect(await readFile(join(target, `${name}.sha256`), "utf8")).toMatch(
      new RegExp(`^[0-9a-f]{64}  ${name}\n$`, "u"),
    );
    const before = await stat(join(target, name));
    expect((await publish()).stderr).toContain("unverändert");
    const after = await stat(join(target, name));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });
});

describe("a list in place of a bill of materials", () => {
  const LIST = "Anlage 3\nKomponente;Version;Lizenz;Paketmanager\nleft-pad;1.3.0;MIT;npm\nx;2;;\n";

  it("is refused until its columns are confirmed, with the way to do it", async () => {
    await writeFile(join(folder, "liste.csv"), LIST);
    const unread = await runLotse(["check", "liste.csv", "--lang", "en"], { folder });
    expect(unread).toMatchObject({ code: 2, stdout: "" });
    expect(unread.stderr).toContain("lotse sbom columns");

    const shown = await runLotse(["sbom", "columns", "liste.csv", "--lang", "en"], { folder });
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain("left-pad");
    const [, columns = ""] = /--columns (\S+)/u.exec(shown.stdout) ?? [];
    expect(columns).toBe(
      "name=Komponente,version=Version,license=Lizenz,ecosystem=Paketmanager,header=2",
    );
    const read = await runLotse(["check", "liste.csv", "--columns", columns, "--json"], { folder });
    expect(read.code).toBe(1);
    expect(JSON.parse(read.stdout)).toMatchObject({ violations: [{ component: "row:x/2" }] });
  });

  it("is read by a saved mapping, which the result records", async () => {
    await writeFile(join(folder, "liste.csv"), LIST);
    const shown = await runLotse(["sbom", "columns", "liste.csv", "--format", "json"], { folder });
    await writeFile(join(folder, "spalten.json"), shown.stdout);
    const { stdout } = await runLotse(
      ["scan", "liste.csv", "--columns", "spalten.json", "-q", "-o", "json"],
      { folder },
    );
    expect(JSON.parse(stdout)).toMatchObject({
      subject: {
        document: {
          format: "CSV",
          table: { headerRow: 2, columns: [{ field: "name" }, {}, {}, {}] },
        },
      },
    });
  });

  it.each(["name=Komponente,colour=Lizenz", "name=Gibtsnicht", "keine.json"])(
    "is refused with %s",
    async (columns) => {
      await writeFile(join(folder, "liste.csv"), LIST);
      expect((await runLotse(["check", "liste.csv", "--columns", columns], { folder })).code).toBe(
        2,
      );
    },
  );
});
