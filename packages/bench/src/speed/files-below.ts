import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";

/** Every regular file below a folder; links are not followed. */
export function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) files.push(path);
    }
  }
  return files;
}

let memory = Buffer.allocUnsafeSlow(1_048_576);

/** A file's bytes, with as few system calls as it can be done; overwritten by the next call. */
export function readWhole(path: string): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  const { size } = fstatSync(file);
  if (size > memory.length) memory = Buffer.allocUnsafeSlow(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(file, memory, filled, size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  closeSync(file);
  return memory.subarray(0, filled);
}
