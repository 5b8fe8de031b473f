import type { Contact, PathRoleRule } from "@lizenzlotse/model";

/** A pattern that a configuration leaves out, with the reason that every output shows. */
export interface ConfiguredExclude {
  readonly pattern: string;
  readonly reason: string;
}

/** A pack of decisions that a project takes over from others. */
export interface ConfiguredPack {
  /** A decisions file or a folder with one, relative to the configuration and below it. */
  readonly path: string;
  /** Ed25519 key that its signature must fit: PEM, the DER (SPKI) in base64, or a line of `ssh-keygen`. */
  readonly publicKey?: string | undefined;
}

/** A project's own settings. They never loosen a policy that was given from outside. */
export interface Configuration {
  readonly version: 1;
  /** Name of a built-in policy, or a file relative to the configuration. `--policy` wins over it. */
  readonly policy?: string | undefined;
  readonly sbom?:
    | {
        /** Who answers for bills of materials; the BSI wants an e-mail address, else a web address. */
        readonly creator?: Contact | undefined;
      }
    | undefined;
  readonly scan: {
    /** Patterns as in `.gitignore`, relative to the folder of the configuration. */
    readonly exclude: readonly ConfiguredExclude[];
    readonly roles: readonly PathRoleRule[];
    readonly gitignore: "respected" | "ignored";
  };
  readonly decisions?:
    | {
        readonly extends: readonly ConfiguredPack[];
        /** Whether the project's own decisions have an effect only once a second person approved them. */
        readonly fourEyes: boolean;
      }
    | undefined;
}

/** A configuration with the folder that its paths are relative to. */
export interface LoadedConfiguration {
  readonly configuration: Configuration;
  /** Absolute. */
  readonly folder: string;
}

/** What holds without a configuration file. */
export const DEFAULT_CONFIGURATION: Configuration = {
  version: 1,
  scan: { exclude: [], roles: [], gitignore: "respected" },
};
