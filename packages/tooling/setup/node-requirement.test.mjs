import { expect, test } from "vitest";
import { requireNode } from "./node-requirement.mjs";

test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0", "100.0.0-nightly"])(
  "%s is new enough",
  (version) => {
    expect(() => requireNode(version)).not.toThrow();
  },
);

test.each(["20.18.9", "18.20.8", "9.99.99", "20.9.0"])("%s is refused, by name", (version) => {
  expect(() => requireNode(version)).toThrow(`Node.js ${version} is too old: 20.19.0 or newer`);
});
