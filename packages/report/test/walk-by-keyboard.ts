import type { Page } from "playwright-core";

/** Where a walk with the tabulator came by; elements are named by their place in the document. */
export interface KeyboardWalk {
  readonly reached: readonly number[];
  /** What is there to be reached, in the order of the document. */
  readonly reachable: readonly number[];
  /** Elements that do not show that they have the focus. */
  readonly unseen: readonly string[];
}

/** Presses the tabulator until the page ends. */
export async function walkByKeyboard(page: Page): Promise<KeyboardWalk> {
  const reachable = await page.evaluate<number[]>(REACHABLE);
  const reached: number[] = [];
  const unseen: string[] = [];
  // One step more than there are elements: a page that catches the focus would never let it go.
  for (let step = 0; step <= reachable.length; step += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate<{ place: number; seen: boolean; text: string }>(FOCUSED);
    if (focused.place === -1) break;
    reached.push(focused.place);
    if (!focused.seen) unseen.push(focused.text);
  }
  return { reached, reachable, unseen };
}

const ALL = `Array.from(document.querySelectorAll("*"))`;

const REACHABLE = `${ALL}.flatMap((element, place) =>
  element.matches("a[href], button, input, select, summary, [tabindex='0']") &&
  element.checkVisibility({ contentVisibilityAuto: false, visibilityProperty: true })
    ? [place] : [])`;

const FOCUSED = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement)
    return { place: -1, seen: true, text: "" };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { width, height, right } = element.getBoundingClientRect();
  return {
    place: ${ALL}.indexOf(element),
    seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0 && right > 0,
    text: element.outerHTML.slice(0, 200)
  };
})()`;
