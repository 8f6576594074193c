import type { Line } from '#shared/model/line.ts';
import { lineLabel } from '#shared/model/line.ts';
import { currencyOf, formatNumber, formatPercent } from '#renderer/lib/index.ts';
import type { ResultSummary, Sampler } from '#renderer/lib/simulation/index.ts';

export const samplerWords: Readonly<Record<Sampler, string>> = {
  lhs: 'Latin hypercube',
  random: 'Plain random numbers',
  sobol: 'Sobol’s sequence',
};

/** The share below zero as one says it: `In 100 trials about 27 lose money.` */
export function belowZeroWords(summary: ResultSummary, line: Line, trials: number): string {
  const { negative } = summary;
  const [one, many] = losesMoney(line)
    ? ['loses money', 'lose money']
    : [`has ${articled(line)} below zero`, `have ${articled(line)} below zero`];
  if (!Number.isFinite(negative)) return `${lineLabel(line)} has no value in any trial.`;
  if (negative === 0) return `None of the ${formatNumber(trials, null)} trials ${one}.`;
  if (negative === 1) return `All of the ${formatNumber(trials, null)} trials ${many}.`;
  const share = negative * 100;
  if (share < 1) return `Fewer than 1 in 100 trials ${many}.`;
  if (share > 99) return `More than 99 in 100 trials ${many}.`;
  const rounded = Math.round(share);
  return `In 100 trials about ${formatNumber(rounded, null)} ${rounded === 1 ? one : many}.`;
}

/** A net present value is money made or lost; of another figure only its sign can be told. */
function losesMoney({ name, label, unit }: Line): boolean {
  return currencyOf(unit) === unit && unit !== null && /npv|net.?present|eva|profit/i.test(`${name} ${label ?? ''}`);
}

function articled(line: Line): string {
  const label = lineLabel(line);
  const lower = /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return `${/^[aeio]/i.test(lower) ? 'an' : 'a'} ${lower}`;
}

/** Trials in which there is no such figure: a payback that never comes. Null where there are none. */
export function withoutWords(summary: ResultSummary, line: Line): string | null {
  if (summary.undefinedTrials === 0 || !Number.isFinite(summary.mean)) return null;
  const label = lineLabel(line);
  return `In ${formatPercent(summary.undefined)} of the trials there is no ${label.charAt(0).toLowerCase()}${label.slice(1)}; the figures are those of the others.`;
}

export function p90Words(p90: 'high' | 'low'): string {
  return p90 === 'low'
    ? 'P90 is the low end: 90 % of the trials come out higher'
    : 'P90 is the high end: 90 % of the trials come out lower';
}
