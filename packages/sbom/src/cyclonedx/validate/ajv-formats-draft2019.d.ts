// The package ships no types.
declare module "ajv-formats-draft2019" {
  import type { Ajv } from "ajv";

  function addFormats(ajv: Ajv, options: { readonly formats: readonly string[] }): Ajv;
  export = addFormats;
}
