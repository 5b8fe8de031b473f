import { describe, expect, it } from "vitest";

import { addressForm } from "./address-form.ts";

describe("addressForm", () => {
  it.each([
    ["https://github.com/koerper/arm", "plausible"],
    ["https://gitlab.opencode.de/amt/netz/-/tree/v1.0", "plausible"],
    ["git@github.com:koerper/arm.git", "plausible"],
    ["www.gnu.org/software/readline", "plausible"],
    ["https://git.example.com/arm", "placeholder"],
    ["https://host.invalid/arm", "placeholder"],
    ["<insert URL here>", "placeholder"],
    ["https://github.com/your-org/your-repo", "placeholder"],
    ["https://github.com/", "placeholder"],
    ["https://github.com/koerper", "placeholder"],
    ["{{ source_url }}", "placeholder"],
    ["#", "placeholder"],
    ["javascript:void(0)", "placeholder"],
    ["http://localhost:3000/source", "local"],
    ["http://192.168.1.4/source", "local"],
    ["https://gitlab.intern/arm", "local"],
    ["http://gitserver/arm", "local"],
    ["file:///srv/source", "local"],
    ["/source.tar.gz", "relative"],
    ["./quelltext", "relative"],
    ["mailto:it@amt-musterstadt.de", "mail"],
    ["https://", "malformed"],
    ["https://arm", "local"],
    ["ssh://arm..de/x/y", "malformed"],
  ])("%s is %s", (address, form) => {
    expect(addressForm(address)).toBe(form);
  });
});
