import type { ReportFormat } from "./contract.ts";

/** A format by its id; the rest is loaded when it is asked for, since most runs need one of them. */
export interface FormatEntry {
  readonly id: string;
  /** Whether it shows what files say (`excerpts` of the scan), so that it is worth reading them again. */
  readonly excerpts?: "shown";
  readonly load: () => Promise<ReportFormat>;
}

/** Every format, in the order in which help texts list them. */
export const formats: readonly FormatEntry[] = [
  {
    id: "html",
    excerpts: "shown",
    load: async () => (await import("./formats/html/index.ts")).html,
  },
  { id: "human", load: async () => (await import("./formats/human/index.ts")).human },
  {
    id: "docx",
    excerpts: "shown",
    load: async () => (await import("./formats/docx/index.ts")).docx,
  },
  {
    id: "markdown",
    excerpts: "shown",
    load: async () => (await import("./formats/markdown/index.ts")).markdown,
  },
  { id: "csv", load: async () => (await import("./formats/csv/index.ts")).csv },
  { id: "sarif", load: async () => (await import("./formats/sarif/index.ts")).sarif },
  { id: "junit", load: async () => (await import("./formats/junit/index.ts")).junit },
  {
    id: "gitlab-code-quality",
    load: async () => (await import("./formats/gitlab-code-quality/index.ts")).gitlabCodeQuality,
  },
  {
    id: "github-annotations",
    load: async () => (await import("./formats/github-annotations/index.ts")).githubAnnotations,
  },
  {
    id: "github-summary",
    load: async () => (await import("./formats/github-summary/index.ts")).githubSummary,
  },
  {
    id: "markdown-comment",
    load: async () => (await import("./formats/markdown-comment/index.ts")).markdownComment,
  },
];
