import type { ReportFormat } from "../../contract.ts";
import { outlineOf } from "../../outline/outline-of.ts";
import { packDocument } from "./pack-document.ts";
import { toDocument } from "./to-document.ts";

/** The report for word processors, to be attached to a consultation and annotated there. */
export const docx: ReportFormat = {
  id: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  async *render(input) {
    const { scan, assessment, language } = input;
    const document = toDocument(outlineOf(input), language);
    yield await packDocument(document, assessment?.head.createdAt ?? scan.head.createdAt);
  },
};
