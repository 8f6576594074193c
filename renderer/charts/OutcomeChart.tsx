import { classes } from '#renderer/ui/index.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './distribution.module.css';
import { Marks, roomFor, type Mark } from './plot/Marks.tsx';
import { Plot } from './plot/Plot.tsx';
import { closeAxis, roundAxis } from './plot/scale.ts';
import { figureCell } from './table.ts';

export type OutcomeChartProps = {
  readonly label: string;
  readonly caption?: string;
  /** What the totals are in, for a file. */
  readonly unit?: string | null;
  /** Every total that can come out, rising, with how likely it is. */
  readonly outcomes: readonly { readonly total: number; readonly probability: number }[];
  readonly marks: readonly Mark[];
  readonly format: (value: number) => string;
  readonly formatAxis?: (value: number) => string;
  readonly formatShare: (share: number) => string;
  readonly xName: string;
  readonly height?: number;
};

const barWidth = 14;

/** How likely each of a few totals is: a bar where it lies; those below zero are of another colour. */
export function OutcomeChart(props: OutcomeChartProps) {
  const { label, caption, unit = null, outcomes, marks, format, formatAxis = format, formatShare, xName } = props;
  const { height = 220 } = props;
  const totals = outcomes.map(({ total }) => total);
  const [low, high] = [Math.min(0, ...totals), Math.max(0, ...totals)];
  const margin = (high - low || 1) * 0.05;
  const x = closeAxis(low - margin, high + margin, formatAxis);
  const y = roundAxis(0, Math.max(...outcomes.map(({ probability }) => probability), 0.01), formatShare, 4);
  return (
    <ChartFigure
      label={label}
      caption={caption}
      table={() => ({
        head: ['Total', 'Probability'],
        units: [unit, null],
        rows: outcomes.map(({ total, probability }) => [
          figureCell(total, format),
          figureCell(probability, formatShare),
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
        points={outcomes.map(({ total, probability }) => ({
          x: total,
          y: probability,
          title: format(total),
          words: formatShare(probability),
        }))}
      >
        {(area) => (
          <>
            {outcomes.map(({ total, probability }) => (
              <g key={total} className={classes(total < 0 ? styles.below : styles.above)}>
                <rect
                  x={area.x(total) - barWidth / 2}
                  width={barWidth}
                  y={area.y(probability)}
                  height={area.bottom - area.y(probability)}
                />
              </g>
            ))}
            <line className={classes(styles.floor)} x1={area.left} x2={area.right} y1={area.bottom} y2={area.bottom} />
            <Marks marks={marks} area={area} />
          </>
        )}
      </Plot>
    </ChartFigure>
  );
}
