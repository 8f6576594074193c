import { useState } from 'react';
import { periodLabel } from '#shared/kernel/period.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { FanChart } from '#renderer/charts/index.ts';
import { yearMarks } from '#renderer/lib/case/index.ts';
import { count, formatNumber, useNavigation } from '#renderer/lib/index.ts';
import type { Run } from '#renderer/lib/simulation/index.ts';
import { Card, classes } from '#renderer/ui/index.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { unitAxis } from '../axis.ts';
import styles from '../simulation.module.css';

/** How cash spreads from period to period. */
export function FanCard({ content, run }: { readonly content: CaseContent; readonly run: Run }) {
  const explain = useNavigation((state) => state.explain);
  const [chosen, choose] = useState<string | null>(null);
  const lines = run.wanted.fan.flatMap((name) => content.lines.find((line) => line.name === name) ?? []);
  const line = lines.find(({ name }) => name === chosen) ?? lines[0];
  const fan = line ? run.simulation?.fan?.[line.name] : undefined;
  const title = 'How cash spreads over time';
  if (!line || !fan) {
    return (
      <Card title={title}>
        <p className={classes(styles['quiet'], line && styles['waiting'])}>
          {line
            ? 'Comes with the last trial.'
            : 'A line of cash in each period is drawn here, such as free_cash_flow, or the running total cash_to_date. Add one to the model and run again.'}
        </p>
      </Card>
    );
  }
  const { timeline } = content.case;
  const largest = Math.max(...[...fan.p10, ...fan.p90].filter(Number.isFinite).map(Math.abs));
  const axis = unitAxis(line.unit, largest);
  return (
    <Card title={title} caption={`${axis.name}, ${count(fan.trials, 'trial')}`}>
      {lines.length < 2 ? null : (
        <div className={styles['choice']}>
          <Segments
            label="Line"
            value={line.name}
            choices={lines.map((each) => ({ value: each.name, label: lineLabel(each) }))}
            onChange={choose}
          />
        </div>
      )}
      <FanChart
        label={`Spread of ${lineLabel(line)} by ${timeline.grain}`}
        bands={fan}
        unit={line.unit}
        caption={`${axis.name}, ${count(fan.trials, 'trial')}, P10 to P90 and P25 to P75`}
        labels={Array.from({ length: timeline.periods }, (_, period) => periodLabel(timeline, period))}
        marks={yearMarks(timeline)}
        format={(value) => formatNumber(value, line.unit, { compact: true })}
        formatAxis={axis.format}
        height={300}
        onPick={(period) => explain({ caseId: content.case.id, line: line.name, from: period, to: period + 1 })}
      />
      <p className={styles['limits']}>
        Half of the trials lie in the dark band, four in five in the whole. Each {timeline.grain} stands for itself: no
        single trial runs along one of these lines.
      </p>
    </Card>
  );
}
