import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Redactor } from "./redactor.ts";

const redactor = (): Redactor =>
  new Redactor({
    roles: new Map([
      ["Anna Prüferin", "Bearbeitung"],
      ["anna.prueferin@behoerde.example", "Kontakt"],
      ["Anna", "Person 2"],
      ["IT", "Stelle 1"],
    ]),
    internalHosts: ["*.verwaltung.example", "git.behoerde.example"],
  });

describe("Redactor", () => {
  it.each([
    ["geprüft von Anna Prüferin", "geprüft von Bearbeitung"],
    ["Anna, siehe Hannah", "Person 2, siehe Hannah"],
    ["IT", "Stelle 1"],
    ["WITHOUT", "WITHOUT"],
    ["IT-Grundschutz", "IT-Grundschutz"],
    ["https://nexus.intern/npm/a.tgz", "https://intern-1.invalid/npm/a.tgz"],
    ["http://10.1.2.3:8081/x", "http://intern-1.invalid:8081/x"],
    ["https://[fd00::1]/x", "https://intern-1.invalid/x"],
    ["http://buildserver/x", "http://intern-1.invalid/x"],
    ["git+ssh://git@git.behoerde.example/a.git", "git+ssh://git@intern-1.invalid/a.git"],
    ["git@repo.verwaltung.example:team/a.git", "git@intern-1.invalid:team/a.git"],
    [
      "pkg:npm/a@1?repository_url=https%3A%2F%2Fnexus.lan%2Fnpm",
      "pkg:npm/a@1?repository_url=https%3A%2F%2Fintern-1.invalid%2Fnpm",
    ],
    [
      "pkg:npm/a@1?repository_url=https:%2F%2Fnexus.lan%2Fnpm",
      "pkg:npm/a@1?repository_url=https:%2F%2Fintern-1.invalid%2Fnpm",
    ],
    ["https://registry.npmjs.org/a", "https://registry.npmjs.org/a"],
    ["liegt in /home/anna/projekt/a.txt", "liegt in …/a.txt"],
    [String.raw`liegt in C:\Users\anna\a.txt`, "liegt in …/a.txt"],
    ["src/home/a.txt", "src/home/a.txt"],
  ])("%s → %s", (text, expected) => {
    expect(redactor().text(text)).toBe(expected);
  });

  it("gives the same host the same stand-in, another one another", () => {
    const one = redactor();
    expect(one.text("http://a.lan http://b.lan http://A.lan")).toBe(
      "http://intern-1.invalid http://intern-2.invalid http://intern-1.invalid",
    );
  });

  it("keeps holders of rights, and redacts everything else, however deep", () => {
    const value = {
      copyrights: ["Copyright 2026 Anna Prüferin"],
      deep: [{ by: "Anna Prüferin", url: "http://nexus.intern/a" }],
      count: 3,
      none: null,
    };
    expect(redactor().value(value)).toEqual({
      copyrights: ["Copyright 2026 Anna Prüferin"],
      deep: [{ by: "Bearbeitung", url: "http://intern-1.invalid/a" }],
      count: 3,
      none: null,
    });
  });

  it("takes every name as it is, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 4, maxLength: 20 }), (name) => {
        const one = new Redactor({ roles: new Map([[name, "Person 1"]]), internalHosts: [] });
        expect(one.text(name)).toBe("Person 1");
      }),
      { numRuns: 50 },
    );
    const ticket = new Redactor({ roles: new Map([["A-1.(x)", "Vorgang"]]), internalHosts: [] });
    expect(ticket.text("siehe A-1.(x), A-1x(x)")).toBe("siehe Vorgang, A-1x(x)");
  });

  it("changes nothing in what it has redacted already", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const one = redactor();
        const once = one.text(`${text} http://nexus.intern/${text} Anna`);
        expect(one.text(once)).toBe(once);
      }),
    );
  });
});
