import { describe, expect, it } from "vitest";

import type { Json } from "../xml/contract.ts";
import { validateCycloneDx } from "../validate/validate-cyclonedx.ts";
import { fitToVersion } from "./downgrade.ts";

type Version = "1.4" | "1.5" | "1.6" | "1.7";

const VERSIONS: readonly Version[] = ["1.4", "1.5", "1.6", "1.7"];

/** One fact that we write: where, what, since when at its own place, and what it is called where it has none. */
interface Fact {
  readonly member: string;
  /** What the member belongs to, which the oldest versions do not have either. */
  readonly around?: string;
  readonly since: Version;
  /** A text that stands in the document as long as the fact does. */
  readonly mark: string;
  readonly component?: Json;
  readonly metadata?: Json;
}

const FACTS: readonly Fact[] = [
  {
    member: "manufacturer",
    since: "1.6",
    mark: "maker-mark@a.example",
    component: { manufacturer: { name: "Maker", contact: [{ email: "maker-mark@a.example" }] } },
  },
  {
    member: "manufacturer",
    since: "1.6",
    mark: "https://author-mark.example",
    metadata: { manufacturer: { name: "Amt", url: ["https://author-mark.example"] } },
  },
  {
    member: "lifecycles",
    since: "1.5",
    mark: "pre-build",
    metadata: { lifecycles: [{ phase: "pre-build" }] },
  },
  {
    member: "omniborId",
    since: "1.6",
    mark: "gitoid:blob:sha1:mark",
    component: { omniborId: ["gitoid:blob:sha1:mark"] },
  },
  {
    member: "swhid",
    since: "1.6",
    mark: "swh:1:cnt:mark",
    component: { swhid: ["swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2", "swh:1:cnt:mark"] },
  },
  {
    member: "hashes",
    since: "1.7",
    mark: "f".repeat(64),
    component: { hashes: [{ alg: "Streebog-256", content: "f".repeat(64) }] },
  },
  { member: "type", since: "1.5", mark: "platform", component: { type: "platform" } },
  {
    member: "type",
    since: "1.6",
    mark: "cryptographic-asset",
    component: { type: "cryptographic-asset" },
  },
  {
    member: "externalReferences.type",
    since: "1.6",
    mark: "rfc-9116",
    component: {
      externalReferences: [{ type: "rfc-9116", url: "https://a.example/security.txt" }],
    },
  },
  {
    member: "externalReferences.type",
    since: "1.5",
    mark: "security-contact",
    component: { externalReferences: [{ type: "security-contact", url: "https://a.example/" }] },
  },
  {
    member: "evidence.identity",
    since: "1.5",
    mark: "manifest-analysis",
    component: {
      evidence: {
        identity: [
          {
            field: "purl",
            confidence: 1,
            methods: [{ technique: "manifest-analysis", confidence: 1, value: "a.lock" }],
          },
        ],
      },
    },
  },
  {
    member: "identity.concludedValue",
    around: "evidence.identity",
    since: "1.6",
    mark: "pkg:npm/identity-mark@1",
    component: {
      evidence: { identity: [{ field: "purl", concludedValue: "pkg:npm/identity-mark@1" }] },
    },
  },
  {
    member: "evidence.occurrences",
    since: "1.5",
    mark: "place-mark.lock",
    component: { evidence: { occurrences: [{ location: "place-mark.lock" }] } },
  },
  {
    member: "evidence.occurrences",
    since: "1.6",
    mark: "context-mark",
    component: {
      evidence: {
        occurrences: [{ location: "a.lock", line: 7, additionalContext: "context-mark" }],
      },
    },
  },
  {
    member: "licenses.acknowledgement",
    since: "1.6",
    mark: "concluded",
    component: { licenses: [{ license: { id: "MIT", acknowledgement: "concluded" } }] },
  },
  {
    member: "licenses",
    since: "1.6",
    mark: "declared-mark",
    component: {
      licenses: [
        { license: { id: "MIT", acknowledgement: "concluded" } },
        { license: { name: "declared-mark", acknowledgement: "declared" } },
      ],
    },
  },
  {
    member: "licenses.expressionDetails",
    since: "1.7",
    mark: "text-mark",
    component: {
      licenses: [
        {
          expression: "MIT OR LicenseRef-own",
          expressionDetails: [
            { licenseIdentifier: "LicenseRef-own", text: { content: "text-mark" } },
          ],
        },
      ],
    },
  },
  { member: "tags", since: "1.6", mark: "tag-mark", component: { tags: ["tag-mark"] } },
  // Carried by every version.
  {
    member: "",
    since: "1.4",
    mark: "copyright-mark",
    component: { evidence: { copyright: [{ text: "copyright-mark" }] } },
  },
  {
    member: "",
    since: "1.4",
    mark: "license-text-mark",
    component: { licenses: [{ license: { name: "own", text: { content: "license-text-mark" } } }] },
  },
  {
    member: "",
    since: "1.4",
    mark: "cpe:2.3:a:mark:a:1:*:*:*:*:*:*:*",
    component: { cpe: "cpe:2.3:a:mark:a:1:*:*:*:*:*:*:*" },
  },
  {
    member: "",
    since: "1.4",
    mark: "swid-mark",
    component: { swid: { tagId: "swid-mark", name: "a" } },
  },
  {
    member: "",
    since: "1.4",
    mark: "diff-mark",
    component: {
      pedigree: { patches: [{ type: "unofficial", diff: { url: "patches/diff-mark.patch" } }] },
    },
  },
  {
    member: "",
    since: "1.4",
    mark: "nested-mark",
    component: { components: [{ type: "library", name: "nested-mark", version: "1" }] },
  },
];

function documentOf({ component, metadata }: Fact): Json {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.7",
    version: 1,
    metadata: { component: { type: "application", name: "root", "bom-ref": "root" }, ...metadata },
    components: [{ type: "library", name: "a", version: "1", "bom-ref": "a", ...component }],
  };
}

describe.each(VERSIONS)("a fact in %s", (version) => {
  it.each(FACTS.map((fact) => ({ name: `${fact.member || fact.mark} of ${fact.since}`, fact })))(
    "$name stands at its place or is named and kept",
    async ({ fact }) => {
      const { document, losses } = fitToVersion(documentOf(fact), version);
      if (version !== "1.7" || fact.since === "1.7")
        expect(await validateCycloneDx(document, version)).toEqual([]);
      const text = JSON.stringify(document);
      expect(text).toContain(fact.mark);
      const named = losses
        .toDiagnostics("CycloneDX", { path: "." })
        .map(({ parameters }) => parameters["what"]);
      const isCarried = Number(version) >= Number(fact.since);
      if (isCarried) expect(text).not.toContain(`lizenzlotse:kept:${fact.member || "-"}"`);
      else {
        // Where what is around it has no place, that is named, with the fact in it.
        const isNamed = (member: unknown): boolean =>
          typeof member === "string" && (member === fact.member || member === fact.around);
        expect(named.filter(isNamed)).not.toEqual([]);
        expect(text).toMatch(/"lizenzlotse:kept:/u);
      }
    },
  );
});
