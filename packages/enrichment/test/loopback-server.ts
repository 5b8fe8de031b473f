import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What a test's server was asked. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** What it answers; a path without an answer is 404. */
export interface PreparedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A server on this machine that answers what a test prepared and keeps what it was asked. */
export class LoopbackServer {
  readonly received: ReceivedRequest[] = [];
  readonly #server: Server;
  readonly #answers: Map<string, PreparedAnswer[]>;

  private constructor(
    answers: Readonly<Record<string, PreparedAnswer | readonly PreparedAnswer[]>>,
  ) {
    this.#answers = new Map(
      Object.entries(answers).map(([path, given]) => [
        path,
        [given].flat<(PreparedAnswer | readonly PreparedAnswer[])[]>(),
      ]),
    );
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(
    answers: Readonly<Record<string, PreparedAnswer | readonly PreparedAnswer[]>>,
  ): Promise<LoopbackServer> {
    const server = new LoopbackServer(answers);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get origin(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${String(port)}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "").slice(1);
    const { method = "", headers } = request;
    this.received.push({ method, path, headers, body: await text(request) });
    const prepared = this.#answers.get(path);
    const answer = prepared !== undefined && prepared.length > 1 ? prepared.shift() : prepared?.[0];
    response.writeHead(answer?.status ?? (answer === undefined ? 404 : 200), answer?.headers);
    response.end(answer?.body ?? "");
  }
}
