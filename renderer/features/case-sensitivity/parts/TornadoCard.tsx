import { useState } from 'react';
import { endNames, resolveConventions } from '#shared/model/conventions.ts';
import { lineLabel } from '#shared/model/line.ts';
import { TornadoChart } from '#renderer/charts/index.ts';
import { leftOut, shortLabel, tornadoRows } from '#renderer/lib/case/index.ts';
import { useAnalysis } from '#renderer/lib/engine/index.ts';
import { count, useNavigation } from '#renderer/lib/index.ts';
import { Button, Card, CheckField } from '#renderer/ui/index.ts';
import styles from '../sensitivity.module.css';
import { noneOf, sayResult, type Subject } from '../subject.ts';
import { Problem } from './Problem.tsx';

const mostShown = 12;
const share = 0.1;

/** Each input alone from its low to its high end, the widest swing first. */
export function TornadoCard({ subject }: { readonly subject: Subject }) {
  const { content, results, line, lane, scenario, base } = subject;
  const explain = useNavigation((state) => state.explain);
  const go = useNavigation((state) => state.go);
  const [withOthers, setWithOthers] = useState(false);
  const [all, setAll] = useState(false);
  const options = withOthers ? { result: line.name, range: share } : { result: line.name };
  const analysed = useAnalysis(results, 'tornado', options, lane);
  const where = scenario === null ? 'base' : `“${scenario}”`;
  const ends = endNames(resolveConventions(content.case.conventions));
  const caption = `${shortLabel(line)} when one input goes from its ${ends.low} to its ${ends.high}${withOthers ? `, or ±${share * 100} % where it has no range` : ''}, the rest at ${where}`;
  const isAbout = analysed?.options.result === line.name && analysed.lane === lane;
  if (analysed && !analysed.answer.ok) return <Problem title="Tornado" problem={analysed.answer.error} />;
  const bars = isAbout && analysed.answer.ok ? analysed.answer.value.filter(({ swing }) => swing > 0) : null;
  const others = (
    <CheckField label={`Inputs without a range too, ±${share * 100} %`} value={withOthers} onChange={setWithOthers} />
  );
  const missing = leftOut(content, results.facts, line.name).map((each) => `“${lineLabel(each)}”`);
  const note =
    missing.length === 0 ? null : (
      <p className={styles['note']}>
        Left out, although with a range: {missing.join(', ')}. What has a value for each {content.case.timeline.grain}{' '}
        or item is not moved as a whole.
      </p>
    );
  if (bars?.length === 0) {
    return (
      <Card title="Tornado">
        <p className={styles['quiet']}>
          {withOthers
            ? `No input that is one number moves ${shortLabel(line)}. Inputs given period by period are not moved here.`
            : `No uncertain input moves ${shortLabel(line)} yet. Give the inputs that you are not sure of a lowest, a likely and a highest value on the Assumptions page; this chart then ranks them. To see a first ranking now, move all of them by ${share * 100} %.`}
        </p>
        <div className={styles['row']}>
          <Button onPress={() => go({ tab: 'assumptions' })}>Give inputs a range</Button>
          {others}
        </div>
        {note}
      </Card>
    );
  }
  return (
    <Card title="Tornado" caption={`${caption} · a bar opens its line`}>
      {bars === null ? (
        <p className={styles['wait']}>Computing…</p>
      ) : (
        <TornadoChart
          label={`Tornado of ${shortLabel(line)}`}
          caption={caption}
          rows={tornadoRows(all ? bars : bars.slice(0, mostShown))}
          base={base}
          baseLabel={`${where} ${sayResult(base, line)}`}
          format={(value) => sayResult(value, line)}
          unit={line.unit}
          none={noneOf(line)}
          lowName={withOthers ? 'input at its low end' : `input at ${ends.low}`}
          highName={withOthers ? 'input at its high end' : `input at ${ends.high}`}
          onPick={(name) =>
            explain({ caseId: content.case.id, line: name, from: 0, to: content.case.timeline.periods })
          }
        />
      )}
      <div className={styles['row']}>
        {others}
        {bars !== null && bars.length > mostShown ? (
          <Button kind="quiet" size="small" onPress={() => setAll(!all)}>
            {all ? `Only the ${mostShown} widest` : `Show all ${count(bars.length, 'input')}`}
          </Button>
        ) : null}
      </div>
      {note}
    </Card>
  );
}
