/** Largest field of a key or signature that is read; those of Ed25519 have some hundred bytes. */
const MAX_FIELD_BYTES = 65_536;

/** Ends the reading of what is no key and no signature; whoever reads makes "unusable" of it. */
class BrokenField extends Error {
  override readonly name = "BrokenField";
}

/** Reads the fields of SSH's binary forms one after the other (RFC 4251 section 5); every method throws at the end. */
export class SshReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
  }

  number(): number {
    const value = this.#bytes.readUInt32BE(this.#at);
    this.#at += 4;
    return value;
  }

  string(): Buffer {
    const length = this.number();
    if (length > MAX_FIELD_BYTES) throw new BrokenField();
    return this.take(length);
  }

  text(): string {
    return this.string().toString("latin1");
  }

  take(length: number): Buffer {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new BrokenField();
    const field = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return field;
  }
}

/** A field with its length before it. */
export function sshString(content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content as string);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** A number as SSH writes it. */
export function sshNumber(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
