import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { caseFindings, type CaseFinding } from '#shared/challenge/findings.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import type { CaseResults, TornadoBar } from '#renderer/lib/engine/index.ts';
import { count, formatNumber, useNavigation } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { factsOf } from '../facts.ts';
import styles from './Findings.module.css';

type Props = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly headline: Line;
  readonly bars: readonly TornadoBar[] | null;
};
const mostShown = 6;

/** What to put right before somebody else asks. */
export function Findings({ content, results, headline, bars }: Props) {
  const explain = useNavigation((state) => state.explain);
  const today = new Date().toISOString().slice(0, 10);
  const findings =
    results.state === 'failed' ? [] : caseFindings(factsOf({ content, results, headline, bars: bars ?? [], today }));
  if (results.state === 'failed') {
    return (
      <Card title="Before finance sees it">
        <p className={styles['failed']}>
          The case could not be computed: {results.problem}. Nothing was lost; change the model or undo.
        </p>
      </Card>
    );
  }
  const open = (finding: CaseFinding): void => {
    if (finding.line !== null)
      explain({ caseId: content.case.id, line: finding.line, from: 0, to: content.case.timeline.periods });
  };
  return (
    <Card title="Before finance sees it" caption={findings.length > 0 ? count(findings.length, 'finding') : null}>
      {findings.length === 0 ? (
        <p className={styles['clean']}>
          <CircleCheck aria-hidden />
          Nothing stands out: the model computes, and every driver has a source.
        </p>
      ) : (
        <ul className={styles['list']}>
          {findings.slice(0, mostShown).map((finding) => (
            <li key={finding.key}>
              <button
                type="button"
                className={styles['finding']}
                disabled={finding.line === null}
                onClick={() => open(finding)}
              >
                <span className={styles['mark']} data-severity={finding.severity}>
                  {finding.severity === 'error' ? (
                    <CircleAlert aria-label="Error" />
                  ) : finding.severity === 'warning' ? (
                    <TriangleAlert aria-label="Warning" />
                  ) : (
                    <Info aria-label="Notice" />
                  )}
                </span>
                <span className={styles['words']}>{finding.words}</span>
                {finding.stake === null ? null : (
                  <span
                    className={styles['stake']}
                    title="How far the answer moves between the P10 and the P90 of this input"
                  >
                    {formatNumber(finding.stake, headline.unit, { compact: true })} <span>at stake</span>
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {findings.length > mostShown ? <p className={styles['more']}>and {findings.length - mostShown} more</p> : null}
    </Card>
  );
}
