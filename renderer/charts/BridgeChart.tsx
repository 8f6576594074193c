import { classes } from '#renderer/ui/index.ts';
import styles from './BridgeChart.module.css';
import { bridgeRows, type BridgeEnd, type BridgePart, type BridgeRow } from './bridge-rows.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { figureCell } from './table.ts';

export type BridgeChartProps = {
  readonly label: string;
  readonly caption?: string;
  /** What the figures are in, for a file. */
  readonly unit?: string | null;
  readonly from: BridgeEnd;
  readonly to: BridgeEnd;
  readonly parts: readonly BridgePart[];
  readonly format: (value: number, how: { readonly signed: boolean; readonly compact: boolean }) => string;
  /** For a result that had better be small. */
  readonly lessIsBetter?: boolean;
  readonly onPick?: (id: string) => void;
};

/** The way from one result to another, in parts that add up; better and worse differ by sign, colour and hatching. */
export function BridgeChart(props: BridgeChartProps) {
  const { label, caption, unit = null, from, to, parts, format, lessIsBetter = false, onPick } = props;
  const rows = bridgeRows(from, to, parts);
  const say = (row: BridgeRow, compact: boolean): string => format(row.value, { signed: row.kind === 'part', compact });
  const toneOf = (row: BridgeRow) =>
    row.kind === 'total' ? styles.whole : row.value > 0 === lessIsBetter ? styles.worse : styles.better;
  return (
    <ChartFigure
      label={label}
      caption={caption}
      table={() => ({
        head: ['Step', 'What changed', 'Effect'],
        units: [null, null, unit],
        rows: rows.map((row) => [row.label, row.detail ?? '', figureCell(row.value, () => say(row, false))]),
      })}
    >
      <table className={classes(styles.bridge)} aria-label={label}>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className={classes(row.kind === 'total' && styles.total)}>
              <th scope="row">
                <Name row={row} onPick={onPick} />
                {row.detail ? <small>{row.detail}</small> : null}
              </th>
              <td title={say(row, false)}>{say(row, true)}</td>
              <td aria-hidden>
                <span className={classes(styles.track)}>
                  <span
                    className={classes(styles.bar, toneOf(row))}
                    style={{ left: `${row.from * 100}%`, width: `${(row.to - row.from) * 100}%` }}
                  />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ChartFigure>
  );
}

function Name({ row, onPick }: { readonly row: BridgeRow; readonly onPick: BridgeChartProps['onPick'] }) {
  const { id, label } = row;
  if (!onPick || id === undefined) return label;
  return (
    <button type="button" className={classes(styles.name)} onClick={() => onPick(id)}>
      {label}
    </button>
  );
}
