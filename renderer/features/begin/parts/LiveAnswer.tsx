import { describeConventions, resolveConventions } from '#shared/model/conventions.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { CaseTemplate } from '#shared/templates/cases/index.ts';
import { Card, classes } from '#renderer/ui/index.ts';
import { Sparkline } from '#renderer/charts/index.ts';
import { formatNumber, headlineOf, sayFigure } from '#renderer/lib/index.ts';
import { useContentResults } from '#renderer/lib/engine/index.ts';
import styles from '../begin.module.css';

type LiveAnswerProps = {
  readonly template: CaseTemplate;
  readonly content: CaseContent | undefined;
  /** Something is typed that cannot be used yet: what is shown is of the answers before it. */
  readonly isBehind: boolean;
};

/** What the answers come to, computed as they are typed: the same figures that the case will show. */
export function LiveAnswer({ template, content, isBehind }: LiveAnswerProps) {
  const computed = useContentResults(`beginning ${template.id}`, content);
  if (!content) return null;
  const { main, beside, cash } = headlineOf(content);
  const results = computed.results(0);
  const shown = computed.lanes.length > 0;
  const npvIn = (lane: number): number | null | undefined => computed.results(lane)[main?.line ?? ''];
  // A scenario that changes nothing would say the headline again.
  const scenarios = computed.lanes
    .map((name, lane) => ({ name, npv: npvIn(lane) }))
    .filter(({ npv }, lane) => lane > 0 && npv !== npvIn(0));
  return (
    <Card title={main?.label ?? 'The answer'} caption={content.case.currency}>
      {isBehind ? <p className={classes(styles.behind)}>As of the last complete answers</p> : null}
      <div className={classes(styles.answer, isBehind && styles.dimmed)}>
        <p className={classes(styles.headline)} aria-live="polite">
          {main && shown ? sayFigure(main, results[main.line]) : '…'}
        </p>
        {cash && shown ? (
          <Sparkline
            values={computed.values(cash).values}
            height={56}
            width={240}
            zero
            stretch
            tone="accent"
            label="Cash to date over the whole time"
          />
        ) : null}
        <dl className={classes(styles.figures, 'figures')}>
          {beside.map((figure) => (
            <div key={figure.line}>
              <dt>{figure.short}</dt>
              <dd>{shown ? sayFigure(figure, results[figure.line]) : '…'}</dd>
            </div>
          ))}
          {scenarios.map(({ name, npv }) => (
            <div key={name}>
              <dt>{name} scenario</dt>
              <dd>{formatNumber(npv, main?.unit ?? null, { compact: true })}</dd>
            </div>
          ))}
        </dl>
        <p className={classes(styles.small)}>
          Against doing nothing;{' '}
          {describeConventions(resolveConventions(content.case.conventions)).slice(0, 3).join(', ')}.
        </p>
      </div>
    </Card>
  );
}
