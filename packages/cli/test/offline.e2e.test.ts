import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { npmProject } from "./lockfiles.ts";
import { runLotse } from "./run-lotse.ts";

/** Ends the process with a code of its own as soon as anything asks for a name or a connection. */
const NO_NETWORK = `
  import dns from "node:dns";
  import net from "node:net";
  const refuse = () => { process.stderr.write("NETWORK USED"); process.exit(99); };
  net.Socket.prototype.connect = refuse;
  dns.lookup = refuse;
  dns.promises.lookup = refuse;
  globalThis.fetch = refuse;
`;

describe("without a network", () => {
  it("a gate only in the top tier, with metadata from elsewhere (GitLab's licence data): ours needs neither", async () => {
    await withTree(npmProject(["left", "1.0.0", "SSPL-1.0"]), async (root) => {
      const ended = await runLotse(
        [
          "check",
          "-o",
          "html=r.html",
          "-o",
          "cyclonedx-json=b.json",
          "-o",
          "docx=r.docx",
          "-o",
          "pdf=r.pdf",
        ],
        { folder: root, preload: NO_NETWORK },
      );
      expect(ended.stderr).not.toContain("NETWORK USED");
      expect(ended.code).toBe(1);
    });
  });

  it("is something that this test would notice", async () => {
    const preload = `${NO_NETWORK}\nawait fetch("https://example.org/");`;
    expect((await runLotse(["--version"], { preload })).code).toBe(99);
  });
});
