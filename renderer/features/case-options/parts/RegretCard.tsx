import type { RegretTable } from '#shared/engine/index.ts';
import type { Line } from '#shared/model/line.ts';
import { resultText, shortLabel } from '#renderer/lib/case/index.ts';
import { useAnalysis } from '#renderer/lib/engine/index.ts';
import { formatNumber, useNavigation } from '#renderer/lib/index.ts';
import { Button, Card } from '#renderer/ui/index.ts';
import cards from '../cards.module.css';
import styles from '../options.module.css';
import { statesOf, type Subject } from '../subject.ts';
import { WhyNone } from './WhyNone.tsx';

/** How much each option gives away against the best one, in the base and in every scenario. */
export function RegretCard({ subject }: { readonly subject: Subject }) {
  const { results, line, options, goal, model } = subject;
  const go = useNavigation((state) => state.go);
  const scenarios = statesOf(model);
  const analysed = useAnalysis(
    results,
    'regretTable',
    options.length < 2 || scenarios.length < 2 ? null : { result: line.name, options, scenarios, goal },
  );
  const title = 'If it turns out otherwise';
  if (scenarios.length < 2) {
    return (
      <Card title={title}>
        <p className={styles['quiet']}>
          A scenario is what may happen whatever you choose: a hard year, a rival, a delay. With one or more, this table
          says what each option gives away there against the best one.
        </p>
        <div className={styles['row']}>
          <Button onPress={() => go({ tab: 'scenarios' })}>Go to the scenarios</Button>
        </div>
      </Card>
    );
  }
  if (options.length < 2) {
    return (
      <Card title={title}>
        <p className={styles['quiet']}>With one option only there is nothing to give away.</p>
      </Card>
    );
  }
  if (analysed?.answer.ok === false) {
    return (
      <Card title={title}>
        <WhyNone subject={subject} otherwise={analysed.answer.error.message} />
      </Card>
    );
  }
  const answer = analysed?.answer.ok && analysed.answer.value.result === line.name ? analysed.answer.value : null;
  return (
    <Card title={title} caption={`what each gives away in ${shortLabel(line)} against the best of its column`}>
      {answer === null ? <p className={styles['quiet']}>Computing…</p> : <Regret answer={answer} line={line} />}
    </Card>
  );
}

function Regret({ answer, line }: { readonly answer: RegretTable; readonly line: Line }) {
  const away = (regret: number): string =>
    regret === 0
      ? 'best'
      : line.unit === '%'
        ? `${formatNumber(regret * 100, null, { digits: 1 })} points`
        : resultText(regret, line);
  const { minimax, maximin, expected } = answer.choice;
  const rowOf = (name: string) => answer.rows.find(({ option }) => option === name);
  const least = rowOf(minimax)?.greatestRegret ?? NaN;
  return (
    <>
      <ul className={cards['rules']}>
        <li>
          <b>{minimax}</b>{' '}
          {least === 0
            ? 'is best whatever happens: it gives nothing away.'
            : `gives away least at its worst: never more than ${away(least)}.`}
        </li>
        <li>
          <b>{maximin}</b> has the best worst case: {resultText(rowOf(maximin)?.worst ?? null, line)}.
        </li>
        {expected === null ? null : (
          <li>
            <b>{expected}</b> is best on average over the probabilities:{' '}
            {resultText(rowOf(expected)?.expected ?? null, line)}.
          </li>
        )}
      </ul>
      <div className={cards['scroll']} tabIndex={0} role="region" aria-label="What each option gives away">
        <table className={cards['regret']}>
          <thead>
            <tr>
              <th scope="col">Option</th>
              {answer.scenarios.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">At most</th>
            </tr>
          </thead>
          <tbody>
            {answer.rows.map(({ option, values, regrets, greatestRegret }) => (
              <tr key={option} data-first={option === minimax || undefined}>
                <th scope="row">{option}</th>
                {regrets.map((regret, index) => (
                  <td key={answer.scenarios[index]} title={`${option}: ${formatNumber(values[index], line.unit)}`}>
                    {away(regret)}
                  </td>
                ))}
                <td>{away(greatestRegret)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['note']}>
        What an option sets holds in every scenario, also where the scenario sets the same input.
        {answer.probabilities === null ? ' No scenario has a probability, so nothing is averaged.' : ''}
      </p>
    </>
  );
}
