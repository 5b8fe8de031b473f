import { Boolean, Integer, Null, ObjectIdentifier, OctetString, Sequence } from "asn1js";

import { SHA_256 } from "./object-identifiers.ts";

/**
 * The request for a time stamp on a digest (RFC 3161, section 2.4.1), in DER: version 1, the certificate wanted. Without a
 * nonce, so that the same digest gives the same bytes; the token is held against the digest, not against the request.
 *
 * @param sha256 - lower-case hex.
 */
export function timeStampRequest(sha256: string): Uint8Array {
  const algorithm = new Sequence({
    value: [new ObjectIdentifier({ value: SHA_256 }), new Null()],
  });
  const imprint = new Sequence({
    value: [algorithm, new OctetString({ valueHex: Uint8Array.from(Buffer.from(sha256, "hex")) })],
  });
  const request = new Sequence({
    value: [new Integer({ value: 1 }), imprint, new Boolean({ value: true })],
  });
  return new Uint8Array(request.toBER());
}
