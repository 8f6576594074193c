import type { AnalysisAnswer } from '#renderer/lib/engine/index.ts';
import { formatNumber, formatPercent, useNavigation } from '#renderer/lib/index.ts';
import styles from '../sensitivity.module.css';
import { sayResult, type Subject } from '../subject.ts';

type Answer = AnalysisAnswer<'valueOfInformation'>;
const mostShown = 8;

/** What knowing each input exactly would be worth, the most first; inputs that cannot change the choice together. */
export function InformationTable({ subject, answer }: { readonly subject: Subject; readonly answer: Answer }) {
  const { content, line } = subject;
  const explain = useNavigation((state) => state.explain);
  const { perfect, inputs, choice, options } = answer;
  const worth = inputs.filter(({ value }) => value > 0).slice(0, mostShown);
  const useless = inputs.filter(({ value }) => value <= 0).length;
  const chosen = options.find(({ name }) => name === choice);
  const whole = { caseId: content.case.id, from: 0, to: content.case.timeline.periods };
  return (
    <>
      <p className={styles['lead']}>
        As things stand: <b>{choice}</b>
        {chosen
          ? `, worth ${sayResult(chosen.mean, line)} on average and the better choice in ${formatPercent(chosen.bestShare, { digits: 0 })} of trials`
          : ''}
        . Knowing everything first would add {sayResult(perfect.value, line)} ± {sayResult(perfect.standardError, line)}
        .
      </p>
      {worth.length === 0 ? (
        <p className={styles['quiet']}>No input alone would change that choice, so no study of one can pay.</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Input</th>
              <th scope="col">pay up to</th>
              <th scope="col">±</th>
            </tr>
          </thead>
          <tbody>
            {worth.map((input) => {
              const [name] = input.inputs;
              return (
                <tr key={input.label}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles['link']}
                      title={input.label}
                      onClick={() => name !== undefined && explain({ ...whole, line: name })}
                    >
                      {input.label}
                    </button>
                  </th>
                  <td title={formatNumber(input.value, line.unit)}>{sayResult(input.value, line)}</td>
                  <td className={styles['where']}>{sayResult(input.standardError, line)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {useless > 0 && worth.length > 0 ? (
        <p className={styles['note']}>
          {useless} of {inputs.length} uncertain inputs would not change the choice. Values of several do not add up.
        </p>
      ) : null}
    </>
  );
}
