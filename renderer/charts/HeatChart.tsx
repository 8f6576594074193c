import { useState } from 'react';
import { classes } from '#renderer/ui/index.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { contourOf } from './contour.ts';
import { sizes, textWidth } from './drawing/text.ts';
import { useCell, type CellPlace } from './drawing/use-cell.ts';
import { useWidth } from './drawing/use-width.ts';
import styles from './HeatChart.module.css';
import { HeatCells, HeatColours, type HeatPlaces } from './HeatCells.tsx';
import { HeatLegend } from './HeatLegend.tsx';
import { figureCell } from './table.ts';

export type HeatAxis = {
  readonly name: string;
  readonly values: readonly number[];
  readonly format: (value: number) => string;
};

export type HeatChartProps = {
  readonly label: string;
  readonly caption?: string;
  readonly x: HeatAxis;
  readonly y: HeatAxis;
  /** `cells[row][column]`: a row for each value of y, from its low end, a column for each value of x. */
  readonly cells: readonly (readonly number[])[];
  /** A value with its sign and unit, and the same in the room of a cell. */
  readonly format: (value: number) => string;
  readonly formatCell: (value: number) => string;
  readonly unit?: string | null;
  /** Where good and bad part: the contour, and the middle of the colours. */
  readonly level: number;
  readonly levelName: string;
  readonly lessIsBetter?: boolean;
  /** The cell with the values as they are now. */
  readonly base: CellPlace | null;
  readonly none?: string;
};

const [top, foot, cellHeight] = [22, 66, { few: 34, many: 24 }];

/** A result over two inputs: colour and sign tell the good side from the bad one, a line where they part. */
export function HeatChart(props: HeatChartProps) {
  const { label, caption, x, y, cells, format, unit = null, level, levelName, base, none = 'no value' } = props;
  const [measure, width] = useWidth();
  const [pointed, point] = useState<CellPlace | null>(null);
  const cell = useCell(y.values.length, x.values.length, base ?? { row: 0, column: 0 });
  const left = Math.max(...y.values.map((value) => textWidth(y.format(value), sizes.tiny)), 24) + 12;
  const each = Math.max(4, (width - left - 4) / x.values.length);
  const tall = y.values.length > 13 ? cellHeight.many : cellHeight.few;
  const bottom = top + tall * y.values.length;
  const places: HeatPlaces = {
    x: (column) => left + column * each,
    y: (row) => bottom - (row + 1) * tall,
    width: each,
    height: tall,
  };
  const middle = (column: number, row: number) => `${places.x(column) + each / 2} ${places.y(row) + tall / 2}`;
  const contour = contourOf(cells, level).map(({ x1, y1, x2, y2 }) => `M${middle(x1, y1)}L${middle(x2, y2)}`);
  const words = ({ row, column }: CellPlace): string => {
    const value = cells[row]?.[column] ?? Number.NaN;
    const result = Number.isFinite(value) ? format(value) : none;
    return `${x.name} ${x.format(x.values[column] ?? 0)}, ${y.name} ${y.format(y.values[row] ?? 0)}: ${result}`;
  };
  const step = Math.ceil((Math.max(...x.values.map((value) => textWidth(x.format(value), sizes.tiny))) + 8) / each);
  return (
    <ChartFigure
      label={label}
      caption={caption}
      table={() => ({
        head: [`${y.name} \\ ${x.name}`, ...x.values.map(x.format)],
        units: [null, ...x.values.map(() => unit)],
        rows: cells.map((row, index) => [
          { text: y.format(y.values[index] ?? 0), value: y.values[index] ?? null },
          ...row.map((value) => figureCell(value, format, none)),
        ]),
      })}
    >
      <div ref={measure} className={classes(styles.heat)}>
        <svg
          role="grid"
          aria-label={label}
          width={width}
          height={bottom + foot}
          onKeyDown={cell.onKeyDown}
          onPointerLeave={() => point(null)}
        >
          <text aria-hidden className={classes(styles.axisName)} x={0} y={12}>
            {y.name}
          </text>
          {width === 0 ? null : <HeatColours {...props} places={places} />}
          <path aria-hidden className={classes(styles.halo)} d={contour.join('')} />
          <path aria-hidden className={classes(styles.contour)} d={contour.join('')} />
          {width === 0 ? null : (
            <HeatCells {...props} places={places} focus={cell.at} words={words} onFocus={cell.choose} onPoint={point} />
          )}
          {base ? (
            <rect
              aria-hidden
              className={classes(styles.base)}
              x={places.x(base.column) + 1}
              y={places.y(base.row) + 1}
              width={each - 2}
              height={tall - 2}
              rx={2}
            />
          ) : null}
          <g aria-hidden className={classes(styles.axis)}>
            {y.values.map((value, row) => (
              <text key={row} x={left - 8} y={places.y(row) + tall / 2 + 4} textAnchor="end">
                {y.format(value)}
              </text>
            ))}
            {x.values.map((value, column) =>
              column % step === (base?.column ?? 0) % step ? (
                <text key={column} x={places.x(column) + each / 2} y={bottom + 16} textAnchor="middle">
                  {x.format(value)}
                </text>
              ) : null,
            )}
            <text className={classes(styles.axisName)} x={width - 4} y={bottom + 34} textAnchor="end">
              {x.name}
            </text>
          </g>
          <HeatLegend y={bottom + 52} levelName={levelName} hasLevel={contour.length > 0} hasBase={base !== null} />
        </svg>
        <p className={classes(styles.reading)}>{words(pointed ?? cell.at)}</p>
      </div>
    </ChartFigure>
  );
}
