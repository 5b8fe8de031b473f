import { createHash } from "node:crypto";

/** Name space of our serial numbers, itself a random UUID made once. */
const NAMESPACE = "b3f6a1de-6a0d-4d9b-9c55-0b0c7a2f4e11";

/** Stands in a document whose number is not known yet, because its content makes it; of the same length as any other. */
export const NO_NUMBER = "urn:uuid:00000000-0000-0000-0000-000000000000";

/**
 * A serial number that the content decides, so that equal scans are equal documents: a UUID of version 5 (RFC 9562,
 * section 5.5) in our own name space.
 *
 * @param content - the JSON form with {@link NO_NUMBER} in the place of the number.
 * @returns `urn:uuid:…`, as CycloneDX wants it.
 */
export function serialNumberOf(content: Uint8Array): string {
  const nameSpace = Buffer.from(NAMESPACE.replaceAll("-", ""), "hex");
  const bytes = createHash("sha1").update(nameSpace).update(content).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ];
  return `urn:uuid:${groups.join("-")}`;
}

/** Puts the number where {@link NO_NUMBER} stands first, in place: a copy of a large document would double its memory. */
export function withNumber(content: Uint8Array, serialNumber: string): Uint8Array {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  bytes.write(serialNumber, bytes.indexOf(NO_NUMBER));
  return content;
}
