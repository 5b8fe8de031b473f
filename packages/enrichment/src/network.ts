/** Everything that reaches the network; loaded only where somebody asks for it. */
export { NO_MEMORY, type AnswerMemory } from "./answers/answer-memory.ts";
export { openAnswers } from "./answers/sqlite-answers.ts";
export { askSources, type AskedAnswers, type OpenSource } from "./ask/ask-sources.ts";
export { RedirectRefused, SourceFailure } from "./contract.ts";
export type { Connection, IncomingResponse } from "./http/connection.ts";
export { openConnection } from "./http/open-connection.ts";
export { buildPack, packBytes } from "./pack/build-pack.ts";
export { licenseSources } from "./registry.ts";
export { openSources } from "./settings/open-sources.ts";
export { DEFAULT_SETTINGS, parseSettings, type EnrichmentSettings } from "./settings/settings.ts";
export { settlesLicense, supplementOfAnswers } from "./supplement/supplement-of.ts";
