import { classes } from '#renderer/ui/index.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './distribution.module.css';
import { Plot } from './plot/Plot.tsx';
import { between, polyline, roundAxis } from './plot/scale.ts';
import { spread } from './spread.ts';
import { figureCell } from './table.ts';

export type FanBands = {
  readonly p10: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p90: readonly number[];
};

export type FanChartProps = {
  readonly label: string;
  readonly caption?: string;
  /** What the figures are in, for a file. */
  readonly unit?: string | null;
  readonly bands: FanBands;
  /** One for each period. */
  readonly labels: readonly string[];
  /** Where the axis is marked, and how. */
  readonly marks: readonly { readonly index: number; readonly label: string }[];
  readonly format: (value: number) => string;
  readonly formatAxis?: (value: number) => string;
  readonly height?: number;
  readonly onPick?: (index: number) => void;
};

const names = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;
const [nameHeight, nameRoom] = [13, 44];

/** The spread of a line in each period: half of the trials in the dark band, four in five in the whole. */
export function FanChart(props: FanChartProps) {
  const {
    label,
    caption,
    unit = null,
    bands,
    labels,
    marks,
    format,
    formatAxis = format,
    height = 260,
    onPick,
  } = props;
  const places = labels.map((_, index) => index);
  const all = names.flatMap((name) => bands[name].filter((value) => Number.isFinite(value)));
  const y = roundAxis(Math.min(0, ...all), Math.max(0, ...all), formatAxis);
  const last = labels.length - 1;
  return (
    <ChartFigure
      label={label}
      caption={caption}
      table={() => ({
        head: ['Period', ...names.map((name) => name.toUpperCase())],
        units: [null, ...names.map(() => unit)],
        rows: labels.map((period, index) => [
          period,
          ...names.map((name) => figureCell(bands[name][index] ?? NaN, format)),
        ]),
      })}
    >
      <Plot
        label={label}
        x={{
          low: 0,
          high: Math.max(1, last),
          ticks: marks.map(({ index, label: words }) => ({ at: index, label: words })),
        }}
        y={y}
        height={height}
        after={nameRoom}
        onPick={onPick}
        points={labels.map((period, index) => ({
          x: index,
          y: bands.p50[index] ?? NaN,
          title: period,
          words: names.map((name) => `${name.toUpperCase()} ${format(bands[name][index] ?? NaN)}`).join(', '),
        }))}
      >
        {({ x, y: at, left, right, top, bottom }) => {
          const heights = names.map((name) => at(bands[name][last] ?? NaN));
          const spots = spread(heights, nameHeight, top, bottom);
          return (
            <>
              <polygon className={classes(styles.wide)} points={between(places, bands.p10, bands.p90, x, at)} />
              <polygon className={classes(styles.narrow)} points={between(places, bands.p25, bands.p75, x, at)} />
              <line className={classes(styles.floor)} x1={left} x2={right} y1={at(0)} y2={at(0)} />
              <polyline
                className={classes(styles.curve)}
                points={polyline(
                  places.map((place) => ({ x: place, y: bands.p50[place] ?? NaN })),
                  x,
                  at,
                )}
              />
              {names.map((name, index) =>
                Number.isFinite(heights[index]) ? (
                  <text
                    key={name}
                    className={classes(name === 'p50' ? styles.mainName : styles.name)}
                    x={right + 6}
                    y={(spots[index] ?? 0) + 4}
                  >
                    {name.toUpperCase()}
                  </text>
                ) : null,
              )}
            </>
          );
        }}
      </Plot>
    </ChartFigure>
  );
}
