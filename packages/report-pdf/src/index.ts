export { PDF_STANDARDS, pdfFormat, type PdfStandard } from "./pdf-format.ts";
