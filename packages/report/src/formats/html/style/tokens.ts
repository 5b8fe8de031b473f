/** Colours and sizes. Text on its ground has at least 4.5:1, signs and borders that carry meaning at least 3:1. */
export const TOKENS = `
:root {
  color-scheme: light dark;
  --ground: #ffffff;
  --ground-soft: #f4f6f8;
  --ink: #1a2129;
  --ink-soft: #515c68;
  --line: #d5dbe1;
  --line-strong: #7d8894;
  --accent: #0b4a82;
  --accent-ink: #0b4a82;
  --must-act: #a1161f;
  --must-act-ground: #fcefef;
  --check: #7c4a00;
  --check-ground: #fdf4e1;
  --fine: #17603a;
  --fine-ground: #ecf6f0;
  --neutral: #46525e;
  --neutral-ground: #eef1f4;
  --swatch-1: #0b4a82;
  --swatch-2: #1d7373;
  --swatch-3: #674a9b;
  --swatch-4: #56616d;
  --swatch-5: #2c6fa8;
  --swatch-6: #8f4275;
  --swatch-7: #55692f;
  --swatch-8: #7a5636;
  --swatch-ink: #ffffff;
  --sans: "Segoe UI", -apple-system, "Noto Sans", "Open Sans", Roboto, "Helvetica Neue", "Liberation Sans", Arial, system-ui, sans-serif;
  --mono: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
  --measure: 44rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181d;
    --ground-soft: #1c2229;
    --ink: #e6eaee;
    --ink-soft: #a9b4bf;
    --line: #343d47;
    --line-strong: #7d8894;
    --accent: #8fc1f0;
    --accent-ink: #8fc1f0;
    --must-act: #ff9a97;
    --must-act-ground: #3a1a1c;
    --check: #f0bf62;
    --check-ground: #33280f;
    --fine: #83d0a2;
    --fine-ground: #142c1f;
    --neutral: #b6c0ca;
    --neutral-ground: #252c34;
    --swatch-1: #8fc1f0;
    --swatch-2: #7fcfcf;
    --swatch-3: #c3aef0;
    --swatch-4: #b6c0ca;
    --swatch-5: #b5d6f5;
    --swatch-6: #e3a6cd;
    --swatch-7: #bccf93;
    --swatch-8: #d8b796;
    --swatch-ink: #14181d;
  }
}
`;
