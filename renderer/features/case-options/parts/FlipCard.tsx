import { useState } from 'react';
import type { DecisionFlip } from '#shared/engine/index.ts';
import { lineLabel } from '#shared/model/line.ts';
import { useAnalysis, useLongAnalysis } from '#renderer/lib/engine/index.ts';
import { count, useNavigation } from '#renderer/lib/index.ts';
import { Button, Card } from '#renderer/ui/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';
import cards from '../cards.module.css';
import styles from '../options.module.css';
import type { Subject } from '../subject.ts';
import { conditionOf } from '../words.ts';
import { WhyNone } from './WhyNone.tsx';

const mostShown = 5;

/** The smallest changes of an input that make another option best, in words. */
export function FlipCard({ subject }: { readonly subject: Subject }) {
  const { content, results, line, options, goal } = subject;
  const asked = { result: line.name, options, goal };
  const analysed = useAnalysis(results, 'decisionFlip', options.length < 2 ? null : asked);
  const answer = analysed?.answer.ok && analysed.answer.value.result === line.name ? analysed.answer.value : null;
  const title = 'What would change the choice';
  if (options.length < 2) {
    return (
      <Card title={title}>
        <p className={styles['quiet']}>
          Only the plan has this result. Add an option, or judge by money: then doing nothing counts too.
        </p>
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
  return (
    <Card title={title} caption="one input moves as far as it may, all others stay">
      {answer === null ? (
        <p className={styles['quiet']}>Computing…</p>
      ) : (
        <>
          {answer.singles.length === 0 ? (
            <p className={styles['quiet']}>
              {answer.conventions.some((words) => words.includes('equally good'))
                ? 'Two options are equally good now, so any change decides between them.'
                : `No single input changes the choice: ${answer.best} stays best wherever any one of them may lie.`}
            </p>
          ) : (
            <Flips flips={answer.singles} subject={subject} />
          )}
          <Decided answer={answer} subject={subject} />
          <Pairs key={`${line.name} ${content.case.id}`} subject={subject} />
        </>
      )}
    </Card>
  );
}

function Flips({ flips, subject }: { readonly flips: DecisionFlip['singles']; readonly subject: Subject }) {
  const { content } = subject;
  const explain = useNavigation((state) => state.explain);
  const [all, setAll] = useState(false);
  const shown = all ? flips : flips.slice(0, mostShown);
  return (
    <>
      <ul className={cards['flips']}>
        {shown.map((flip) => (
          <li key={flip.words}>
            <button
              type="button"
              className={cards['flip']}
              title="What is behind this input"
              onClick={() =>
                explain({
                  caseId: content.case.id,
                  line: flip.inputs[0]?.line ?? '',
                  from: 0,
                  to: content.case.timeline.periods,
                })
              }
            >
              {conditionOf(flip)}, <b>{flip.to}</b> beats {flip.from}.
            </button>
          </li>
        ))}
      </ul>
      {flips.length > mostShown ? (
        <Button kind="quiet" size="small" onPress={() => setAll(!all)}>
          {all ? 'Only the nearest' : `Show all ${flips.length}`}
        </Button>
      ) : null}
    </>
  );
}

/** What was not moved, and why. */
function Decided({ answer, subject }: { readonly answer: DecisionFlip; readonly subject: Subject }) {
  const labels = answer.decided.map((name) => {
    const line = subject.content.lines.find((each) => each.name === name);
    return line ? lineLabel(line) : name;
  });
  return (
    <p className={styles['note']}>
      {answer.steady.length > 0 ? `${count(answer.steady.length, 'input')} cannot change the choice alone. ` : ''}
      {labels.length > 0 ? `Not moved, because an option sets them: ${labels.join(', ')}.` : ''}
    </p>
  );
}

/** Two inputs that move together: many more to try, so only when asked. */
function Pairs({ subject }: { readonly subject: Subject }) {
  const { content, results, line, options, goal } = subject;
  const { isWorking, analysed, isOutdated, start, cancel } = useLongAnalysis(content, results, 'decisionFlip');
  const run = (): void => start({ result: line.name, options, goal, pairs: true }, 0);
  if (isWorking) {
    return (
      <div className={styles['row']} role="status">
        <p className={styles['quiet']}>Trying two inputs at once. The page stays usable.</p>
        <Button onPress={cancel}>Stop</Button>
      </div>
    );
  }
  const answer = analysed?.answer;
  return (
    <>
      {answer?.ok === false ? <Reason words={answer.error.message} /> : null}
      {answer?.ok ? (
        <div className={cards['pairs']}>
          <h3>Two together, each moved less than either alone would need</h3>
          {answer.value.pairs.length === 0 ? (
            <p className={styles['quiet']}>No two of them need less than one of them alone.</p>
          ) : (
            <Flips flips={answer.value.pairs} subject={subject} />
          )}
        </div>
      ) : null}
      <div className={styles['row']}>
        {isOutdated ? <span className={styles['outdated']}>The case has changed since.</span> : null}
        <Button size="small" onPress={run}>
          {answer ? 'Try pairs again' : 'Also try two inputs at once'}
        </Button>
      </div>
    </>
  );
}
