import { classes } from '#renderer/ui/index.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { pressable } from './drawing/press.ts';
import { fitText, sizes } from './drawing/text.ts';
import { useWidth } from './drawing/use-width.ts';
import styles from './ShareChart.module.css';
import { figureCell } from './table.ts';

export type ShareRow = {
  readonly id: string;
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
  /** Which way it goes: `raises`, `lowers`. */
  readonly way: 'up' | 'down' | 'none';
};

export type ShareChartProps = {
  readonly label: string;
  readonly caption?: string;
  readonly rows: readonly ShareRow[];
  readonly formatShare: (share: number) => string;
  /** What more of it does to the result, in a word or two. */
  readonly ways: Readonly<Record<ShareRow['way'], string>>;
  readonly onPick: (id: string) => void;
};

const rowHeight = 30;
const endRoom = 118;
const arrows = { up: '▲', down: '▼', none: '' } as const;

/** Parts of a whole as bars, the widest first, each with the direction in which it works. */
export function ShareChart({ label, caption, rows, formatShare, ways, onPick }: ShareChartProps) {
  const [measure, width] = useWidth();
  const names = Math.min(240, width * 0.4);
  const widest = Math.max(...rows.map(({ share }) => share), 0.01);
  const room = Math.max(20, width - names - endRoom);
  return (
    <ChartFigure
      label={label}
      caption={caption}
      table={() => ({
        head: ['Input', 'Share', 'More of it'],
        rows: rows.map((row) => [row.label, figureCell(row.share, formatShare), ways[row.way]]),
      })}
    >
      <div ref={measure} className={classes(styles.shares)}>
        {width === 0 ? null : (
          <svg width={width} height={rows.length * rowHeight} role="group" aria-label={label}>
            {rows.map((row, index) => {
              const long = (row.share / widest) * room;
              const middle = index * rowHeight + rowHeight / 2;
              return (
                <g key={row.id}>
                  <text className={classes(styles.name)} x={names - 12} y={middle + 4.5} textAnchor="end">
                    {fitText(row.label, names - 12, sizes.body)}
                  </text>
                  <rect
                    className={classes(styles[row.way])}
                    x={names}
                    y={middle - 9}
                    width={Math.max(1.5, long)}
                    height={18}
                    rx={2}
                  />
                  <text className={classes(styles.value)} x={names + Math.max(1.5, long) + 7} y={middle + 4}>
                    {formatShare(row.share)} {arrows[row.way]} {ways[row.way]}
                  </text>
                  <rect
                    className={classes(styles.row)}
                    y={index * rowHeight}
                    width={width}
                    height={rowHeight}
                    {...pressable(`${row.label}: ${formatShare(row.share)}, ${ways[row.way]}. Explain`, () =>
                      onPick(row.id),
                    )}
                  >
                    <title>{row.label}</title>
                  </rect>
                </g>
              );
            })}
          </svg>
        )}
      </div>
    </ChartFigure>
  );
}
