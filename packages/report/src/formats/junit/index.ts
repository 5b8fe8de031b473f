import { buildContent } from "../../content/build-content.ts";
import type { ReportFormat } from "../../contract.ts";
import { renderJunit } from "./render-junit.ts";

/** JUnit XML: a test case for every component, so that a pipeline shows what failed and what passed. */
export const junit: ReportFormat = {
  id: "junit",
  mediaType: "application/xml; charset=utf-8",
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract streams; lines are cheap to make at once
  async *render(input) {
    yield new TextEncoder().encode(renderJunit(buildContent(input), input.language));
  },
};
