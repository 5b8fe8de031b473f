/** What `--color` asks for; `auto` leaves it to the environment. */
export type ColorMode = "auto" | "always" | "never";

/** What decides about colour, from the outside world. */
export interface ColorEnvironment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/** The flag first, then NO_COLOR, FORCE_COLOR, TERM=dumb, and last whether the stream is a terminal. */
export function decideColor(mode: ColorMode, environment: ColorEnvironment): "on" | "off" {
  if (mode !== "auto") return mode === "always" ? "on" : "off";
  const { NO_COLOR, FORCE_COLOR, TERM } = environment.variables;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return "off";
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0") return "on";
  if (TERM === "dumb") return "off";
  return environment.isTerminal ? "on" : "off";
}
