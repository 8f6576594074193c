import type { CaseContent } from '#shared/model/case-content.ts';
import { describeConventions, resolveConventions } from '#shared/model/conventions.ts';
import { isGrain } from '#shared/kernel/period.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { nothingOption } from '#shared/model/option.ts';
import { rolesOf } from '#shared/report/roles.ts';
import { reasonFor, resultLines, resultText, shortLabel } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { formatNumber, sayPeriod, useNavigation } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { Reason } from '#renderer/ui/Reason.tsx';
import styles from '../summary.module.css';
import { ScenarioRange } from './ScenarioRange.tsx';

type Props = { readonly content: CaseContent; readonly results: CaseResults; readonly headline: Line };

const mostBeside = 8;
/** What an approver asks next, in this order; the other results follow. */
const usual = [/^payback/, /^irr/, /(peak|cash|funding).*need|peak.*cash/, /discounted_payback/];

/** The answer, large; its spread over the scenarios; the other results beside it. */
export function Answer({ content, results, headline }: Props) {
  const explain = useNavigation((state) => state.explain);
  // With something tried in the strip above, the figures are those of what is tried: two answers would be one too many.
  const base = results.liveResults;
  const ready = results.lanes.length > 0;
  const whole = { caseId: content.case.id, from: 0, to: content.case.timeline.periods };
  const exact = (line: Line): string | undefined => {
    const digits = line.unit === '%' ? 2 : isGrain(line.unit) ? 1 : null;
    return ready ? formatNumber(base[line.name], line.unit, digits === null ? {} : { digits }) : undefined;
  };
  const rank = ({ name }: Line): number => {
    const found = usual.findIndex((pattern) => pattern.test(name));
    return found < 0 ? usual.length : found;
  };
  const beside = resultLines(content)
    .slice(1)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostBeside);
  const value = base[headline.name];
  const whyNot = (line: Line) =>
    ready && !Number.isFinite(base[line.name] ?? NaN)
      ? reasonFor(content, results.facts, results.liveFindings, line.name)
      : null;
  const reason = whyNot(headline);
  const cause = reason?.line ?? null;
  // Where the case says what comes in when nothing is done, the headline is not yet what the case adds.
  const idle = results.options.find(({ name }) => name === nothingOption)?.lane ?? null;
  return (
    <Card>
      <h2 className={styles['label']}>
        {lineLabel(headline)}
        {idle === null ? ', against doing nothing' : ''}
      </h2>
      <p className={styles['headline']}>
        <Figure
          size="headline"
          text={ready ? formatNumber(value, headline.unit, { compact: true }) : '…'}
          exact={exact(headline)}
          name={lineLabel(headline)}
          tone={typeof value === 'number' && value < 0 ? 'worse' : undefined}
          onPress={() => explain({ ...whole, line: headline.name })}
        />
      </p>
      {results.previewing ? (
        <p className={styles['idle']}>
          as tried above; the case itself says {resultText(results.results()[headline.name] ?? null, headline)}
        </p>
      ) : null}
      {idle === null ? null : (
        <p className={styles['idle']}>{idleWords(value, results.results(idle)[headline.name], headline)}</p>
      )}
      {reason ? (
        <div className={styles['reason']}>
          <Reason words={reason.words} onShow={cause === null ? undefined : () => explain({ ...whole, line: cause })} />
        </div>
      ) : (
        <ScenarioRange results={results} headline={headline} />
      )}
      <dl className={styles['beside']}>
        {beside.map((line) => (
          <div key={line.id}>
            <dt title={lineLabel(line)}>{besideLabel(line)}</dt>
            <dd>
              <Figure
                size="large"
                text={ready ? besideText(line, base[line.name], whyNot(line)?.severity === 'error') : '…'}
                exact={exact(line)}
                name={lineLabel(line)}
                onPress={() => explain({ ...whole, line: line.name })}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['conventions']}>{conventionWords(content, results)}</p>
    </Card>
  );
}

/** `€2.1 m more than doing nothing, which gives €1.7 m`. */
function idleWords(value: number | null | undefined, idle: number | null | undefined, line: Line): string {
  if (typeof value !== 'number' || typeof idle !== 'number') return 'Against doing nothing there is no figure.';
  const apart = resultText(Math.abs(value - idle), line);
  return `${apart} ${value < idle ? 'less' : 'more'} than doing nothing, which gives ${resultText(idle, line)}`;
}

/** A result that does not exist says so in a word, instead of a dash; one that cannot be calculated does not. */
function besideText(line: Line, value: number | null | undefined, wrong: boolean): string {
  if (wrong) return '–';
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return line.name.includes('payback') ? 'never' : line.name.includes('irr') ? 'none' : '–';
  }
  if (line.name.includes('payback') && isGrain(line.unit)) return sayPeriod(value, line.unit);
  return formatNumber(value, line.unit, { compact: true });
}

function besideLabel(line: Line): string {
  const label = shortLabel(line);
  return label === 'Payback' ? 'Pays back in' : label;
}

/** The conventions that shape the figures above, with the rate they are discounted at. */
function conventionWords(content: CaseContent, results: CaseResults): string {
  const currency = content.case.currency ?? 'EUR';
  const words = describeConventions(resolveConventions(content.case.conventions)).slice(0, 3);
  const { discountRate } = rolesOf(content.lines, currency);
  const rate = discountRate === null ? Number.NaN : (results.values(discountRate).values[0] ?? Number.NaN);
  const discounted = Number.isFinite(rate) ? [`discounted at ${formatNumber(rate, '%')} a year`] : [];
  return [currency, ...words, ...discounted].join(' · ');
}
