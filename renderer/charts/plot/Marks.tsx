import { classes } from '#renderer/ui/index.ts';
import { sizes, textWidth } from '../drawing/text.ts';
import styles from './Marks.module.css';
import type { PlotArea } from './Plot.tsx';
import { stack } from './stack.ts';

/** A value that is named above the picture: the mean, a percentile. Zero has its name on the axis, so it may go without. */
export type Mark = { readonly at: number; readonly words?: string; readonly tone?: 'main' | 'plain' | 'zero' };

const rowHeight = 15;

const isWithin = (at: number, low: number, high: number): boolean => at >= low - 0.5 && at <= high + 0.5;

function placed(marks: readonly Mark[], x: (value: number) => number, low: number, high: number) {
  const named = marks.flatMap(({ words, tone = 'plain', at }) =>
    words !== undefined && isWithin(x(at), low, high) ? [{ words, tone, at }] : [],
  );
  const places = stack(
    named.map(({ at, words }) => ({ at: x(at), width: textWidth(words, sizes.tiny, 620) })),
    low,
    high,
  );
  return named.map((mark, index) => ({ ...mark, row: places[index]?.row ?? 0, x: places[index]?.x ?? 0 }));
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
  const names = placed(marks, area.x, left, right).map((each) => ({ ...each, y: top - 8 - each.row * rowHeight }));
  const bare = marks.filter(({ words, at }) => words === undefined && isWithin(area.x(at), left, right));
  return (
    <>
      {bare.map(({ at, tone = 'plain' }) => (
        <line key={at} className={classes(styles[tone])} x1={area.x(at)} x2={area.x(at)} y1={top} y2={bottom} />
      ))}
      {names.map(({ words, at, tone, y }) => (
        <line key={words} className={classes(styles[tone])} x1={area.x(at)} x2={area.x(at)} y1={y + 4} y2={bottom} />
      ))}
      {names.map(({ words, tone, x, y }) => (
        <text key={words} className={classes(styles[tone])} x={x} y={y} textAnchor="middle">
          {words}
        </text>
      ))}
    </>
  );
}
