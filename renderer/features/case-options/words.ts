import type { DecisionFlip } from '#shared/engine/index.ts';
import { inputText, resultText } from '#renderer/lib/case/index.ts';
import { worthOf, type Subject } from './subject.ts';

/** `, €0.4 m ahead of As planned`: how far the best is from the next; nothing where there is no other. */
export function differenceWords({ results, options, line, goal }: Subject, best: string): string {
  const sign = goal === 'highest' ? 1 : -1;
  const own = worthOf(results, best, line) ?? NaN;
  const others = options.flatMap(({ name }) => {
    const worth = name === best ? null : worthOf(results, name, line);
    return worth === null ? [] : [{ name, behind: sign * (own - worth) }];
  });
  const [next] = others.sort((a, b) => a.behind - b.behind);
  if (next === undefined || !Number.isFinite(next.behind)) return '.';
  if (next.behind === 0) return `, and ${next.name} is just as good.`;
  const distance =
    line.unit === '%' ? `${resultText(next.behind, line).replace(/ %$/, '')} points` : resultText(next.behind, line);
  return `, ${distance} ahead of ${next.name}.`;
}

type Flip = DecisionFlip['singles'][number];

/** “If List price falls below €41.20 (now €49.00)”: the first half of the sentence. */
export function conditionOf({ inputs }: Flip): string {
  const parts = inputs.map(({ label, unit, base, value }) => {
    const verb = value < base ? 'falls below' : 'rises above';
    return `${label} ${verb} ${inputText(value, unit)} (now ${inputText(base, unit)})`;
  });
  return `If ${parts.join(' and ')}`;
}
