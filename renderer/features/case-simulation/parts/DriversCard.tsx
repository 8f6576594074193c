import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { ShareChart } from '#renderer/charts/index.ts';
import { formatPercent, useNavigation } from '#renderer/lib/index.ts';
import type { Run } from '#renderer/lib/simulation/index.ts';
import { Card, classes } from '#renderer/ui/index.ts';
import styles from '../simulation.module.css';
import { shareLimits } from '../words.ts';

type Props = { readonly content: CaseContent; readonly run: Run; readonly line: Line };
const mostShown = 10;

/** Which inputs the spread comes from, and what such shares cannot say. */
export function DriversCard({ content, run, line }: Props) {
  const explain = useNavigation((state) => state.explain);
  const title = 'Where the spread comes from';
  const drivers = run.simulation?.results[line.name]?.drivers;
  if (!run.simulation || !drivers?.inputs.some(({ byRank }) => Number.isFinite(byRank))) {
    return (
      <Card title={title}>
        <p className={classes(styles['quiet'], !run.simulation && styles['waiting'])}>
          {run.simulation
            ? 'This result is the same in every trial, so there is nothing to share out.'
            : 'Comes with the last trial.'}
        </p>
      </Card>
    );
  }
  const labels = new Map(content.lines.map((each) => [each.name, lineLabel(each)]));
  const linked = run.simulation.sampling.correlations.length > 0;
  const { periods } = content.case.timeline;
  return (
    <Card title={title} caption={`share of the variance of ${lineLabel(line)}`}>
      <ShareChart
        label={`Contribution to the variance of ${lineLabel(line)}`}
        caption="squared rank correlations as shares of 100 %"
        rows={drivers.inputs.slice(0, mostShown).map(({ input, byRank, rankCorrelation }) => ({
          id: input,
          label: labels.get(input) ?? input,
          share: byRank,
          way: rankCorrelation > 0 ? 'up' : rankCorrelation < 0 ? 'down' : 'none',
        }))}
        formatShare={(share) => formatPercent(share, { digits: 1 })}
        ways={{ up: 'raises it', down: 'lowers it', none: 'does nothing' }}
        onPick={(input) => explain({ caseId: content.case.id, line: input, from: 0, to: periods })}
      />
      <p className={styles['limits']}>{shareLimits(drivers.explained, linked)}</p>
    </Card>
  );
}
