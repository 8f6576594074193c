import { classes } from '#renderer/ui/index.ts';
import { sizes, textWidth } from './drawing/text.ts';
import type { CellPlace } from './drawing/use-cell.ts';
import type { HeatChartProps } from './HeatChart.tsx';
import styles from './HeatChart.module.css';

export type HeatPlaces = {
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
  readonly width: number;
  readonly height: number;
};

type ColourProps = Pick<HeatChartProps, 'cells' | 'level' | 'lessIsBetter'> & { readonly places: HeatPlaces };
type CellProps = ColourProps & {
  readonly formatCell: HeatChartProps['formatCell'];
  readonly focus: CellPlace;
  readonly words: (place: CellPlace) => string;
  readonly onFocus: (place: CellPlace) => void;
  readonly onPoint: (place: CellPlace | null) => void;
};

/** As strong as words on it stay readable, in light and dark. */
const strongest = 0.62;

/** How good or bad each cell is, by colour: the stronger, the farther from the level. */
export function HeatColours({ cells, level, lessIsBetter = false, places }: ColourProps) {
  const widest =
    Math.max(...cells.flat().flatMap((value) => (Number.isFinite(value) ? [Math.abs(value - level)] : []))) || 1;
  const strength = (value: number): number => 0.1 + (strongest - 0.1) * Math.sqrt(Math.abs(value - level) / widest);
  return (
    <g aria-hidden>
      {cells.flatMap((row, rowIndex) =>
        row.map((value, column) => (
          <rect
            key={`${rowIndex} ${column}`}
            className={classes(
              !Number.isFinite(value) ? styles.none : isGood(value, level, lessIsBetter) ? styles.good : styles.bad,
            )}
            fillOpacity={Number.isFinite(value) ? strength(value) : 1}
            x={places.x(column)}
            y={places.y(rowIndex)}
            width={places.width}
            height={places.height}
          />
        )),
      )}
    </g>
  );
}

/** The figures of the cells where there is room, else their sign; and over them what can be pointed at and focused. */
export function HeatCells(props: CellProps) {
  const { cells, level, formatCell, lessIsBetter = false, places, focus, words, onFocus, onPoint } = props;
  const room = places.width - 4;
  const fits = cells
    .flat()
    .every((value) => !Number.isFinite(value) || textWidth(formatCell(value), sizes.tiny) <= room);
  const short = (value: number): string => (isGood(value, level, lessIsBetter) ? '+' : '−');
  return cells.map((row, rowIndex) => (
    <g key={rowIndex} role="row">
      {row.map((value, column) => (
        <g key={column} role="presentation">
          <text
            aria-hidden
            className={classes(styles.figure)}
            x={places.x(column) + places.width / 2}
            y={places.y(rowIndex) + places.height / 2 + 4}
            textAnchor="middle"
          >
            {!Number.isFinite(value) ? '' : fits ? formatCell(value) : short(value)}
          </text>
          <rect
            role="gridcell"
            aria-label={words({ row: rowIndex, column })}
            tabIndex={focus.row === rowIndex && focus.column === column ? 0 : -1}
            data-cell={`${rowIndex} ${column}`}
            className={classes(styles.cell)}
            x={places.x(column) + 1}
            y={places.y(rowIndex) + 1}
            width={places.width - 2}
            height={places.height - 2}
            onFocus={() => onFocus({ row: rowIndex, column })}
            onPointerEnter={() => onPoint({ row: rowIndex, column })}
          />
        </g>
      ))}
    </g>
  ));
}

const isGood = (value: number, level: number, lessIsBetter: boolean): boolean =>
  lessIsBetter ? value <= level : value >= level;
