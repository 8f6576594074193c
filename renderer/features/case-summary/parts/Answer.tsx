import { describeConventions, resolveConventions } from '#shared/model/conventions.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { formatNumber, useNavigation } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import styles from '../summary.module.css';
import { ScenarioRange } from './ScenarioRange.tsx';

type Props = { readonly content: CaseContent; readonly results: CaseResults; readonly headline: Line };

const mostBeside = 7;

/** The answer, large; its spread over the scenarios; the other results beside it. */
export function Answer({ content, results, headline }: Props) {
  const explain = useNavigation((state) => state.explain);
  const base = results.results();
  const ready = results.lanes.length > 0;
  const whole = { caseId: content.case.id, from: 0, to: content.case.timeline.periods };
  const write = (line: Line): string => (ready ? formatNumber(base[line.name], line.unit, { compact: true }) : '…');
  const exact = (line: Line): string => formatNumber(base[line.name], line.unit, { digits: line.unit === '%' ? 2 : line.unit === 'month' ? 1 : 0 });
  const value = base[headline.name];
  const others = resultLines(content).slice(1);
  const usual = others.filter(({ name }) => /payback|irr|peak|need/.test(name));
  const beside = [...usual, ...others.filter((line) => !usual.includes(line))].slice(0, mostBeside);
  const conventions = describeConventions(resolveConventions(content.case.conventions)).slice(0, 3);
  return (
    <Card>
      <h2 className={styles['label']}>
        {lineLabel(headline)}
        <span className={styles['against']}>, against doing nothing</span>
      </h2>
      <p className={styles['headline']}>
        <Figure
          size="headline"
          text={write(headline)}
          exact={ready ? exact(headline) : undefined}
          name={lineLabel(headline)}
          tone={value !== null && value !== undefined && value < 0 ? 'worse' : undefined}
          onPress={() => explain({ ...whole, line: headline.name })}
        />
      </p>
      <ScenarioRange results={results} headline={headline} />
      <dl className={styles['beside']}>
        {beside.map((line) => (
          <div key={line.id}>
            <dt title={lineLabel(line)}>{besideLabel(line)}</dt>
            <dd>
              <Figure
                size="large"
                text={unanswered(line, base[line.name], ready) ?? write(line)}
                exact={ready ? exact(line) : undefined}
                name={lineLabel(line)}
                onPress={() => explain({ ...whole, line: line.name })}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['conventions']}>
        {[content.case.currency ?? 'EUR', ...conventions].join(' · ')}
      </p>
    </Card>
  );
}

/** A result that does not exist says why, instead of a dash. */
function unanswered(line: Line, value: number | null | undefined, ready: boolean): string | null {
  if (!ready || (value !== null && value !== undefined && Number.isFinite(value))) return null;
  if (/payback/.test(line.name)) return 'never';
  return /irr/.test(line.name) ? 'none' : null;
}

function besideLabel(line: Line): string {
  const label = shortLabel(line);
  return label.length > 24 ? label.replace(/^Net present value/, 'NPV').replace(/, end-of-month timing$/, ', end of month') : label;
}
