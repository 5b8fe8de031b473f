import { describe, expect, it } from "vitest";

import { compose, composeAround } from "../../test/compose.ts";
import type { Policy } from "../file/policy.ts";
import { createExplainer } from "./explain-verdict.ts";
import { sampleComponent, type SampleFields } from "./sample-component.ts";

function outcomes(policy: Policy, fields: SampleFields): readonly string[] {
  const component = sampleComponent(fields);
  const request = { subject: { name: "sample" }, components: [component], policy };
  return createExplainer(request)
    .explain(component)
    .licenses.flatMap(({ rules }) => rules)
    .map(({ rule, outcome }) => {
      const more = outcome.kind === "may-not-loosen" ? ` ${outcome.layer.origin}` : "";
      const unmet = outcome.kind === "unmet" ? ` ${outcome.condition}` : "";
      return `${rule.place.file}:${String(rule.place.line)} ${rule.id} ${outcome.kind}${more}${unmet}`;
    });
}

describe("an explanation", () => {
  it("names the rule that decided, its file and line, and why the others did not", () => {
    const { policy } = compose({
      "zentral.yml": ["review: [MPL-2.0, 'MPL-*']", "deny: [JSON]"],
      "amt.yml": [
        "deny: [MPL-2.0]",
        "rules: [{ id: x, decide: deny, when: { packages: 'pkg:npm/other' }, reason: r }]",
      ],
    });
    expect(outcomes(policy, { license: "MPL-2.0", package: "pkg:npm/lib@1.0.0" })).toEqual([
      "amt.yml:4 x other-component",
      "amt.yml:3 deny/MPL-2.0 decides",
      "zentral.yml:4 deny/JSON unmet licenses",
      "zentral.yml:3 review/MPL-* milder",
      "zentral.yml:3 review/MPL-2.0 later-in-file",
    ]);
  });

  it("tells what has no effect because it would loosen", () => {
    const { policy } = composeAround(
      { "zentral.yml": ["deny: [JSON]"] },
      { "p.yml": ["allow: [JSON]"] },
    );
    expect(outcomes(policy, { license: "JSON" })).toEqual([
      "p.yml:3 allow/JSON may-not-loosen zentral.yml",
      "zentral.yml:3 deny/JSON decides",
    ]);
  });

  it("tells what was loosened by permission", () => {
    const { policy } = compose({
      "zentral.yml": ["deny: [JSON]", "mayLoosen: { licenses: [JSON] }"],
      "amt.yml": ["allow: [JSON]"],
    });
    expect(outcomes(policy, { license: "JSON" })).toEqual([
      "amt.yml:3 allow/JSON decides",
      "zentral.yml:3 deny/JSON loosened",
    ]);
  });
});
