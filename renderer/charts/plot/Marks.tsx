import { classes } from '#renderer/ui/index.ts';
import styles from './Marks.module.css';
import type { PlotArea } from './Plot.tsx';
import { stack } from './stack.ts';

/** A value that is named above the picture: the mean, a percentile, zero. */
export type Mark = { readonly at: number; readonly words: string; readonly tone?: 'main' | 'plain' | 'zero' };

const [rowHeight, letterWidth] = [15, 5.9];

function placed(marks: readonly Mark[], x: (value: number) => number, low: number, high: number) {
  const shown = marks.filter(({ at }) => x(at) >= low - 0.5 && x(at) <= high + 0.5);
  const places = stack(
    shown.map(({ at, words }) => ({ at: x(at), width: words.length * letterWidth })),
    low,
    high,
  );
  return shown.map((mark, index) => ({ mark, row: places[index]?.row ?? 0, x: places[index]?.x ?? 0 }));
}

/** How much room the names need above a plot of this width. */
export function roomFor(marks: readonly Mark[], low: number, high: number): (width: number) => number {
  return (width) => {
    const rows = placed(marks, (value) => ((value - low) / (high - low)) * width, 0, width).map(({ row }) => row);
    return 10 + (Math.max(-1, ...rows) + 1) * rowHeight;
  };
}

/** Upright lines with their names above, in rows where names would touch. A name covers the line of another one. */
export function Marks({ marks, area }: { readonly marks: readonly Mark[]; readonly area: PlotArea }) {
  const { left, right, top, bottom } = area;
  const rows = placed(marks, area.x, left, right).map((each) => ({ ...each, y: top - 8 - each.row * rowHeight }));
  return (
    <>
      {rows.map(({ mark: { at, words, tone = 'plain' }, y }) => (
        <line key={words} className={classes(styles[tone])} x1={area.x(at)} x2={area.x(at)} y1={y + 4} y2={bottom} />
      ))}
      {rows.map(({ mark: { words, tone = 'plain' }, x, y }) => (
        <text key={words} className={classes(styles[tone])} x={x} y={y} textAnchor="middle">
          {words}
        </text>
      ))}
    </>
  );
}
