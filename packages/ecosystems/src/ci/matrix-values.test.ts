import { expect, it } from "vitest";

import { matrixValues } from "./matrix-values.ts";

const MATRIX = {
  otp: ["27", "28"],
  system: [{ image: "debian", tag: "12" }, { image: "alpine" }],
  include: [{ otp: "29" }, { ort: "innen" }],
  computed: "${{ fromJSON(needs.a.outputs.b) }}",
  again: ["${{ matrix.otp }}"],
};

it.each([
  ["erlang:27", ["erlang:27"]],
  ["erlang:${{ matrix.otp }}", ["erlang:27", "erlang:28", "erlang:29"]],
  ["${{matrix.system.image}}:1", ["debian:1", "alpine:1"]],
  ["${{ matrix.ort }}/a:${{ matrix.system.tag }}", ["innen/a:12"]],
  ["a:${{ matrix.computed }}", ["a:${{ matrix.computed }}"]],
  ["a:${{ matrix.again }}", ["a:${{ matrix.again }}"]],
  ["a:${{ env.TAG }}", ["a:${{ env.TAG }}"]],
])("%s", (text, texts) => {
  expect(matrixValues(text, MATRIX)).toEqual(texts);
});

it("stops at a limit, whatever a matrix holds", () => {
  const many = Array.from({ length: 1_000 }, (_, index) => String(index));
  expect(matrixValues("${{ matrix.a }}-${{ matrix.b }}", { a: many, b: many })).toHaveLength(50);
});
