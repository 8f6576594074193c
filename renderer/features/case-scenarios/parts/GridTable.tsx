import type { Line } from '#shared/model/line.ts';
import { differenceBetween, lessIsBetter, resultText, shortLabel } from '#renderer/lib/case/index.ts';
import type { AnalysisAnswer } from '#renderer/lib/engine/index.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import { DifferenceBelow, SideBySide } from '#renderer/ui/SideBySide.tsx';
import { matrixOf } from '../grid-table.ts';
import styles from '../scenarios.module.css';

type Props = {
  readonly grid: AnalysisAnswer<'grid'>;
  readonly line: Line;
  /** How many alternatives the last axis has. */
  readonly across: number;
  readonly base: number | null;
  /** Whether a fault keeps some combination from having a value. */
  readonly wrong: boolean;
};

/** The grid of results: the last axis across, all others down; the best and the worst are named. */
export function GridTable({ grid, line, across, base, wrong }: Props) {
  const { columns, rows } = matrixOf(grid, line.name, across);
  const values = rows.flatMap((row) => row.values.filter(Number.isFinite));
  const ends = { high: Math.max(...values), low: Math.min(...values) };
  const [best, worst] = lessIsBetter(line) ? [ends.low, ends.high] : [ends.high, ends.low];
  const markOf = (value: number): string | null =>
    ends.high === ends.low ? null : value === best ? 'best' : value === worst ? 'worst' : null;
  const down = grid.axes.slice(0, -1).join(' · ');
  const corner = down === '' ? (grid.axes[0] ?? '') : `${down} by ${grid.axes.at(-1) ?? ''}`;
  return (
    <SideBySide label="Grid of all combinations">
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map((name, index) => (
            <th key={`${index} ${name}`} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={place}>
            <th scope="row">{row.name === '' ? shortLabel(line) : row.name}</th>
            {row.values.map((value, index) => {
              const mark = markOf(value);
              return (
                <td
                  key={index}
                  className={styles['cell']}
                  data-mark={mark ?? undefined}
                  title={formatNumber(value, line.unit)}
                >
                  {mark ? <span className={styles['mark']}>{mark}</span> : null} {resultText(value, line, wrong)}
                  <DifferenceBelow of={differenceBetween(value, base, line)} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </SideBySide>
  );
}
