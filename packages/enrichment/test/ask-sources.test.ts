import { describe, expect, it } from "vitest";

import {
  type AnswerMemory,
  NO_MEMORY,
  type RememberedAnswer,
} from "../src/answers/answer-memory.ts";
import { type AskRequest, askSources, type OpenSource } from "../src/ask/ask-sources.ts";
import { publishedPackage } from "../src/ask/published-packages.ts";
import { type PackageAnswer, type PublishedPackage, SourceFailure } from "../src/contract.ts";
import { settlesLicense } from "../src/supplement/supplement-of.ts";

const packages = (count: number): PublishedPackage[] =>
  Array.from({ length: count }, (_, index) => `pkg:npm/p${String(index).padStart(3, "0")}@1.0.0`)
    .map(publishedPackage)
    .filter((one) => one !== undefined);

const answer = (purl: string, license: string | undefined): PackageAnswer => ({
  purl,
  statements:
    license === undefined
      ? []
      : [
          {
            values: [license],
            operator: "unstated",
            form: "expression",
            source: "registry",
            field: "license",
            location: { path: "https://source.example/" },
            askedOn: "2026-01-02",
          },
        ],
  references: [],
});

/** A source that answers as a test says, and keeps what it was asked. */
class Answering {
  readonly asked: string[] = [];
  readonly open: OpenSource;

  constructor(
    id: string,
    /** A licence, `absent` or `failure`; nothing for a package without a licence. */
    licenseOf: (purl: string) => string | undefined,
    packagesPerRequest = 1,
  ) {
    this.open = {
      origin: `https://${id}.example/`,
      fetch: () => Promise.resolve(undefined),
      source: {
        id,
        title: id,
        kind: "registry",
        purlTypes: ["npm"],
        origin: `https://${id}.example/`,
        packagesPerRequest,
        requestsPerSecond: 1,
        ask: (batch) => {
          this.asked.push(...batch.map(({ purl }) => purl));
          const licenses = batch.map(({ purl }) => [purl, licenseOf(purl)] as const);
          if (licenses.some(([, license]) => license === "failure"))
            return Promise.reject(new SourceFailure("it took too long"));
          return Promise.resolve(
            licenses
              .filter(([, license]) => license !== "absent")
              .map(([purl, license]) => answer(purl, license)),
          );
        },
      },
    };
  }
}

class Remembering implements AnswerMemory {
  readonly #answers = new Map<string, RememberedAnswer>();
  recall = (question: Parameters<AnswerMemory["recall"]>[0]) =>
    this.#answers.get(JSON.stringify(question));
  remember = (question: Parameters<AnswerMemory["recall"]>[0], said: RememberedAnswer) =>
    void this.#answers.set(JSON.stringify(question), said);
  close = () => undefined;
}

const ask = (sources: readonly Answering[], more: Partial<AskRequest> = {}) =>
  askSources({
    packages: packages(3),
    sources: sources.map(({ open }) => open),
    memory: NO_MEMORY,
    settles: settlesLicense,
    today: "2026-01-02",
    maximumAgeDays: 30,
    ...more,
  });

describe("asking sources", () => {
  it("asks a later one only about what the earlier ones leave open", async () => {
    const first = new Answering("first", (purl) => (purl.includes("p000") ? "MIT" : undefined));
    const second = new Answering("second", (purl) => (purl.includes("p001") ? "ISC" : "absent"));
    const { answers, reports } = await ask([first, second]);
    expect(second.asked).toEqual(["pkg:npm/p001@1.0.0", "pkg:npm/p002@1.0.0"]);
    expect(answers.map(({ source, purl }) => `${source} ${purl}`)).toEqual([
      "first pkg:npm/p000@1.0.0",
      "first pkg:npm/p001@1.0.0",
      "first pkg:npm/p002@1.0.0",
      "second pkg:npm/p001@1.0.0",
    ]);
    expect(reports).toMatchObject([
      { origin: "https://first.example/", asked: 3, answered: 1, failed: 0 },
      { origin: "https://second.example/", asked: 2, answered: 1, failed: 0 },
    ]);
  });

  it("asks on where a name cannot be read", async () => {
    const first = new Answering("first", () => "Some Licence Of Ours");
    const second = new Answering("second", () => "MIT");
    await ask([first, second]);
    expect(second.asked).toHaveLength(3);
  });

  it("leaves a source alone that fails again and again, and says about how many packages", async () => {
    const failing = new Answering("failing", () => "failure");
    const { reports } = await ask([failing], { packages: packages(100) });
    expect(failing.asked.length).toBeLessThan(20);
    expect(reports).toMatchObject([{ asked: 100, failed: 100, problem: "it took too long" }]);
  });

  it("goes on after a single failure", async () => {
    const once = new Answering("once", (purl) => (purl.includes("p000") ? "failure" : "MIT"));
    const { reports } = await ask([once], { packages: packages(40) });
    expect(reports).toMatchObject([{ asked: 40, answered: 39, failed: 1 }]);
  });

  it("asks in batches as large as the source takes", async () => {
    const batching = new Answering("batching", () => "MIT", 25);
    const { answers } = await ask([batching], { packages: packages(60) });
    expect(answers).toHaveLength(60);
    expect(new Set(batching.asked).size).toBe(60);
  });

  it("remembers answers, and for a shorter time that there was none; never failures", async () => {
    const memory = new Remembering();
    const licenses: Readonly<Record<string, "MIT" | "absent" | "failure">> = {
      "pkg:npm/p000@1.0.0": "MIT",
      "pkg:npm/p001@1.0.0": "absent",
      "pkg:npm/p002@1.0.0": "failure",
    };
    const askedOn = async (today: string) => {
      const source = new Answering("source", (purl) => licenses[purl]);
      const { answers } = await ask([source], { memory, today });
      expect(answers.map(({ purl }) => purl)).toEqual(["pkg:npm/p000@1.0.0"]);
      return source.asked.map((purl) => purl.slice("pkg:npm/".length, -"@1.0.0".length));
    };
    expect(await askedOn("2026-01-02")).toEqual(["p000", "p001", "p002"]);
    expect(await askedOn("2026-01-08")).toEqual(["p002"]);
    expect(await askedOn("2026-01-31")).toEqual(["p001", "p002"]);
    expect(await askedOn("2026-02-15")).toEqual(["p000", "p001", "p002"]);
  });
});

describe("what may be asked about", () => {
  it.each([
    "pkg:npm/a",
    "pkg:npm/a@1?vcs_url=git%2Bhttps://code.example/a",
    "pkg:npm/a@1?download_url=https://code.example/a.tgz",
    "pkg:npm/a@1?repository_url=https://inner.example",
    "no purl",
  ])("is not %s", (purl) => {
    expect(publishedPackage(purl)).toBeUndefined();
  });

  it("is a version of a package, by its bare name", () => {
    expect(publishedPackage("pkg:maven/org.a/b@1?type=jar#x")).toEqual({
      purl: "pkg:maven/org.a/b@1",
      type: "maven",
      namespace: "org.a",
      name: "b",
      version: "1",
    });
  });
});
