import { lineLabel, type Line } from '#shared/model/line.ts';
import { SettlingChart } from '#renderer/charts/index.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import type { ResultSummary, Run } from '#renderer/lib/simulation/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { unitAxis } from '../axis.ts';
import styles from '../simulation.module.css';
import { settledWords } from '../words.ts';

type Props = { readonly run: Run; readonly line: Line; readonly summary: ResultSummary };

/** Whether there were trials enough: how the mean settles. */
export function SettlingCard({ run, line, summary }: Props) {
  const say = (value: number): string => formatNumber(value, line.unit, { compact: true });
  const axis = unitAxis(line.unit, Math.abs(summary.mean));
  return (
    <Card title="Were the trials enough?" caption={`mean so far${axis.name === '' ? '' : `, ${axis.name}`}`}>
      <SettlingChart
        label={`How the mean of ${lineLabel(line)} settles`}
        unit={line.unit}
        caption="the band is one standard error to each side"
        points={summary.settling ?? []}
        format={say}
        formatAxis={axis.format}
        formatCount={(number) => formatNumber(number, null)}
        xName="trials"
      />
      <p className={styles['limits']}>{settledWords(summary, line, run.wanted.sampler)}</p>
    </Card>
  );
}
