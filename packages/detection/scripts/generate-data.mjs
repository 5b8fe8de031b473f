// Makes what the package is published with beside its code. Run after tsc: it uses the built code.
import "./compile-index.mjs";
import "./pack-license-texts.mjs";
