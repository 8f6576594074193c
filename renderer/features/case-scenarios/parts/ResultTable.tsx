import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { differenceText, lessIsBetter, resultLines, resultText, shortLabel } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { directionOf, formatNumber, useNavigation } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { Delta, Figure } from '#renderer/ui/Figure.tsx';
import styles from '../scenarios.module.css';

/** Every result in every scenario, with its distance from the base below it. */
export function ResultTable({ content, results }: { readonly content: CaseContent; readonly results: CaseResults }) {
  const explain = useNavigation((state) => state.explain);
  const lines = resultLines(content);
  const base = results.results();
  const whole = { caseId: content.case.id, from: 0, to: content.case.timeline.periods };
  if (lines.length === 0)
    return <Card title="Side by side">Choose the results of the case first: they are compared here.</Card>;
  return (
    <Card title="Side by side" caption="with the difference from the base" flush>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Result</th>
              {results.lanes.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={line.id} data-first={index === 0 || undefined}>
                <th scope="row" title={lineLabel(line)}>
                  {shortLabel(line)}
                </th>
                {results.lanes.map((name, lane) => {
                  const value = results.results(lane)[line.name];
                  return (
                    <td key={name}>
                      <Figure
                        text={resultText(value, line)}
                        exact={formatNumber(value, line.unit)}
                        name={`${lineLabel(line)} in ${name}`}
                        tone={(value ?? 0) < 0 ? 'worse' : undefined}
                        onPress={() => explain({ ...whole, line: line.name, lane })}
                      />
                      {lane === 0 ? null : <Change line={line} value={value} base={base[line.name]} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Change({
  line,
  value,
  base,
}: {
  line: Line;
  value: number | null | undefined;
  base: number | null | undefined;
}) {
  if (typeof value !== 'number' || typeof base !== 'number') return <span className={styles['change']} />;
  const change = value - base;
  return (
    <span className={styles['change']}>
      <Delta text={differenceText(change, line)} direction={directionOf(lessIsBetter(line) ? -change : change)} />
    </span>
  );
}
