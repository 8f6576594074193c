import { useId } from 'react';
import { classes } from '#renderer/ui/index.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { textWidth, sizes } from './drawing/text.ts';
import { useWidth } from './drawing/use-width.ts';
import { figureCell } from './table.ts';
import styles from './TornadoChart.module.css';
import { TornadoBars } from './TornadoBars.tsx';

export type TornadoRow = {
  readonly id: string;
  readonly label: string;
  /** The input's low and high value, in words. */
  readonly low: string;
  readonly high: string;
  /** The same as numbers, for a file. */
  readonly lowValue: number;
  readonly highValue: number;
  /** The result when the input is there; not a number where it has none. */
  readonly lowResult: number;
  readonly highResult: number;
};

export type TornadoChartProps = {
  readonly label: string;
  readonly caption?: string;
  readonly rows: readonly TornadoRow[];
  /** The result when every input is at its base. */
  readonly base: number;
  readonly baseLabel: string;
  readonly format: (value: number) => string;
  readonly unit?: string | null;
  readonly lowName?: string;
  readonly highName?: string;
  /** What is said where the result has no value. */
  readonly none?: string;
  readonly onPick?: (id: string) => void;
};

const row = 30;
const axis = 26;
const legend = 22;

/** Which input moves the result most: one bar each, low and high told apart by colour, end label and hatching. */
export function TornadoChart(props: TornadoChartProps) {
  const { label, caption, rows, base, baseLabel, format, unit = null } = props;
  const { lowName = 'input low', highName = 'input high', none = 'no value', onPick } = props;
  const [measure, width] = useWidth();
  const hatch = useId().replaceAll(/\W/g, '');
  const names = Math.min(240, Math.max(120, width * 0.34));
  const said = rows.flatMap((each) => [each.low, each.high]).map((text) => textWidth(text, sizes.tiny));
  const ends = Math.max(40, ...said) + 12;
  const room = Math.max(40, width - names - 2 * ends);
  const known = rows.flatMap((each) => [each.lowResult, each.highResult]).filter(Number.isFinite);
  const low = Math.min(base, ...known);
  const span = Math.max(base, ...known) - low || 1;
  const at = (value: number): number => names + ends + ((value - low) / span) * room;
  const bottom = rows.length * row;
  const crossesZero = low < 0 && low + span > 0;
  const zeroIsApart = Math.abs(at(0) - at(base)) > textWidth(baseLabel, sizes.tiny, 620) / 2 + 28;
  return (
    <ChartFigure
      label={label}
      caption={caption}
      table={() => ({
        head: ['Input', lowName, 'result', highName, 'result'],
        units: [null, null, unit, null, unit],
        rows: rows.map((each) => [
          each.label,
          { text: each.low, value: each.lowValue },
          figureCell(each.lowResult, format, none),
          { text: each.high, value: each.highValue },
          figureCell(each.highResult, format, none),
        ]),
      })}
    >
      <div ref={measure} className={classes(styles.tornado)}>
        <svg role="group" aria-label={label} width={width} height={bottom + axis + legend}>
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" className={classes(styles.low)} />
              <rect width="2" height="6" className={classes(styles.hatch)} />
            </pattern>
          </defs>
          {crossesZero ? <line className={classes(styles.zero)} x1={at(0)} x2={at(0)} y1={0} y2={bottom + 4} /> : null}
          {width === 0
            ? null
            : rows.map((each, index) => (
                <TornadoBars
                  key={each.id}
                  row={each}
                  y={index * row}
                  height={row}
                  width={width}
                  names={names}
                  at={at}
                  base={base}
                  hatch={`url(#${hatch})`}
                  none={none}
                  format={format}
                  onPick={onPick}
                />
              ))}
          <line className={classes(styles.base)} x1={at(base)} x2={at(base)} y1={0} y2={bottom + 4} />
          <g className={classes(styles.axis)}>
            {crossesZero && zeroIsApart ? (
              <text x={at(0)} y={bottom + 18} textAnchor="middle">
                {format(0)}
              </text>
            ) : null}
            <text x={at(base)} y={bottom + 18} textAnchor="middle" className={classes(styles.baseLabel)}>
              {baseLabel}
            </text>
            <rect x={0} y={bottom + axis + 6} width={14} height={9} rx={2} fill={`url(#${hatch})`} />
            <text x={20} y={bottom + axis + 14}>
              {lowName}
            </text>
            <rect
              x={40 + textWidth(lowName, sizes.tiny)}
              y={bottom + axis + 6}
              width={14}
              height={9}
              rx={2}
              className={classes(styles.high)}
            />
            <text x={60 + textWidth(lowName, sizes.tiny)} y={bottom + axis + 14}>
              {highName}
            </text>
          </g>
        </svg>
      </div>
    </ChartFigure>
  );
}
