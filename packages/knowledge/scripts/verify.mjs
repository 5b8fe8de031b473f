// That what is generated and committed equals what is generated now.
process.argv.push("--check");
await import("./compile.mjs");
await import("./write-json-schemas.mjs");
