import { classes } from '#renderer/ui/index.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './distribution.module.css';
import { Plot } from './plot/Plot.tsx';
import { between, closeAxis, polyline, roundAxis } from './plot/scale.ts';
import { figureCell } from './table.ts';

export type SettlingChartProps = {
  readonly label: string;
  readonly caption?: string;
  /** What the figures are in, for a file. */
  readonly unit?: string | null;
  /** A mean and its error after more and more trials. */
  readonly points: readonly { readonly trials: number; readonly mean: number; readonly standardError: number }[];
  readonly format: (value: number) => string;
  readonly formatAxis?: (value: number) => string;
  readonly formatCount: (count: number) => string;
  readonly xName: string;
  readonly height?: number;
};

/** How a mean settles: the line of the mean in a band of one standard error to each side. */
export function SettlingChart(props: SettlingChartProps) {
  const { label, caption, unit = null, points, format, formatAxis = format, formatCount, xName, height = 220 } = props;
  const known = points.filter(({ mean }) => Number.isFinite(mean));
  const [low, high] = [-1, 1].map((side) =>
    known.map(({ mean, standardError }) => mean + side * (Number.isFinite(standardError) ? standardError : 0)),
  );
  const x = closeAxis(known[0]?.trials ?? 0, known.at(-1)?.trials ?? 1, formatCount, 5);
  const y = roundAxis(Math.min(...(low ?? [0])), Math.max(...(high ?? [1])), formatAxis, 4);
  return (
    <ChartFigure
      label={label}
      caption={caption}
      table={() => ({
        head: ['Trials', 'Mean', 'Standard error'],
        units: [null, unit, unit],
        rows: points.map(({ trials, mean, standardError }) => [
          figureCell(trials, formatCount),
          figureCell(mean, format),
          figureCell(standardError, format),
        ]),
      })}
    >
      <Plot
        label={label}
        x={x}
        y={y}
        xName={xName}
        height={height}
        points={known.map(({ trials, mean, standardError }) => ({
          x: trials,
          y: mean,
          title: `${formatCount(trials)} trials`,
          words: `${format(mean)} ± ${format(standardError)}`,
        }))}
      >
        {({ x: across, y: up }) => (
          <>
            <polygon
              className={classes(styles.wide)}
              points={between(
                known.map(({ trials }) => trials),
                low ?? [],
                high ?? [],
                across,
                up,
              )}
            />
            <polyline
              className={classes(styles.curve)}
              points={polyline(
                known.map(({ trials, mean }) => ({ x: trials, y: mean })),
                across,
                up,
              )}
            />
          </>
        )}
      </Plot>
    </ChartFigure>
  );
}
