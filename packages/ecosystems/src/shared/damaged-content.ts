/** Bytes that are not what their format demands; becomes a diagnostic where the file is known. */
export class DamagedContent extends Error {
  override readonly name = "DamagedContent";
}
