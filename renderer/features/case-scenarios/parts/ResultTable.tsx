import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import {
  differenceBetween,
  faultIn,
  faultsAcross,
  resultLines,
  resultText,
  shortLabel,
} from '#renderer/lib/case/index.ts';
import { useAnalysis, type AnalysisAnswer, type CaseResults } from '#renderer/lib/engine/index.ts';
import { formatNumber, formatPercent, useNavigation } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { Reasons } from '#renderer/ui/Reason.tsx';
import { DifferenceBelow, SideBySide, SideBySideNote } from '#renderer/ui/SideBySide.tsx';
import styles from '../scenarios.module.css';

/** Every result in every scenario, with its distance from the base below it; and what is expected of them. */
export function ResultTable({ content, results }: { readonly content: CaseContent; readonly results: CaseResults }) {
  const explain = useNavigation((state) => state.explain);
  const weighed = useAnalysis(results, 'expected', {})?.answer;
  const lines = resultLines(content);
  const base = results.results();
  const whole = { caseId: content.case.id, from: 0, to: content.case.timeline.periods };
  if (lines.length === 0)
    return <Card title="Side by side">Choose the results of the case first: they are compared here.</Card>;
  const faults = faultsAcross(
    content,
    results,
    results.lanes.map((_, lane) => lane),
    lines.map(({ name }) => name),
  );
  const expected = weighed?.ok && weighed.value.weights.length > 0 ? weighed.value : null;
  return (
    <Card title="Side by side" caption="with the difference from the base" flush>
      <SideBySide>
        <thead>
          <tr>
            <th scope="col">Result</th>
            {results.lanes.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {expected ? (
              <th scope="col" className={styles['expected']} title={weightsInWords(expected)}>
                Weighted by probability
              </th>
            ) : null}
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
                      text={resultText(value, line, faultIn(content, results, lane, line.name) !== null)}
                      exact={formatNumber(value, line.unit)}
                      name={`${lineLabel(line)} in ${name}`}
                      tone={(value ?? 0) < 0 ? 'worse' : undefined}
                      onPress={() => explain({ ...whole, line: line.name, lane })}
                    />
                    {lane === 0 ? null : <DifferenceBelow of={differenceBetween(value, base[line.name], line)} />}
                  </td>
                );
              })}
              {expected ? (
                <td className={styles['expected']} title={formatNumber(expected.expected[line.name], line.unit)}>
                  {resultText(expected.expected[line.name], line, true)}
                  <DifferenceBelow of={differenceBetween(expected.expected[line.name], base[line.name], line)} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </SideBySide>
      <Reasons
        reasons={faults.map(({ words, line, lane }) => ({
          words,
          onShow: line === null ? undefined : () => explain({ ...whole, line, lane }),
        }))}
      />
      <SideBySideNote>
        {weighed && !weighed.ok && faults.length === 0 ? weighed.error.message : null}
        {expected
          ? `Weighted by probability: ${weightsInWords(expected)}. ${expected.conventions.join(' ')}`
          : weighed?.ok
            ? 'To see an expected value, say below how likely each scenario is.'
            : null}
      </SideBySideNote>
    </Card>
  );
}

/** `50 % Base, 30 % Low, 20 % High` */
function weightsInWords({ weights }: AnalysisAnswer<'expected'>): string {
  return weights.map(({ scenario, weight }) => `${formatPercent(weight)} ${scenario ?? 'Base'}`).join(', ');
}
