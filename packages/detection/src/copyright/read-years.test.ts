import { describe, expect, it } from "vitest";

import { readYears } from "./read-years.ts";

describe("readYears", () => {
  it.each([
    ["2019 Land Berlin", "2019"],
    ["2019-2024 Land Berlin", "2019-2024"],
    ["2019 – 2024, Land Berlin", "2019-2024"],
    ["1999 -- 2011 Ada", "1999-2011"],
    ["2001, 2003 and 2005 Ada", "2001, 2003, 2005"],
    ["1990 1991 Ada", "1990, 1991"],
    ["1998-2002,2004,2006-2016 Ada", "1998-2002, 2004, 2006-2016"],
    ["1987,88,89 Ada", "1987, 1988, 1989"],
    ["1994-97 Ada", "1994-1997"],
    ["2005-present, Ada", "2005-"],
    ["2005-heute Ada", "2005-"],
    ["2020-* by Ada", "2020-"],
    ["2017- Ada", "2017-"],
    ["2003-2011 - Ada", "2003-2011"],
    ["2015-     - Ada", "2015-"],
    ["2015 - Ada", "2015"],
  ])("%s", (text, years) => {
    expect(readYears(text)?.years).toBe(years);
  });

  it.each(["Ada 2019", "20191", "19yy Ada", "3000", "12:30", "<year>"])("none: %s", (text) => {
    expect(readYears(text)).toBeUndefined();
  });

  it("says how much of the text the years take", () => {
    expect(readYears("2001, 2003 Ada")?.length).toBe("2001, 2003".length);
  });
});
