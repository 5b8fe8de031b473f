export type { Language, ReportFormat, ReportInput } from "./contract.ts";
export { formatById, formats } from "./registry.ts";
