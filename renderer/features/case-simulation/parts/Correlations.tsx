import { Trash2 } from 'lucide-react';
import { memo } from 'react';
import type { SamplingPlan } from '#shared/engine/sampling/sampling-plan.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Correlation } from '#shared/model/correlation.ts';
import { lineLabel } from '#shared/model/line.ts';
import { numberIn, removeWithUndo, run, useReadOnly } from '#renderer/lib/index.ts';
import { Button, Card, ChangeTable, NumberField } from '#renderer/ui/index.ts';
import { repairedPairs, usedMatrix } from '../links.ts';
import styles from '../links.module.css';
import { linkWords } from '../words.ts';
import { AddLink } from './AddLink.tsx';
import { LinkSlider } from './LinkSlider.tsx';
import { MatrixTable } from './MatrixTable.tsx';

type Props = { readonly content: CaseContent; readonly plan: SamplingPlan };

/** Which inputs move together: pairs in words, each with its number, and what is made of all of them. */
export const Correlations = memo(function Correlations({ content, plan }: Props) {
  const readOnly = useReadOnly();
  // Nothing to link, and nothing that was linked.
  if (plan.inputs.length < 2 && content.correlations.length === 0) return null;
  const drawn = new Set(plan.inputs.map(({ name }) => name));
  const matrix = usedMatrix(plan, content);
  const repaired = repairedPairs(plan, content);
  return (
    <Card title="Inputs that move together" caption="−1 always against each other, 0 not at all, 1 always together">
      <div className={styles['links']}>
        <div className={styles['pairs']}>
          {content.correlations.length === 0 ? (
            <p className={styles['quiet']}>
              Every input is drawn by itself so far. Where two go together, such as a high price and a low share, link
              them: otherwise a simulation draws combinations that nobody believes in, and the spread is wrong.
            </p>
          ) : (
            <ul className={styles['list']}>
              {content.correlations.map((link) => (
                <Pair key={link.id} content={content} link={link} drawn={drawn} readOnly={readOnly} />
              ))}
            </ul>
          )}
          {readOnly ? null : <AddLink content={content} drawn={drawn} />}
        </div>
        {matrix.labels.length === 0 ? null : <MatrixTable matrix={matrix} />}
      </div>
      {repaired.length === 0 ? null : (
        <div className={styles['repair']} role="status">
          <p>
            <b>These numbers cannot all hold together.</b> Two inputs that both follow a third cannot move against each
            other at will. A simulation uses the nearest numbers that can; yours stay as you wrote them.
          </p>
          <ChangeTable label="What is used instead" rows={repaired} heads={['Pair', 'You wrote', 'Used']} />
        </div>
      )}
    </Card>
  );
});

type PairProps = {
  readonly content: CaseContent;
  readonly link: Correlation;
  readonly drawn: ReadonlySet<string>;
  readonly readOnly: boolean;
};

function Pair({ content, link, drawn, readOnly }: PairProps) {
  const ends = [link.lineIdA, link.lineIdB].flatMap((id) => content.lines.find((line) => line.id === id) ?? []);
  const [one, other] = ends;
  if (!one || !other) return null;
  const pair = `${lineLabel(one)} and ${lineLabel(other)}`;
  const idle = ends.find(({ name }) => !drawn.has(name));
  const set = (rho: number): void => {
    if (rho !== link.rho) void run('correlation.update', { correlationId: link.id, set: { rho } });
  };
  return (
    <li className={styles['pair']}>
      <span className={styles['words']}>
        {lineLabel(one)} <span className={styles['and']}>and</span> {lineLabel(other)}
        <small>
          {idle
            ? `Not used: ${lineLabel(idle)} has no range, so it is not drawn.`
            : `move ${linkWords(link.rho)}${link.of === 'ranks' ? ', measured on their ranks' : ''}`}
        </small>
      </span>
      <LinkSlider label={`How closely ${pair} move together`} value={link.rho} disabled={readOnly} onCommit={set} />
      <span className={styles['number']}>
        <NumberField
          label={`Correlation of ${pair}`}
          hideLabel
          align="end"
          value={link.rho}
          readOnly={readOnly}
          {...numberIn(null, 0.5)}
          check={(value) => (Math.abs(value) <= 1 ? null : 'From −1 to 1.')}
          onCommit={(value) => {
            if (value !== null) set(value);
          }}
        />
      </span>
      {readOnly ? null : (
        <Button
          kind="quiet"
          size="small"
          icon={<Trash2 />}
          aria-label={`Remove the link of ${pair}`}
          onPress={() =>
            void removeWithUndo('correlation.remove', { correlationId: link.id }, `${pair} are no longer linked.`)
          }
        />
      )}
    </li>
  );
}
