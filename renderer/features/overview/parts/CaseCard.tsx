import { ArrowRight, CircleAlert } from 'lucide-react';
import { describeConventions, resolveConventions } from '#shared/model/conventions.ts';
import { Chip, classes } from '#renderer/ui/index.ts';
import {
  caseStatusLabel,
  caseStatusTone,
  count,
  describeTimeline,
  sayFigure,
  type HeadlineFigure,
  headlineOf,
  useCaseContent,
  useNavigation,
} from '#renderer/lib/index.ts';
import { faultIn } from '#renderer/lib/case/index.ts';
import { useCaseResults } from '#renderer/lib/engine/index.ts';
import styles from './CaseCard.module.css';
import { CashCurve } from './CashCurve.tsx';
import { ScenarioRow } from './ScenarioRow.tsx';

/** One case by its answer: the number, what stands beside it, and the shape of its cash. */
export function CaseCard({ caseId }: { readonly caseId: string }) {
  const content = useCaseContent(caseId);
  const computed = useCaseResults(caseId);
  const openCase = useNavigation((state) => state.openCase);
  if (!content) return null;
  const { main, beside, cash } = headlineOf(content);
  const results = computed.results(0);
  const ready = computed.lanes.length > 0;
  const errors = computed.findings.filter(({ severity }) => severity === 'error').length;
  const show = (figure: HeadlineFigure): string =>
    ready ? sayFigure(figure, results[figure.line], faultIn(content, computed, 0, figure.line) !== null) : '…';
  const { currency, name, description, status } = content.case;
  const conventions = describeConventions(resolveConventions(content.case.conventions)).slice(0, 3);
  const values = cash ? computed.values(cash) : null;
  return (
    <article className={classes(styles.card)}>
      <header className={classes(styles.head)}>
        <h2>
          <a
            href={`#/cases/${caseId}/summary`}
            onClick={(event) => {
              event.preventDefault();
              openCase(caseId);
            }}
          >
            {name}
          </a>
        </h2>
        <Chip tone={caseStatusTone(status)}>{caseStatusLabel(status)}</Chip>
        <ArrowRight className={classes(styles.arrow)} aria-hidden />
      </header>
      {description ? <p className={classes(styles.words)}>{description}</p> : null}
      <div className={classes(styles.body)}>
        <div className={classes(styles.answer)}>
          <span className={classes(styles.label)}>{main?.label ?? 'No result chosen yet'}</span>
          <span className={classes(styles.big)}>{main ? show(main) : '–'}</span>
          <dl className={classes(styles.beside)}>
            {beside.slice(0, 3).map((figure) => (
              <div key={figure.line}>
                <dt title={figure.label}>{figure.short}</dt>
                <dd>{show(figure)}</dd>
              </div>
            ))}
          </dl>
        </div>
        {values?.shape === 'series' ? (
          <CashCurve values={values.values} timeline={content.case.timeline} currency={currency ?? 'EUR'} />
        ) : null}
      </div>
      {main ? <ScenarioRow computed={computed} figure={main} /> : null}
      <footer className={classes(styles.foot)}>
        {errors > 0 ? (
          <span className={classes(styles.errors)}>
            <CircleAlert aria-hidden /> {count(errors, 'formula')} to put right
          </span>
        ) : null}
        <span>{[currency ?? 'EUR', ...conventions, describeTimeline(content.case)].join(' · ')}</span>
      </footer>
    </article>
  );
}
