import type { CaseContent } from '#shared/model/case-content.ts';
import { reasonFor } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { useNavigation } from '#renderer/lib/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';
import styles from '../what-if.module.css';

type Props = { readonly content: CaseContent; readonly results: CaseResults; readonly name: string };

/** Why the answer has no value, also while a value is typed or tried. */
export function WhyNot({ content, results, name }: Props) {
  const explain = useNavigation((state) => state.explain);
  if (results.lanes.length === 0 || Number.isFinite(results.liveResults[name] ?? NaN)) return null;
  const reason = reasonFor(content, results.facts, results.liveFindings, name);
  if (!reason) return null;
  const { line } = reason;
  const whole = { caseId: content.case.id, from: 0, to: content.case.timeline.periods };
  return (
    <div className={styles['reason']} data-kept={!Number.isFinite(results.results()[name] ?? NaN)} role="status">
      <Reason words={reason.words} onShow={line === null ? undefined : () => explain({ ...whole, line })} />
    </div>
  );
}
