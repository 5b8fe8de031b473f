/** Bytes that are no image, or a damaged one; becomes a diagnostic where the layer is known. */
export class DamagedImage extends Error {
  override readonly name = "DamagedImage";
}
