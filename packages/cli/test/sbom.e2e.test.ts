import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const BOM = {
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: { component: { type: "application", name: "shop", "bom-ref": "shop" } },
  components: [
    {
      type: "library",
      "bom-ref": "a",
      name: "a",
      version: "1.0.0",
      purl: "pkg:npm/a@1.0.0",
      licenses: [{ license: { id: "AGPL-3.0-only" } }],
    },
    { type: "library", "bom-ref": "b", name: "b", version: "2.0.0", purl: "pkg:npm/b@2.0.0" },
  ],
  dependencies: [{ ref: "shop", dependsOn: ["a", "b"] }],
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lotse-sbom-"));
  await writeFile(join(folder, "bom.json"), JSON.stringify(BOM, undefined, 2));
  const changed = { ...BOM, components: [{ ...BOM.components[0], version: "1.1.0" }] };
  await writeFile(join(folder, "new.json"), JSON.stringify(changed));
  await writeFile(join(folder, "broken.json"), JSON.stringify({ ...BOM, licences: [] }));
  const { privateKey, publicKey } = generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  await writeFile(join(folder, "private.pem"), privateKey);
  await writeFile(join(folder, "public.pem"), publicKey);
});
afterAll(() => rm(folder, { recursive: true }));

const lotse = (...given: readonly string[]): ReturnType<typeof runLotse> =>
  runLotse([...given, "--lang", "en"], { folder });

describe("a supplier's bill of materials instead of a folder", () => {
  it("is judged: an unknown licence and the AGPL are findings", async () => {
    const { code, stdout } = await lotse("check", "bom.json", "--json");
    const { violations } = JSON.parse(stdout) as { violations: { component: string }[] };
    expect(code).toBe(1);
    expect(violations.map(({ component }) => component)).toContain("pkg:npm/b@2.0.0");
  });

  it("is rendered and written again", async () => {
    const { code, stdout } = await lotse("report", "bom.json", "-q", "-o", "spdx-json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ spdxVersion: "SPDX-2.3", name: "shop" });
  });

  it("that is none is refused, with a code", async () => {
    await writeFile(join(folder, "readme.md"), "# Readme");
    const { code, stderr } = await lotse("check", "readme.md");
    expect(code).toBe(2);
    expect(stderr).toContain("DOCUMENT_INVALID");
  });
});

describe("lotse sbom", () => {
  it("check reports gaps, and gates where it is asked to", async () => {
    const { code, stdout } = await lotse("sbom", "check", "bom.json", "--format", "json");
    const { score, fields } = JSON.parse(stdout) as {
      score: number;
      fields: { id: string; missing: number }[];
    };
    expect(code).toBe(0);
    expect(score).toBeLessThan(60);
    expect(fields).toContainEqual(expect.objectContaining({ id: "sbom-creator", missing: 1 }));
    expect((await lotse("sbom", "check", "bom.json", "--min-score", "90")).code).toBe(1);
    expect((await lotse("sbom", "check", "bom.json", "--require", "name,version")).code).toBe(0);
    expect((await lotse("sbom", "check", "bom.json", "--require", "filename")).code).toBe(1);
    expect((await lotse("sbom", "check", "bom.json", "--require", "nothing")).code).toBe(2);
    const page = await lotse("sbom", "check", "bom.json", "--profile", "ntia", "--format", "html");
    expect(page.stdout).toContain('<html lang="en">');
  });

  it("validate tells valid from invalid", async () => {
    expect((await lotse("sbom", "validate", "bom.json")).code).toBe(0);
    const { code, stdout } = await lotse("sbom", "validate", "broken.json");
    expect(code).toBe(1);
    expect(stdout).toContain("must NOT have additional properties");
  });

  it("convert goes to XML and back", async () => {
    await lotse("sbom", "convert", "bom.json", "-o", "cyclonedx-xml=bom.xml");
    await lotse("sbom", "convert", "bom.xml", "-o", "cyclonedx-json=back.json");
    expect(JSON.parse(await readFile(join(folder, "back.json"), "utf8"))).toEqual(BOM);
  });

  it("diff names what changed", async () => {
    const { code, stdout } = await lotse("sbom", "diff", "bom.json", "new.json");
    expect(code).toBe(0);
    expect(stdout).toContain("0 added, 1 removed, 1 changed");
  });

  it("merge makes one document of several", async () => {
    const { code, stdout } = await lotse(
      "sbom",
      "merge",
      "bom.json",
      "new.json",
      "-o",
      "cyclonedx-json",
    );
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { components: unknown[] }).components.length).toBeGreaterThan(2);
    expect((await lotse("sbom", "merge", "bom.json", "-o", "cyclonedx-json")).code).toBe(2);
  });

  it("sign and verify agree, and notice a changed byte, without showing the key", async () => {
    const signed = await lotse("sbom", "sign", "bom.json", "--key", "private.pem");
    expect(signed.code).toBe(0);
    expect((await lotse("sbom", "verify", "bom.json", "--key", "public.pem")).code).toBe(0);
    const other = await lotse(
      "sbom",
      "verify",
      "new.json",
      "--key",
      "public.pem",
      "--signature",
      "bom.json.sig",
    );
    expect(other.code).toBe(1);
    expect((await lotse("sbom", "verify", "new.json", "--key", "public.pem")).code).toBe(1);
    const wrong = await lotse("sbom", "sign", "bom.json", "--key", "bom.json");
    expect(wrong.code).toBe(2);
    expect(wrong.stderr + signed.stderr).not.toContain("PRIVATE KEY");
  });

  it("says how it is called", async () => {
    expect((await lotse("sbom", "check")).code).toBe(2);
    expect((await lotse("sbom", "constructor", "bom.json")).code).toBe(2);
  });
});
