import { classes } from '#renderer/ui/index.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './TornadoChart.module.css';

export type TornadoRow = {
  readonly id: string;
  readonly label: string;
  /** The input's low and high value, in words. */
  readonly low: string;
  readonly high: string;
  /** The result when the input is there. */
  readonly lowResult: number;
  readonly highResult: number;
};

export type TornadoChartProps = {
  readonly label: string;
  readonly rows: readonly TornadoRow[];
  /** The result when every input is at its base. */
  readonly base: number;
  readonly baseLabel: string;
  readonly format: (value: number) => string;
  readonly lowName?: string;
  readonly highName?: string;
  readonly onPick?: (id: string) => void;
};

/** Which input moves the result most: one bar each, low and high told apart by colour, end label and hatching. */
export function TornadoChart(props: TornadoChartProps) {
  const { label, rows, base, baseLabel, format, lowName = 'input low', highName = 'input high', onPick } = props;
  const ends = rows.flatMap(({ lowResult, highResult }) => [lowResult, highResult]);
  const low = Math.min(base, ...ends);
  const high = Math.max(base, ...ends);
  const span = high - low || 1;
  const at = (value: number): number => ((value - low) / span) * 100;
  const crossesZero = low < 0 && high > 0;
  return (
    <ChartFigure
      label={label}
      table={() => ({
        head: ['Input', lowName, 'result', highName, 'result'],
        rows: rows.map((row) => [row.label, row.low, format(row.lowResult), row.high, format(row.highResult)]),
      })}
    >
      <div className={classes(styles.tornado)}>
        <ul className={classes(styles.rows)}>
          {rows.map((row) => (
            <li key={row.id} className={classes(styles.row)}>
              <button
                type="button"
                className={classes(styles.name)}
                title={row.label}
                disabled={!onPick}
                onClick={() => onPick?.(row.id)}
                aria-label={`${row.label}: at ${row.low} the result is ${format(row.lowResult)}, at ${row.high} it is ${format(row.highResult)}`}
              >
                {row.label}
              </button>
              <div className={classes(styles.track)} aria-hidden onClick={() => onPick?.(row.id)}>
                <Bar from={at(base)} to={at(row.lowResult)} tone="low" text={row.low} />
                <Bar from={at(base)} to={at(row.highResult)} tone="high" text={row.high} />
              </div>
            </li>
          ))}
        </ul>
        <div className={classes(styles.marks)} aria-hidden>
          {crossesZero ? <i className={classes(styles.zero)} style={{ left: `${at(0)}%` }} /> : null}
          <i className={classes(styles.base)} style={{ left: `${at(base)}%` }} />
        </div>
        <div className={classes(styles.axis)}>
          {crossesZero && Math.abs(at(0) - at(base)) > 14 ? (
            <span style={{ left: `${at(0)}%` }}>{format(0)}</span>
          ) : null}
          <b style={{ left: `${at(base)}%` }}>{baseLabel}</b>
        </div>
        <div className={classes(styles.legend)}>
          <span className={classes(styles.swatch, styles.low)} /> {lowName}
          <span className={classes(styles.swatch, styles.high)} /> {highName}
        </div>
      </div>
    </ChartFigure>
  );
}

function Bar({
  from,
  to,
  tone,
  text,
}: {
  readonly from: number;
  readonly to: number;
  readonly tone: 'low' | 'high';
  readonly text: string;
}) {
  const left = Math.min(from, to);
  const width = Math.abs(to - from);
  const leftwards = to < from;
  return (
    <>
      <span
        className={classes(styles.bar, styles[tone], leftwards && styles.leftwards)}
        style={{ left: `${left}%`, width: `${width}%` }}
      />
      <span
        className={classes(styles.end, leftwards && styles.leftEnd)}
        style={leftwards ? { right: `${100 - left}%` } : { left: `${left + width}%` }}
      >
        {text}
      </span>
    </>
  );
}
