import { buildContent } from "../../content/build-content.ts";
import type { ReportFormat } from "../../contract.ts";
import { toSarif } from "./to-sarif.ts";

/** SARIF 2.1.0 for code scanning: each result stands at the line of the manifest that names the component. */
export const sarif: ReportFormat = {
  id: "sarif",
  mediaType: "application/sarif+json; charset=utf-8",
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract streams; platforms bound this document
  async *render(input) {
    const log = toSarif(buildContent(input), input.language);
    yield new TextEncoder().encode(`${JSON.stringify(log, undefined, 2)}\n`);
  },
};
