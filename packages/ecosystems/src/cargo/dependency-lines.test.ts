import { expect, it } from "vitest";

import { dependencyLines } from "./dependency-lines.ts";

it("finds dependencies in every table that may hold them", () => {
  const text = `[package]
name = "amt"
[dependencies]
datum = "1"
"zeit" = { version = "2" }
netz.workspace = true

[dev-dependencies.pruefer]
version = "0.3"
[target.'cfg(windows)'.build-dependencies]
fenster = "4"
datum = "1"
[features]
alles = []
`;
  expect(Object.fromEntries(dependencyLines(text))).toEqual({
    "dependencies datum": 4,
    "dependencies zeit": 5,
    "dependencies netz": 6,
    "dev-dependencies pruefer": 8,
    "build-dependencies fenster": 11,
    "build-dependencies datum": 12,
  });
});
