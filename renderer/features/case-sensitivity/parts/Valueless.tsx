import { reasonFor, shortLabel } from '#renderer/lib/case/index.ts';
import { useNavigation } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';
import styles from '../sensitivity.module.css';
import type { Subject } from '../subject.ts';

/** Where the result has no value there is nothing to measure from: why, and what to do. */
export function Valueless({ subject }: { readonly subject: Subject }) {
  const explain = useNavigation((state) => state.explain);
  const { content, results, line, scenario } = subject;
  const reason = scenario === null ? reasonFor(content, results.facts, results.findings, line.name) : null;
  const problem = results.state === 'failed' ? results.problem : null;
  const at = reason?.line ?? null;
  const whole = { caseId: content.case.id, from: 0, to: content.case.timeline.periods };
  const name = `${shortLabel(line)} has no value in ${scenario ?? 'the base case'}`;
  return (
    <Card title={name}>
      {problem === null ? null : <Reason words={`The case could not be computed: ${problem}. Nothing was lost.`} />}
      {reason ? (
        <Reason words={reason.words} onShow={at === null ? undefined : () => explain({ ...whole, line: at })} />
      ) : null}
      <p className={styles['quiet']}>
        {reason || problem !== null
          ? 'Once that line is put right, this page shows what moves the result.'
          : 'Cash may never be paid back, or there may be no rate at which it breaks even. Choose another result above, such as the net present value, or ask below which input would give it a value.'}
      </p>
    </Card>
  );
}
