import { compareText, type TreePath } from "@lizenzlotse/model";

import type { DiskRange } from "./byte-source.ts";

/** A file of an image: where its bytes lie, and which layer brought it. */
export interface LayerFile extends DiskRange {
  /** Position of the layer, 0 is the bottom. */
  readonly layer: number;
}

interface Node {
  file?: LayerFile;
  children?: Map<string, Node>;
}

/**
 * The file system that layers make together: what a layer brings stands before what is below it, and what it whites out
 * is gone.
 *
 * @see https://github.com/opencontainers/image-spec/blob/main/layer.md
 */
export class LayeredTree {
  readonly #root: Node = { children: new Map() };

  /** Puts a file in its place; a folder of the same name goes. */
  put(path: TreePath, file: LayerFile): void {
    const node = this.#reach(path);
    node.file = file;
    delete node.children;
  }

  /** Makes sure that there is a folder; a file of the same name goes. */
  putFolder(path: TreePath): void {
    const node = this.#reach(path);
    delete node.file;
    node.children ??= new Map();
  }

  /** Takes away a file, or a folder with all that is in it. */
  remove(path: TreePath): void {
    const { folder, name } = split(path);
    this.#find(folder)?.children?.delete(name);
  }

  /** Takes away what lower layers put into a folder. */
  clear(folder: TreePath): void {
    this.#find(folder)?.children?.clear();
  }

  fileAt(path: TreePath): LayerFile | undefined {
    return this.#find(path)?.file;
  }

  /** Every file with its path, sorted. */
  files(): ReadonlyMap<TreePath, LayerFile> {
    const found: [TreePath, LayerFile][] = [];
    const stack: (readonly [string, Node])[] = [["", this.#root]];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const [path, node] = next;
      if (node.file !== undefined) found.push([path, node.file]);
      for (const [name, child] of node.children ?? [])
        stack.push([path === "" ? name : `${path}/${name}`, child]);
    }
    return new Map(found.sort(([left], [right]) => compareText(left, right)));
  }

  #reach(path: TreePath): Node {
    let node = this.#root;
    for (const name of path.split("/")) {
      delete node.file;
      node.children ??= new Map();
      let child = node.children.get(name);
      if (child === undefined) node.children.set(name, (child = {}));
      node = child;
    }
    return node;
  }

  #find(path: TreePath): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const name of path === "" ? [] : path.split("/")) node = node?.children?.get(name);
    return node;
  }
}

function split(path: TreePath): { readonly folder: TreePath; readonly name: string } {
  const slash = path.lastIndexOf("/");
  return slash === -1
    ? { folder: "", name: path }
    : { folder: path.slice(0, slash), name: path.slice(slash + 1) };
}
