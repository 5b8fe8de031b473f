/** Least contrast of text with its ground (WCAG 2.2, success criterion 1.4.3). */
export const MIN_CONTRAST = 4.5;

/** White, and the ground of the masthead. */
const LIGHT_GROUNDS = ["#ffffff", "#f4f6f8"] as const;

/** The ground of the page in dark surroundings. */
const DARK_GROUNDS = ["#14181d", "#1c2229"] as const;

/** Steps in which a colour is made lighter. */
const STEPS = 20;

/**
 * The least contrast that a colour has with the light grounds of a report, 1 to 21.
 *
 * @param color - `#rrggbb`
 */
export function contrastOnLight(color: string): number {
  return leastContrast(color, LIGHT_GROUNDS);
}

/** The colour itself, or made as light as dark surroundings ask for. */
export function lightenedForDark(color: string): string {
  for (let step = 0; step <= STEPS; step += 1) {
    const lighter = mixedWithWhite(color, step / STEPS);
    if (leastContrast(lighter, DARK_GROUNDS) >= MIN_CONTRAST) return lighter;
  }
  return "#ffffff";
}

function leastContrast(color: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(color, ground)));
}

/** @see WCAG 2.2, "contrast ratio" */
function contrast(left: string, right: string): number {
  const [darker = 0, lighter = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @see WCAG 2.2, "relative luminance" */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixedWithWhite(color: string, white: number): string {
  const mixed = channels(color).map((channel) => Math.round(channel + (255 - channel) * white));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
