import { useState } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import { BridgeChart } from '#renderer/charts/index.ts';
import { lessIsBetter, resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import { useAnalysis, type AnalysisAnswer, type CaseResults } from '#renderer/lib/engine/index.ts';
import { formatNumber, useNavigation } from '#renderer/lib/index.ts';
import { Card, SelectField } from '#renderer/ui/index.ts';
import { lanesOf } from '../lanes.ts';
import styles from '../scenarios.module.css';

type Step = AnalysisAnswer<'valueBridge'>['steps'][number];

/** Why one scenario is worth more or less than another: the effect of each changed input, adding up. */
export function BridgeCard({ content, results }: { readonly content: CaseContent; readonly results: CaseResults }) {
  const lines = resultLines(content);
  const [result, setResult] = useState(lines[0]?.name ?? '');
  const [pair, setPair] = useState<readonly [string, string]>(['Base', content.scenarios[0]?.name ?? 'Base']);
  const lanes = lanesOf(content);
  const [from, to] = pair.map((name) => (lanes.has(name) ? name : 'Base'));
  const line = lines.find(({ name }) => name === result) ?? lines[0];
  const bridge = useAnalysis(
    results,
    'valueBridge',
    line && from !== to
      ? { result: line.name, from: lanes.get(from ?? '') ?? {}, to: lanes.get(to ?? '') ?? {} }
      : null,
  );
  if (!line) return null;
  const names = [...lanes.keys()].map((name) => ({ value: name, label: name }));
  return (
    <Card title="Why they differ" caption="each changed input’s part, averaged over every order; the parts add up">
      <div className={styles['choices']}>
        <SelectField
          label="Result"
          value={line.name}
          choices={lines.map((each) => ({ value: each.name, label: shortLabel(each) }))}
          onChange={setResult}
        />
        <SelectField
          label="From"
          value={from ?? 'Base'}
          choices={names}
          onChange={(name) => setPair([name, to ?? 'Base'])}
        />
        <SelectField
          label="To"
          value={to ?? 'Base'}
          choices={names}
          onChange={(name) => setPair([from ?? 'Base', name])}
        />
      </div>
      {from === to ? (
        <p className={styles['quiet']}>Choose two different scenarios: what lies between them is shown here.</p>
      ) : bridge === null ? (
        <p className={styles['quiet']}>Computing…</p>
      ) : bridge.answer.ok ? (
        <Bridge content={content} line={line} ends={[from ?? 'Base', to ?? 'Base']} bridge={bridge.answer.value} />
      ) : (
        <p className={styles['quiet']}>{bridge.answer.error.message}</p>
      )}
    </Card>
  );
}

type BridgeProps = {
  readonly content: CaseContent;
  readonly line: Line;
  readonly ends: readonly [string, string];
  readonly bridge: AnalysisAnswer<'valueBridge'>;
};

function Bridge({ content, line, ends, bridge }: BridgeProps) {
  const explain = useNavigation((state) => state.explain);
  if (bridge.steps.length === 0) return <p className={styles['quiet']}>No input differs between the two.</p>;
  return (
    <BridgeChart
      label={`${shortLabel(line)} from ${ends[0]} to ${ends[1]}`}
      from={{ label: ends[0], value: bridge.from }}
      to={{ label: ends[1], value: bridge.to }}
      parts={bridge.steps.map((step) => ({
        id: step.line,
        label: step.label,
        detail: `${valueText(step.from, step)} → ${valueText(step.to, step)}`,
        value: step.effect,
      }))}
      format={(value, how) => formatNumber(value, line.unit, how)}
      lessIsBetter={lessIsBetter(line)}
      onPick={(name) => explain({ caseId: content.case.id, line: name, from: 0, to: content.case.timeline.periods })}
    />
  );
}

function valueText(value: number | readonly number[], { unit }: Step): string {
  if (typeof value !== 'number') return 'other values by period';
  return formatNumber(value, unit, { compact: Math.abs(value) >= 10_000 });
}
