import { type Localized, LotseError } from "@lizenzlotse/model";
import {
  type AsnType,
  Constructed,
  fromBER,
  GeneralizedTime,
  ObjectIdentifier,
  OctetString,
  Sequence,
} from "asn1js";

import { SHA_256, SIGNED_DATA, TST_INFO } from "./object-identifiers.ts";

/** Largest token; they have a few kilobytes, with certificates some more. */
export const MAX_TOKEN_BYTES = 1_048_576;

/** What a time-stamp token says. Neither its signature nor any certificate was checked. */
export interface TimeStampStatement {
  /** Lower-case hex; `undefined` for another algorithm than SHA-256. */
  readonly sha256: string | undefined;
  /** RFC 3339, UTC. */
  readonly time: string;
  /** Policy of the authority, as an object identifier. */
  readonly policy: string;
}

/**
 * Reads what a time-stamp token (RFC 3161) states: a response of an authority, or the token alone.
 *
 * @throws {LotseError} `PACK_INVALID` for what is none.
 */
export function readTimeStamp(bytes: Uint8Array): TimeStampStatement {
  if (bytes.length > MAX_TOKEN_BYTES) throw noToken();
  try {
    return statementOf(contentInfoOf(parsed(bytes)));
  } catch (cause) {
    // The library throws errors of many kinds on what is no DER.
    throw cause instanceof LotseError ? cause : noToken(cause);
  }
}

function parsed(bytes: Uint8Array): AsnType {
  const { result, offset } = fromBER(bytes);
  if (offset !== bytes.length) throw noToken();
  return result;
}

/** A response is a status and the token; a token begins with its type. */
function contentInfoOf(value: AsnType): readonly AsnType[] {
  const parts = sequence(value);
  if (parts[0] instanceof ObjectIdentifier) return parts;
  return sequence(parts[1]);
}

/** ContentInfo → SignedData → EncapsulatedContentInfo → TSTInfo (RFC 5652, sections 3, 5.1 and 5.2). */
function statementOf([type, content]: readonly AsnType[]): TimeStampStatement {
  expectIdentifier(type, SIGNED_DATA);
  const [, , encapsulated] = sequence(inner(content)[0]);
  const [contentType, holder] = sequence(encapsulated);
  expectIdentifier(contentType, TST_INFO);
  const [, policy, imprint, , time] = sequence(parsed(octets(inner(holder)[0])));
  const [algorithm, hashed] = sequence(imprint);
  const [hash] = sequence(algorithm);
  if (!(time instanceof GeneralizedTime) || !(policy instanceof ObjectIdentifier)) throw noToken();
  const isSha256 = hash instanceof ObjectIdentifier && hash.getValue() === SHA_256;
  return {
    sha256: isSha256 ? Buffer.from(octets(hashed)).toString("hex") : undefined,
    time: time.toDate().toISOString(),
    policy: policy.getValue(),
  };
}

function expectIdentifier(value: AsnType | undefined, wanted: string): void {
  if (!(value instanceof ObjectIdentifier) || value.getValue() !== wanted) throw noToken();
}

function sequence(value: AsnType | undefined): readonly AsnType[] {
  if (!(value instanceof Sequence)) throw noToken();
  return value.valueBlock.value;
}

/** What an explicit tag holds. */
function inner(value: AsnType | undefined): readonly AsnType[] {
  if (!(value instanceof Constructed)) throw noToken();
  return value.valueBlock.value;
}

function octets(value: AsnType | undefined): Uint8Array {
  if (!(value instanceof OctetString)) throw noToken();
  return new Uint8Array(value.getValue());
}

function noToken(cause?: unknown): LotseError {
  return new LotseError("PACK_INVALID", NO_TOKEN, cause === undefined ? {} : { cause });
}

const NO_TOKEN: Localized = {
  de: "Das ist kein Zeitstempel nach RFC 3161 (DER).",
  en: "This is no time-stamp token of RFC 3161 (DER).",
};
