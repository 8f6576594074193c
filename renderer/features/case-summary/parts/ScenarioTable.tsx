import { isGrain } from '#shared/kernel/period.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import { faultIn, lessIsBetter, resultLines, resultText, shortLabel } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { directionOf, formatDelta, formatNumber, useNavigation } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { Delta, Figure } from '#renderer/ui/Figure.tsx';
import styles from '../summary.module.css';

type Props = { readonly content: CaseContent; readonly results: CaseResults; readonly headline: Line };

/** The answer in each scenario, with its distance from the base. */
export function ScenarioTable({ content, results, headline }: Props) {
  const explain = useNavigation((state) => state.explain);
  const go = useNavigation((state) => state.go);
  if (content.scenarios.length === 0) {
    return (
      <Card title="Scenarios">
        <p className={styles['quiet']}>
          A scenario is the same model with a few inputs changed: a lower price, a late launch. Add one to see what it
          does to the answer.
        </p>
        <p className={styles['quietAction']}>
          <a
            href={`#/cases/${content.case.id}/scenarios`}
            onClick={(event) => {
              event.preventDefault();
              go({ tab: 'scenarios' });
            }}
          >
            Add a scenario
          </a>
        </p>
      </Card>
    );
  }
  const others = resultLines(content)
    .slice(1)
    .filter(({ name }) => /payback|irr|peak|need/.test(name) && !name.includes('discounted'))
    .slice(0, 3);
  const whole = { caseId: content.case.id, from: 0, to: content.case.timeline.periods };
  const base = results.results()[headline.name];
  return (
    <Card title="Scenarios">
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Scenario</span>
              </th>
              <th scope="col">{shortLabel(headline)}</th>
              <th scope="col">against base</th>
              {others.map((line) => (
                <th key={line.id} scope="col">
                  {shortLabel(line)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.lanes.map((name, lane) => {
              const own = results.results(lane);
              const value = own[headline.name];
              const change = lane > 0 && typeof value === 'number' && typeof base === 'number' ? value - base : null;
              return (
                <tr key={name} data-base={lane === 0 || undefined}>
                  <th scope="row">{name}</th>
                  {[headline, ...others].flatMap((line, index) => [
                    <td key={line.id}>
                      <Figure
                        text={cellText(own[line.name], line, faultIn(content, results, lane, line.name) !== null)}
                        exact={formatNumber(own[line.name], line.unit)}
                        name={`${shortLabel(line)} in ${name}`}
                        tone={(own[line.name] ?? 0) < 0 ? 'worse' : undefined}
                        onPress={() => explain({ ...whole, line: line.name, lane })}
                      />
                    </td>,
                    ...(index === 0
                      ? [
                          <td key="change">
                            {change === null ? (
                              <span className={styles['same']}>{lane === 0 ? '' : '–'}</span>
                            ) : (
                              <Delta
                                text={formatDelta(change, headline.unit)}
                                direction={directionOf(lessIsBetter(headline) ? -change : change)}
                              />
                            )}
                          </td>,
                        ]
                      : []),
                  ])}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

const short = { month: 'mo', quarter: 'qtr', year: 'yr' } as const;

function cellText(value: number | null | undefined, line: Line, wrong: boolean): string {
  if (value === null || value === undefined) return resultText(value, line, wrong);
  if (isGrain(line.unit)) return `${formatNumber(Math.ceil(value), null)} ${short[line.unit]}`;
  return formatNumber(value, line.unit, line.unit === '%' ? { digits: 1 } : { compact: true });
}
