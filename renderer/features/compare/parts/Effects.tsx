import type { Effect } from '#shared/api/comparisons.ts';
import { BridgeChart } from '#renderer/charts/index.ts';
import { Card, classes } from '#renderer/ui/index.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import { bridgeOf } from '../bridge.ts';
import styles from './compare.module.css';

type EffectsProps = { readonly effects: readonly Effect[]; readonly name: string };

/** What the differences do to the answer of each case, in parts that add up. */
export function Effects({ effects, name }: EffectsProps) {
  const addsUp = effects.some(({ reason, steps }) => reason === null && steps.length > 0);
  return (
    <Card
      title="What it does to the result"
      caption={`from ${name} to your version${addsUp ? '; the parts add up' : ''}`}
    >
      {effects.length === 0 ? (
        <p className={classes(styles.quiet)}>Nothing of this belongs to a case, so no result changes.</p>
      ) : null}
      {effects.map((effect) => (
        <OneCase key={effect.caseId} effect={effect} name={name} showCase={effects.length > 1} />
      ))}
    </Card>
  );
}

type OneCaseProps = { readonly effect: Effect; readonly name: string; readonly showCase: boolean };

function OneCase({ effect, name, showCase }: OneCaseProps) {
  const bridge = bridgeOf(effect);
  const title = effect.label === null || !showCase ? (effect.label ?? effect.case) : `${effect.case}: ${effect.label}`;
  const say = (value: number | null): string => formatNumber(value, effect.unit, { compact: true });
  return (
    <section aria-label={title} className={classes(styles.group)}>
      <h3>{title}</h3>
      {effect.reason !== null ? (
        <p>
          {effect.reason}{' '}
          {effect.from !== null && effect.to !== null ? `From ${say(effect.from)} to ${say(effect.to)}.` : null}
        </p>
      ) : null}
      {bridge?.parts.length === 0 ? <p>It stays at {say(effect.to)}: nothing of this moves it.</p> : null}
      {bridge && bridge.parts.length > 0 ? (
        <BridgeChart
          label={title}
          caption={`from ${name} to your version; the parts add up`}
          unit={effect.unit}
          from={{ label: name, value: bridge.from }}
          to={{ label: 'Your version', value: bridge.to }}
          parts={bridge.parts}
          format={(value, how) => formatNumber(value, effect.unit, how)}
        />
      ) : null}
    </section>
  );
}
