import {
  CartesianGrid,
  Line,
  LineChart as Recharts,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { classes } from '#renderer/ui/index.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { EndNames } from './EndNames.tsx';
import { plainDirection } from '#shared/kernel/plain-direction.ts';
import styles from './LineChart.module.css';
import { figureCell } from './table.ts';
import { niceTicks } from './ticks.ts';

export type ChartSeries = {
  readonly name: string;
  readonly values: ArrayLike<number>;
  /** `main` is the line that is read, `quiet` one to compare with. */
  readonly tone?: 'main' | 'quiet' | 'second' | 'third' | 'fourth';
};

export type ChartNote = {
  readonly index: number;
  readonly value: number;
  readonly text: string;
  readonly place?: 'above' | 'below' | 'left' | 'right';
};

export type LineChartProps = {
  /** What the chart shows, with its unit: its name for a screen reader. */
  readonly label: string;
  /** The convention that shapes the figures, for a file of the chart. */
  readonly caption?: string;
  /** What the figures are in, for a file. */
  readonly unit?: string | null;
  readonly series: readonly ChartSeries[];
  /** One for each point. */
  readonly labels: readonly string[];
  /** Where the axis is marked, and how. */
  readonly marks: readonly { readonly index: number; readonly label: string }[];
  readonly format: (value: number) => string;
  readonly formatAxis?: (value: number) => string;
  readonly notes?: readonly ChartNote[];
  /** A stretch of points that is of another kind than the rest, and what it is. */
  readonly band?: { readonly from: number; readonly to: number; readonly label: string } | null;
  readonly height?: number;
  /** A point was chosen: by a click, or by Enter after the arrow keys. */
  readonly onPick?: (index: number) => void;
  /** Names each line at its end, instead of a legend; the room for it in pixels. */
  readonly endNames?: number;
};

const offsets = {
  above: [0, -12, 'middle'],
  below: [0, 20, 'middle'],
  left: [-9, -7, 'end'],
  right: [9, 14, 'start'],
} as const;

/** Where the words of a note stand from its point: near an end of the chart they turn to where there is room. */
function offsetOf({ index, place = 'above' }: ChartNote, last: number): readonly [number, number, Anchor] {
  const along = last > 0 ? index / last : 0;
  if (place === 'left' && along < 0.3) return [9, 20, 'start'];
  if (place === 'right' && along > 0.7) return offsets.left;
  const [dx, dy, anchor] = offsets[place];
  if (anchor !== 'middle' || (along >= 0.2 && along <= 0.8)) return [dx, dy, anchor];
  return along < 0.2 ? [-4, dy, 'start'] : [4, dy, 'end'];
}

type Anchor = 'start' | 'middle' | 'end';

/** Room below the lowest mark for a note that stands there, so that its words do not run into the axis. */
function roomBelow(notes: readonly ChartNote[], lowest: number, highest: number): number {
  const below = notes.filter(({ place }) => place === 'below').map(({ value }) => value - (highest - lowest) * 0.12);
  return Math.min(lowest, ...below);
}

// As attributes: the library gives its axis text no class that reaches it.
const tick = { fill: 'var(--muted)', fontSize: 11 } as const;

/** Lines over time, with a zero line, labels at what matters, and arrow keys from point to point. */
export function LineChart(props: LineChartProps) {
  const {
    label,
    caption,
    unit = null,
    series,
    labels,
    marks,
    format,
    formatAxis = format,
    notes = [],
    band = null,
    height = 230,
    onPick,
    endNames = 0,
  } = props;
  const points = labels.map((name, index) => ({
    index,
    name,
    values: series.map(({ values }) => finite(values[index])),
  }));
  const all = points.flatMap(({ values }) => values.filter((value) => value !== null));
  const ticks = niceTicks(Math.min(0, ...all), Math.max(0, ...all));
  const markAt = new Map(marks.map((mark) => [mark.index, mark.label]));
  const pick = (index: unknown): void => {
    if (onPick && index !== undefined && index !== null && Number.isInteger(Number(index))) onPick(Number(index));
  };
  return (
    <ChartFigure
      label={label}
      caption={caption}
      table={() => ({
        head: ['Period', ...series.map(({ name }) => name)],
        units: [null, ...series.map(() => unit)],
        rows: points.map(({ name, values }) => [
          name,
          ...values.map((value) => figureCell(value ?? Number.NaN, format)),
        ]),
      })}
    >
      <div className={classes(styles.chart)}>
        <ResponsiveContainer width="100%" height={height} minWidth={0}>
          <Recharts
            data={points}
            margin={{ top: 10, right: 14 + endNames, bottom: 0, left: 0 }}
            accessibilityLayer
            aria-label={plainDirection(label)}
            title={plainDirection(label)}
            onClick={({ activeTooltipIndex }) => pick(activeTooltipIndex)}
          >
            {band === null ? null : (
              <ReferenceArea
                x1={band.from}
                x2={band.to}
                fill="var(--sunken)"
                fillOpacity={1}
                label={{ value: band.label, position: 'insideTopLeft', ...tick }}
              />
            )}
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="index"
              type="number"
              domain={[0, Math.max(1, labels.length - 1)]}
              ticks={[...markAt.keys()]}
              tickFormatter={(index: number) => markAt.get(index) ?? ''}
              interval={0}
              axisLine={false}
              tickLine={false}
              tickMargin={8}
              tick={tick}
            />
            <YAxis
              ticks={[...ticks]}
              domain={[roomBelow(notes, ticks[0] ?? 0, ticks.at(-1) ?? 1), ticks.at(-1) ?? 1]}
              tickFormatter={(value: number) => formatAxis(value)}
              axisLine={false}
              tickLine={false}
              width="auto"
              tick={tick}
            />
            <ReferenceLine y={0} stroke="var(--control)" />
            <Tooltip
              isAnimationActive={false}
              cursor={{ className: styles.cursor ?? '' }}
              content={({ active, label: at }) => {
                const point = points[Number(at)];
                return active && point ? (
                  <div className={classes(styles.tip)}>
                    <span>{point.name}</span>
                    {series.map(({ name }, index) => (
                      <div key={name}>
                        {series.length > 1 ? <span>{name}</span> : null}
                        <b>{point.values[index] === null ? '–' : format(point.values[index] ?? 0)}</b>
                      </div>
                    ))}
                  </div>
                ) : null;
              }}
            />
            {series.map(({ name, tone = 'main' }, index) => (
              <Line
                key={name}
                name={name}
                dataKey={(point: (typeof points)[number]) => point.values[index]}
                type="linear"
                dot={false}
                activeDot={{ r: 4, className: styles.active ?? '' }}
                isAnimationActive={false}
                className={classes(styles[tone])}
              />
            ))}
            {endNames > 0 ? <EndNames series={series} last={labels.length - 1} /> : null}
            {notes.map((note) => (
              <ReferenceDot
                key={note.text}
                x={note.index}
                y={note.value}
                r={4}
                className={classes(styles.dot)}
                label={({ viewBox }: { viewBox?: { x?: number; y?: number; width?: number; height?: number } }) => {
                  const [dx, dy, anchor] = offsetOf(note, labels.length - 1);
                  return (
                    <text
                      className={classes(styles.note)}
                      x={(viewBox?.x ?? 0) + (viewBox?.width ?? 0) / 2 + dx}
                      y={(viewBox?.y ?? 0) + (viewBox?.height ?? 0) / 2 + dy}
                      textAnchor={anchor}
                    >
                      {note.text}
                    </text>
                  );
                }}
              />
            ))}
          </Recharts>
        </ResponsiveContainer>
      </div>
    </ChartFigure>
  );
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
