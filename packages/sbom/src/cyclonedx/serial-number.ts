import { createHash } from "node:crypto";

/** Name space of our serial numbers, itself a random UUID made once. */
const NAMESPACE = "b3f6a1de-6a0d-4d9b-9c55-0b0c7a2f4e11";

/**
 * A serial number that the content decides, so that equal scans are equal documents: a UUID of version 5 (RFC 9562,
 * section 5.5) in our own name space.
 *
 * @param content - a text in pieces; where it is divided makes no difference.
 * @returns `urn:uuid:…`, as CycloneDX wants it.
 */
export function serialNumberOf(content: Iterable<string>): string {
  const hash = createHash("sha1").update(Buffer.from(NAMESPACE.replaceAll("-", ""), "hex"));
  for (const piece of content) hash.update(piece);
  const bytes = hash.digest().subarray(0, 16);
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
