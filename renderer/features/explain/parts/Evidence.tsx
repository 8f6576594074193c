import type { Explanation } from '#shared/engine/index.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { distributionName, distributionWords } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { formatDate, formatNumber, useNavigation } from '#renderer/lib/index.ts';
import styles from '../explain.module.css';

type Props = {
  readonly content: CaseContent;
  readonly line: Line;
  readonly explanation: Explanation;
  readonly results: CaseResults;
  readonly lane: number;
  readonly onOpen: (line: string) => void;
};

const mostShown = 5;

/** The assumptions nearest behind the number: where each comes from, who stands for it, how sure they are. */
export function Evidence({ content, line, explanation, results, lane, onOpen }: Props) {
  const go = useNavigation((state) => state.go);
  const near =
    line.kind === 'input'
      ? [line.name]
      : nearestInputs(
          explanation.line,
          results,
          new Set(content.lines.flatMap(({ name, kind }) => (kind === 'input' ? [name] : []))),
        );
  const inputs = near
    .slice(0, mostShown)
    .flatMap((name) => content.lines.find((candidate) => candidate.name === name) ?? []);
  if (inputs.length === 0) return null;
  return (
    <section aria-labelledby="explain-evidence">
      <h3 id="explain-evidence">Where it comes from</h3>
      <ul className={styles['evidence']}>
        {inputs.map((input) => {
          const claim = content.assumptions.find(({ lineId }) => lineId === input.id);
          const own = input.id === line.id;
          const value = results.values(input.name, lane).values;
          const text = value.length === 1 ? formatNumber(value[0], input.unit) : `${value.length} values`;
          const details = [
            claim?.confidence ? `confidence ${claim.confidence}` : null,
            claim?.owner ?? null,
            claim?.date ? formatDate(claim.date) : null,
            claim?.reviewBy ? `review by ${formatDate(claim.reviewBy)}` : null,
          ].filter(Boolean);
          return (
            <li key={input.id}>
              {own ? null : (
                <button type="button" className={styles['evidenceName']} onClick={() => onOpen(input.name)}>
                  {lineLabel(input)} {text}
                </button>
              )}
              <span className={styles['evidenceSource']}>{claim?.source ?? 'No source is written down yet.'}</span>
              {details.length > 0 ? <span className={styles['evidenceDetails']}>{details.join(' · ')}</span> : null}
              {own && input.distribution ? (
                <span className={styles['evidenceDetails']}>
                  {distributionName(input.distribution)}: {distributionWords(input.distribution, input.unit)}
                </span>
              ) : null}
              {own && claim?.note ? <span className={styles['evidenceNote']}>{claim.note}</span> : null}
            </li>
          );
        })}
      </ul>
      {near.length > mostShown ? (
        <p className={styles['more']}>and {near.length - mostShown} more inputs further back</p>
      ) : null}
      {line.kind === 'input' ? (
        <button type="button" className={styles['link']} onClick={() => go({ tab: 'assumptions' })}>
          Change it in Assumptions
        </button>
      ) : null}
    </section>
  );
}

/** Inputs behind a line, the nearest first. */
function nearestInputs(name: string, results: CaseResults, inputs: ReadonlySet<string>): readonly string[] {
  const seen = new Set([name]);
  const found: string[] = [];
  let front = [name];
  while (front.length > 0) {
    const next: string[] = [];
    for (const each of front) {
      for (const before of results.facts.get(each)?.dependsOn ?? []) {
        if (seen.has(before)) continue;
        seen.add(before);
        if (inputs.has(before)) found.push(before);
        else next.push(before);
      }
    }
    front = next;
  }
  return found;
}
