import { fileNameOf } from "../shared/tree-path.ts";
import type { JarFacts, MavenDescriptor } from "./facts.ts";

/** What an archive is, as far as it says. */
export interface JarIdentity {
  /** The descriptor that is about the archive itself; all others are about what was put in. */
  readonly own: MavenDescriptor | undefined;
  readonly name: string;
  readonly version: string | undefined;
}

/**
 * Tells which of its Maven descriptors an archive is, by its file's name and its manifest. An archive into which others
 * were merged holds theirs too, and where its own builder left none it must not be taken for one of them.
 */
export function identifyJar(jar: JarFacts): JarIdentity {
  const own = ownDescriptor(jar);
  if (own !== undefined) return { own, name: own.artifactId, version: own.version };
  return { own, ...namedByFile(jar) };
}

function ownDescriptor(jar: JarFacts): MavenDescriptor | undefined {
  const base = baseName(jar);
  const exact = jar.descriptors.find(
    ({ artifactId, version }) => base === artifactId || base === `${artifactId}-${version ?? ""}`,
  );
  if (exact !== undefined) return exact;
  const names = new Set(MANIFEST_NAMES.map((name) => attributeOf(jar, name)));
  const candidates = jar.descriptors.filter(
    ({ groupId, artifactId }) =>
      base.startsWith(`${artifactId}-`) ||
      names.has(artifactId) ||
      names.has(groupId) ||
      names.has(`${groupId}.${artifactId}`),
  );
  // "spring-core-6" begins with "spring", too: the longer name says more.
  return candidates.toSorted((left, right) => right.artifactId.length - left.artifactId.length)[0];
}

/** Attributes that hold the name of what an archive is. */
const MANIFEST_NAMES = ["bundle-symbolicname", "automatic-module-name", "implementation-title"];

/** `commons-io-2.11.0.jar`: a version begins with a digit. */
const NAME_WITH_VERSION = /^(.+?)-(\d[\w.+-]*)$/u;

function namedByFile(jar: JarFacts): Pick<JarIdentity, "name" | "version"> {
  const base = baseName(jar);
  const [, name = base, inName] = NAME_WITH_VERSION.exec(base) ?? [];
  const stated =
    attributeOf(jar, "implementation-version") ?? attributeOf(jar, "bundle-version") ?? undefined;
  return { name, version: inName ?? stated };
}

function baseName({ path }: JarFacts): string {
  return fileNameOf(path).replace(/\.[jwe]ar$/iu, "");
}

/** A value of the manifest without directives (`org.example;singleton:=true`); `undefined` where it is empty. */
export function attributeOf({ manifest }: JarFacts, name: string): string | undefined {
  const value = manifest?.attributes.get(name)?.value.split(";", 1)[0]?.trim();
  return value === "" ? undefined : value;
}
