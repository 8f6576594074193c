import { classes } from '#renderer/ui/index.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './distribution.module.css';
import { Marks, roomFor, type Mark } from './plot/Marks.tsx';
import { Plot } from './plot/Plot.tsx';
import { closeAxis, polyline, roundAxis } from './plot/scale.ts';
import { figureCell } from './table.ts';

export type CurveChartProps = {
  readonly label: string;
  readonly caption?: string;
  /** What the figures are in, for a file. */
  readonly unit?: string | null;
  /** Shares from 0 to 1 in their order, each with the value that so many do not exceed. */
  readonly points: readonly { readonly share: number; readonly value: number }[];
  readonly marks: readonly Mark[];
  readonly format: (value: number) => string;
  readonly formatAxis?: (value: number) => string;
  readonly formatShare: (share: number) => string;
  /** What is counted. */
  readonly of: string;
  readonly xName: string;
  readonly height?: number;
};

const ends = 0.01;

/** The S-curve: for each value, the share that comes out at most so high. The outermost hundredths are left off. */
export function CurveChart(props: CurveChartProps) {
  const {
    label,
    caption,
    unit = null,
    points,
    marks,
    format,
    formatAxis = format,
    formatShare,
    of,
    xName,
    height = 260,
  } = props;
  const shown = points.filter(({ share }) => share >= ends - 1e-9 && share <= 1 - ends + 1e-9);
  const x = closeAxis(shown[0]?.value ?? 0, shown.at(-1)?.value ?? 0, formatAxis);
  const y = roundAxis(0, 1, formatShare, 4);
  return (
    <ChartFigure
      label={label}
      caption={caption}
      table={() => ({
        head: [`Share of ${of}`, 'comes out at most at'],
        units: [null, unit],
        rows: points.map(({ share, value }) => [figureCell(share, formatShare), figureCell(value, format)]),
      })}
    >
      <Plot
        label={label}
        x={x}
        y={y}
        xName={xName}
        height={height}
        above={roomFor(marks, x.low, x.high)}
        points={shown.map(({ share, value }) => ({
          x: value,
          y: share,
          title: `At most ${format(value)}`,
          words: `${formatShare(share)} of ${of}`,
        }))}
      >
        {(area) => (
          <>
            <Marks marks={marks} area={area} />
            <polyline
              className={classes(styles.curve)}
              points={polyline(
                shown.map(({ share, value }) => ({ x: value, y: share })),
                area.x,
                area.y,
              )}
            />
          </>
        )}
      </Plot>
    </ChartFigure>
  );
}
