import { useState } from 'react';
import { classes } from '#renderer/ui/index.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { fitText, sizes, textWidth } from './drawing/text.ts';
import { useCell } from './drawing/use-cell.ts';
import { useWidth } from './drawing/use-width.ts';
import { roundAxis } from './plot/scale.ts';
import styles from './SpiderChart.module.css';
import { SpiderLines } from './SpiderLines.tsx';
import { spread } from './spread.ts';
import { figureCell } from './table.ts';

export type SpiderCurve = {
  readonly id: string;
  readonly label: string;
  /** The input at each step, in words, and the result there; not a number where it has none. */
  readonly inputs: readonly string[];
  readonly results: readonly number[];
};

export type SpiderChartProps = {
  readonly label: string;
  readonly caption?: string;
  /** What the steps are called, and where each lies. */
  readonly steps: readonly { readonly at: number; readonly label: string }[];
  readonly curves: readonly SpiderCurve[];
  readonly base: number;
  readonly format: (value: number) => string;
  readonly formatAxis?: (value: number) => string;
  readonly unit?: string | null;
  readonly none?: string;
  readonly onPick?: (id: string) => void;
};

const [top, foot] = [12, 26];

/** One curve for each input: how steep it is, and whether it bends, where a tornado shows only its ends. */
export function SpiderChart(props: SpiderChartProps) {
  const { label, caption, steps, curves, base, format, formatAxis = format, unit = null, none = 'no value' } = props;
  const [measure, width] = useWidth();
  const [pointed, point] = useState<{ readonly row: number; readonly column: number } | null>(null);
  const middle = Math.floor(steps.length / 2);
  const cell = useCell(curves.length, steps.length, { row: 0, column: middle });
  const known = curves.flatMap(({ results }) => results.filter(Number.isFinite));
  const axis = roundAxis(Math.min(base, ...known), Math.max(base, ...known), formatAxis, 6);
  const height = 340;
  const names = Math.min(220, width * 0.3);
  const left = Math.max(24, ...axis.ticks.map((tick) => textWidth(tick.label, sizes.tiny))) + 10;
  const [right, bottom] = [width - names, height - foot];
  const [from, to] = [steps[0]?.at ?? 0, steps.at(-1)?.at ?? 1];
  const x = (step: number): number => left + (((steps[step]?.at ?? 0) - from) / (to - from || 1)) * (right - left - 8);
  const y = (value: number): number => bottom - ((value - axis.low) / (axis.high - axis.low || 1)) * (bottom - top);
  const ends = curves.map(({ results }) => y(results.findLast(Number.isFinite) ?? base));
  const places = spread(ends, 16, top, bottom);
  const words = ({ row, column }: { readonly row: number; readonly column: number }): string => {
    const curve = curves[row];
    const value = curve?.results[column] ?? Number.NaN;
    return `${curve?.label ?? ''} at ${curve?.inputs[column] ?? ''} (${steps[column]?.label ?? ''}): ${Number.isFinite(value) ? format(value) : none}`;
  };
  return (
    <ChartFigure
      label={label}
      caption={caption}
      table={() => ({
        head: ['Input', ...steps.map((step) => step.label)],
        units: [null, ...steps.map(() => unit)],
        rows: curves.map((curve) => [curve.label, ...curve.results.map((value) => figureCell(value, format, none))]),
      })}
    >
      <div ref={measure} className={classes(styles.spider)}>
        <svg
          role="group"
          aria-label={`${label}. Up and down go from input to input, left and right along it.`}
          width={width}
          height={height}
          onKeyDown={cell.onKeyDown}
          onPointerLeave={() => point(null)}
        >
          <g aria-hidden className={classes(styles.axis)}>
            {axis.ticks.map((tick) => (
              <g key={tick.at}>
                <line
                  className={classes(tick.at === 0 ? styles.zero : styles.grid)}
                  x1={left}
                  x2={right - 8}
                  y1={y(tick.at)}
                  y2={y(tick.at)}
                />
                <text x={left - 8} y={y(tick.at) + 4} textAnchor="end">
                  {tick.label}
                </text>
              </g>
            ))}
            {steps.map((step, index) => (
              <text key={step.at} x={x(index)} y={bottom + 18} textAnchor="middle">
                {index % 2 === middle % 2 || steps.length < 9 ? step.label : ''}
              </text>
            ))}
            <line className={classes(styles.base)} x1={left} x2={right - 8} y1={y(base)} y2={y(base)} />
          </g>
          {width === 0 ? null : (
            <SpiderLines
              curves={curves}
              x={x}
              y={y}
              focus={cell.at}
              strong={pointed?.row ?? null}
              words={words}
              onFocus={cell.choose}
              onPoint={point}
              onPick={props.onPick}
            />
          )}
          <g aria-hidden>
            {curves.map((curve, index) => (
              <text
                key={curve.id}
                className={classes(styles.name, styles[`tone${index}`])}
                x={right + 4}
                y={(places[index] ?? 0) + 4}
                onClick={() => props.onPick?.(curve.id)}
              >
                {fitText(curve.label, names - 8, sizes.tiny)}
              </text>
            ))}
          </g>
        </svg>
        <p className={classes(styles.reading)}>{words(pointed ?? cell.at)}</p>
      </div>
    </ChartFigure>
  );
}
