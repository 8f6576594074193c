import type { Line } from '#shared/model/line.ts';
import { lineLabel } from '#shared/model/line.ts';
import { currencyOf, formatNumber, formatPercent } from '#renderer/lib/index.ts';
import type { ResultSummary, Sampler } from '#renderer/lib/simulation/index.ts';

export const samplerWords: Readonly<Record<Sampler, string>> = {
  lhs: 'Latin hypercube',
  random: 'Plain random numbers',
  sobol: 'Sobol’s sequence',
};

/** The answer of a simulation in one sentence: how often money is lost, or what else can happen to this result. */
export function headlineWords(summary: ResultSummary, line: Line, trials: number): string {
  if (losesMoney(line)) return shareWords(summary.negative, trials, ['loses money', 'lose money']);
  if (summary.undefinedTrials > 0) {
    const none = `no ${inSentence(line)}`;
    return shareWords(summary.undefined, trials, [`has ${none}`, `have ${none}`]);
  }
  if (summary.negative > 0) {
    const low = `${articled(line)} below zero`;
    return shareWords(summary.negative, trials, [`has ${low}`, `have ${low}`]);
  }
  const say = (value: number): string => formatNumber(value, line.unit, { compact: true });
  const [low, high] = [Math.min(summary.p10, summary.p90), Math.max(summary.p10, summary.p90)];
  return `In 80 of 100 trials it is ${say(low)} to ${say(high)}.`;
}

function shareWords(share: number, trials: number, [one, many]: readonly [string, string]): string {
  if (share === 0) return `None of the ${formatNumber(trials, null)} trials ${one}.`;
  if (share === 1) return `All of the ${formatNumber(trials, null)} trials ${many}.`;
  if (share < 0.01) return `Fewer than 1 in 100 trials ${many}.`;
  if (share > 0.99) return `More than 99 in 100 trials ${many}.`;
  const rounded = Math.round(share * 100);
  return `In 100 trials about ${formatNumber(rounded, null)} ${rounded === 1 ? one : many}.`;
}

/** A net present value is money made or lost; of another figure only its sign can be told. */
export function losesMoney({ name, label, unit }: Line): boolean {
  return currencyOf(unit) === unit && unit !== null && /npv|net.?present|eva|profit/i.test(`${name} ${label ?? ''}`);
}

function inSentence(line: Line): string {
  const label = lineLabel(line);
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

function articled(line: Line): string {
  const label = inSentence(line);
  return `${/^[aeio]/i.test(label) ? 'an' : 'a'} ${label}`;
}

export function p90Words(p90: 'high' | 'low'): string {
  return p90 === 'low'
    ? 'P90 is the low end: 90 % of the trials come out higher'
    : 'P90 is the high end: 90 % of the trials come out lower';
}

/** What the shares are, and what they cannot say. */
export function shareLimits(explained: number, linked: boolean): string {
  const straight = Number.isFinite(explained)
    ? ` A straight line through all inputs explains ${formatPercent(explained, { digits: 0 })} of the variance; ${
        explained >= 0.995
          ? 'nothing is left.'
          : explained >= 0.8
            ? 'what is left comes from curves and from inputs that act together.'
            : 'the rest comes from curves and from inputs that act together, so read these shares as a ranking only.'
      }`
    : '';
  const joined = linked ? ' Some inputs are linked: part of the share of one then belongs to the other.' : '';
  return `Shares are squared rank correlations, brought to 100 %: an approximation.${joined}${straight}`;
}

/** How well the mean is known. */
export function settledWords({ mean, standardError }: ResultSummary, line: Line, sampler: Sampler): string {
  const say = (value: number): string => formatNumber(value, line.unit, { compact: true });
  const better = sampler === 'random' ? '' : ` With ${samplerWords[sampler]} it is known better than that.`;
  const share = Math.abs(standardError / mean);
  const part = Number.isFinite(share) && share < 1 ? `, ${formatPercent(share, { digits: 1 })} of it` : '';
  return `The mean is ${say(mean)} with a standard error of ${say(standardError)}${part}. The band is one standard error to each side; four times the trials halve it.${better}`;
}

/** How two inputs move, in words. */
export function linkWords(rho: number): string {
  const size = Math.abs(rho);
  if (size < 0.05) return 'as if they had nothing to do with each other';
  const how = size < 0.3 ? 'loosely' : size < 0.7 ? 'clearly' : size < 1 ? 'closely' : 'exactly';
  return rho > 0 ? `${how} together` : `${how} against each other`;
}
