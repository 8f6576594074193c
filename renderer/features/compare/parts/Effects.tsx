import type { Effect } from '#shared/api/comparisons.ts';
import { BridgeChart } from '#renderer/charts/index.ts';
import { Card, classes } from '#renderer/ui/index.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import { bridgeOf } from '../bridge.ts';
import styles from './compare.module.css';

type EffectsProps = {
  readonly effects: readonly Effect[];
  /** What it is compared with, and what the version of today is called beside it, inside a sentence. */
  readonly name: string;
  readonly now?: string;
  /** The same two at the ends of the chart. */
  readonly heads?: readonly [from: string, to: string];
};

/** What the differences do to the answer of each case, in parts that add up. */
export function Effects({ effects, name, now = 'your version', heads = [name, 'Your version'] }: EffectsProps) {
  const addsUp = effects.some(({ reason, steps }) => reason === null && steps.length > 0);
  return (
    <Card title="What it does to the result" caption={`from ${name} to ${now}${addsUp ? '; the parts add up' : ''}`}>
      {effects.length === 0 ? (
        <p className={classes(styles.quiet)}>Nothing of this belongs to a case, so no result changes.</p>
      ) : null}
      {effects.map((effect) => (
        <OneCase
          key={effect.caseId}
          effect={effect}
          heads={heads}
          caption={`from ${name} to ${now}; the parts add up`}
          showCase={effects.length > 1}
        />
      ))}
    </Card>
  );
}

type OneCaseProps = {
  readonly effect: Effect;
  readonly heads: readonly [from: string, to: string];
  readonly caption: string;
  readonly showCase: boolean;
};

function OneCase({ effect, heads, caption, showCase }: OneCaseProps) {
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
          caption={caption}
          unit={effect.unit}
          from={{ label: heads[0], value: bridge.from }}
          to={{ label: heads[1], value: bridge.to }}
          parts={bridge.parts}
          format={(value, how) => formatNumber(value, effect.unit, how)}
        />
      ) : null}
    </section>
  );
}
