import type { VNode } from "preact";

import { useLocale } from "../locale.ts";

/** Sizes in CSS pixels; the picture grows with its column. */
const WIDTH = 320;
const HEIGHT = 96;
const MARGIN = { top: 22, end: 14, bottom: 10, start: 14 };
/** Scans that get a dot; more would touch. */
const MAX_DOTS = 24;

/** A line from the first value to the last; both ends are labelled, and the lowest line is zero. */
export function TrendLine(props: {
  readonly values: readonly number[];
  readonly title: string;
}): VNode {
  const { format } = useLocale().messages;
  const { values, title } = props;
  const points = pointsOf(values);
  const first = points[0];
  const last = points.at(-1);
  return (
    <svg
      class="trend-picture"
      role="img"
      aria-label={title}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
    >
      <path class="trend-base" d={`M0 ${String(HEIGHT - MARGIN.bottom)}H${String(WIDTH)}`} />
      <polyline
        class="trend-line"
        points={points.map(({ x, y }) => `${String(x)},${String(y)}`).join(" ")}
      />
      {points.length > MAX_DOTS
        ? null
        : points.map(({ x, y }) => <circle class="trend-dot" cx={x} cy={y} r="3.500" />)}
      {first === undefined ? null : (
        <text class="trend-number" x={first.x} y={first.y - 9} text-anchor="start">
          {format.number(first.value)}
        </text>
      )}
      {last === undefined ? null : (
        <text class="trend-number is-last" x={last.x} y={last.y - 9} text-anchor="end">
          {format.number(last.value)}
        </text>
      )}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** Evenly spaced: scans are steps of a project, whatever time lies between them. */
function pointsOf(values: readonly number[]): readonly Point[] {
  const largest = Math.max(1, ...values);
  const across = WIDTH - MARGIN.start - MARGIN.end;
  const down = HEIGHT - MARGIN.top - MARGIN.bottom;
  const steps = Math.max(1, values.length - 1);
  return values.map((value, index) => ({
    x: rounded(MARGIN.start + (across * index) / steps),
    y: rounded(MARGIN.top + down * (1 - value / largest)),
    value,
  }));
}

/** To tenths of a pixel, so that the bytes stay the same. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
