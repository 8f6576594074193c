import { useState } from 'react';
import { percentileName, resolveConventions } from '#shared/model/conventions.ts';
import { SpiderChart } from '#renderer/charts/index.ts';
import { inputText, shortLabel } from '#renderer/lib/case/index.ts';
import { useAnalysis, type AnalysisAnswer } from '#renderer/lib/engine/index.ts';
import { formatNumber, formatPercent, useNavigation } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import styles from '../sensitivity.module.css';
import { noneOf, sayResult, type Subject } from '../subject.ts';
import { Problem } from './Problem.tsx';

const mostShown = 6;
type By = AnalysisAnswer<'spider'>['by'];

/** How the result follows each input all the way: slope and bend. */
export function SpiderCard({ subject }: { readonly subject: Subject }) {
  const { content, results, line, lane, base, scenario } = subject;
  const explain = useNavigation((state) => state.explain);
  const [by, setBy] = useState<By>('percentiles');
  const analysed = useAnalysis(results, 'spider', { result: line.name, by }, lane);
  if (analysed && !analysed.answer.ok) return <Problem title="Spider" problem={analysed.answer.error} />;
  const answer = analysed?.answer.ok && analysed.answer.value.result === line.name ? analysed.answer.value : null;
  const moving = answer?.lines.filter(({ swing }) => swing > 0).slice(0, mostShown) ?? [];
  const where = scenario === null ? 'base' : `“${scenario}”`;
  const conventions = resolveConventions(content.case.conventions);
  const caption = `${shortLabel(line)} over the ${by === 'percentiles' ? 'percentiles' : 'change'} of one input, the rest at ${where} (dotted)`;
  return (
    <Card title="Spider" caption={caption}>
      <div className={styles['tools']}>
        <Segments
          label="Along"
          value={by}
          choices={[
            { value: 'percentiles', label: 'Over its own range' },
            { value: 'changes', label: 'By the same change' },
          ]}
          onChange={setBy}
        />
      </div>
      {answer === null ? (
        <p className={styles['wait']}>Computing…</p>
      ) : moving.length === 0 ? (
        <p className={styles['quiet']}>
          {by === 'percentiles'
            ? 'No input that moves it has a range yet. “By the same change” moves every input by the same share instead.'
            : `No input that is one number moves ${shortLabel(line)}.`}
        </p>
      ) : (
        <SpiderChart
          label={`Spider of ${shortLabel(line)}`}
          caption={caption}
          steps={answer.steps.map((at) => ({
            at,
            label: answer.by === 'percentiles' ? percentileName(at, conventions) : formatPercent(at, { signed: true }),
          }))}
          curves={moving.map((each) => ({
            id: each.line,
            label: each.label,
            inputs: each.values.map((value) => inputText(value, each.unit)),
            results: each.results,
          }))}
          base={base}
          format={(value) => sayResult(value, line)}
          formatAxis={(value) => formatNumber(value, line.unit, { compact: true })}
          unit={line.unit}
          none={noneOf(line)}
          onPick={(name) =>
            explain({ caseId: content.case.id, line: name, from: 0, to: content.case.timeline.periods })
          }
        />
      )}
    </Card>
  );
}
