import { classes } from '#renderer/ui/index.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './distribution.module.css';
import { Marks, roomFor, type Mark } from './plot/Marks.tsx';
import { Plot } from './plot/Plot.tsx';
import { closeAxis, roundAxis } from './plot/scale.ts';
import { figureCell } from './table.ts';

export type HistogramChartProps = {
  readonly label: string;
  readonly caption?: string;
  /** What the figures are in, for a file. */
  readonly unit?: string | null;
  /** Bins of one width, side by side; a width of 0 when all values are the same. */
  readonly from: number;
  readonly width: number;
  readonly counts: readonly number[];
  readonly marks: readonly Mark[];
  readonly format: (value: number) => string;
  readonly formatAxis?: (value: number) => string;
  readonly formatShare: (share: number) => string;
  /** A number of what is counted: `812 trials`. */
  readonly formatCount: (count: number) => string;
  readonly xName: string;
  readonly height?: number;
};

/** How often a result came out where; what lies below zero is of another colour, behind a dashed line. */
export function HistogramChart(props: HistogramChartProps) {
  const {
    label,
    caption,
    unit = null,
    from,
    counts,
    marks,
    format,
    formatAxis = format,
    formatShare,
    formatCount,
    xName,
    height = 260,
  } = props;
  // One value only is drawn as a bar of some width, so that it is seen.
  const width = props.width > 0 ? props.width : Math.max(1, Math.abs(from) / 10);
  const first = props.width > 0 ? from : from - width / 2;
  const total = counts.reduce((sum, each) => sum + each, 0);
  const shares = counts.map((each) => (total === 0 ? 0 : each / total));
  const x = closeAxis(first, first + width * counts.length, formatAxis);
  const y = roundAxis(0, Math.max(...shares, 0.01), formatShare, 4);
  const start = (bin: number): number => first + bin * width;
  const inWords = (bin: number): string =>
    props.width > 0 ? `${format(start(bin))} to ${format(start(bin + 1))}` : format(from);
  return (
    <ChartFigure
      label={label}
      caption={caption}
      table={() => ({
        head: ['From', 'to', 'Number', 'Share'],
        units: [unit, unit],
        rows: counts.map((count, bin) => [
          figureCell(props.width > 0 ? start(bin) : from, format),
          figureCell(props.width > 0 ? start(bin + 1) : from, format),
          figureCell(count, formatCount),
          figureCell(shares[bin] ?? 0, formatShare),
        ]),
      })}
    >
      <Plot
        label={label}
        x={x}
        y={y}
        xName={xName}
        height={height}
        above={roomFor(marks, x.low, x.high)}
        points={counts.map((count, bin) => ({
          x: start(bin) + width / 2,
          y: shares[bin] ?? 0,
          title: inWords(bin),
          words: `${formatCount(count)}, ${formatShare(shares[bin] ?? 0)}`,
        }))}
      >
        {(area) => (
          <>
            {counts.map((_, bin) => {
              const [left, right] = [area.x(start(bin)), area.x(start(bin + 1))];
              const high = area.y(shares[bin] ?? 0);
              const below = start(bin) + width / 2 < 0;
              return (
                <g key={bin} className={classes(below ? styles.below : styles.above)}>
                  <rect x={left + 0.5} width={Math.max(0.5, right - left - 1)} y={high} height={area.bottom - high} />
                </g>
              );
            })}
            <line className={classes(styles.floor)} x1={area.left} x2={area.right} y1={area.bottom} y2={area.bottom} />
            <Marks marks={marks} area={area} />
          </>
        )}
      </Plot>
    </ChartFigure>
  );
}
