import { describe, expect, it } from "vitest";

import { normalizeCopyright } from "./normalize-copyright.ts";

const same = (left: string, right: string): boolean =>
  normalizeCopyright(left) === normalizeCopyright(right);

describe("normalizeCopyright", () => {
  it.each([
    ["Copyright (c) 2014 Jon S.", "© 2014 Jon S"],
    ["COPYRIGHT 2014-2020 Acme, Inc.", "Copyright (C) 2014–2020 Acme, Inc. All rights reserved."],
  ])("takes %j and %j for the same", (left, right) => {
    expect(same(left, right)).toBe(true);
  });

  it.each([
    ["Copyright 2014 Acme", "Copyright 2015 Acme"],
    ["Copyright 2014 Acme", "Copyright 2014 Acme GmbH"],
    ["Copyright 2014-2020 Acme", "Copyright 2014, 2020 Acme"],
  ])("tells %j from %j", (left, right) => {
    expect(same(left, right)).toBe(false);
  });
});
