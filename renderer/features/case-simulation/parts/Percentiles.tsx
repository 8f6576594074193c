import type { CaseContent } from '#shared/model/case-content.ts';
import { resolveConventions } from '#shared/model/conventions.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import type { ResultSummary, Run } from '#renderer/lib/simulation/index.ts';
import { Card } from '#renderer/ui/index.ts';
import styles from '../simulation.module.css';

type Props = {
  readonly content: CaseContent;
  readonly run: Run;
  readonly line: Line;
  readonly summary: ResultSummary;
};
const named = [1, 5, 10, 25, 50, 75, 90, 95, 99] as const;

/** The percentiles as the case names them, each with how far it may be off. */
export function Percentiles({ content, run, line, summary }: Props) {
  const p90 = run.simulation?.conventions.p90 ?? resolveConventions(content.case.conventions).p90;
  const say = (value: number): string => formatNumber(value, line.unit, { compact: true });
  const ends = p90 === 'high' ? (['Lowest', 'Highest'] as const) : (['Highest', 'Lowest'] as const);
  const extreme = { Lowest: summary.min, Highest: summary.max };
  return (
    <Card title="Percentiles" caption={p90 === 'high' ? 'so many come out lower' : 'so many come out higher'}>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <caption className="visually-hidden">Percentiles of {lineLabel(line)}</caption>
          <thead>
            <tr>
              <th scope="col">Trials {p90 === 'high' ? 'below' : 'above'}</th>
              <th scope="col">{lineLabel(line)}</th>
              <th scope="col">± standard error</th>
            </tr>
          </thead>
          <tbody>
            <Row head={ends[0]} value={say(extreme[ends[0]])} error="" />
            {named.map((percent) => (
              <Row
                key={percent}
                head={`P${percent}`}
                value={say(summary[`p${percent}`])}
                error={say(summary.errors[`p${percent}`])}
              />
            ))}
            <Row head={ends[1]} value={say(extreme[ends[1]])} error="" />
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Row({ head, value, error }: { readonly head: string; readonly value: string; readonly error: string }) {
  return (
    <tr>
      <th scope="row">{head}</th>
      <td>{value}</td>
      <td className={styles['error']}>{error}</td>
    </tr>
  );
}
