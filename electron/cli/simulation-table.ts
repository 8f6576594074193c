import type { SimulatedCase } from '#electron/host/headless/simulate.ts';
import { figure } from './figures.ts';
import { table, type Cell } from './table.ts';

const samplerWords = { lhs: 'Latin hypercube', random: 'plain random numbers', sobol: 'Sobol’s sequence' } as const;
const uncertain = (inputs: number): string => `${inputs} uncertain input${inputs === 1 ? '' : 's'}`;
const right = (text: string): Cell => ({ text, right: true });
const percent = (share: number): Cell => right(Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : 'none');

/** A simulation for a person: conventions and seed first, then the spread of each result and what it comes from. */
export function simulationTable({ output, labels }: SimulatedCase): string[] {
  const { currency, timing, priceBasis, tax, p90 } = output.conventions;
  const whole = (value: number): string => value.toLocaleString('en-US');
  const say = (name: string, value: number): Cell =>
    right(figure(Number.isFinite(value) ? value : null, labels.get(name)?.unit ?? null));
  const label = (name: string): string => labels.get(name)?.label ?? name;
  const results = Object.entries(output.results);
  const anyMissing = results.some(([, summary]) => summary.undefinedTrials > 0);
  return [
    `${output.case}${output.scenario === null ? '' : `, ${output.scenario}`}  (${currency}, ${priceBasis}, ${tax === 'post' ? 'after tax' : 'before tax'}, npv() at ${timing} of period)`,
    `${whole(output.trials)} trials${output.stopped ? ` of ${whole(output.asked)}, stopped when the mean was settled` : ''}, ${samplerWords[output.sampler]}, seed ${output.seed}; ${uncertain(output.sampling.inputs.length)}; P90 is the ${p90} end`,
    '',
    ...table([
      ['Result', ...['Mean', '±', 'P5', 'P50', 'P95', 'Below 0'].map(right), ...(anyMissing ? [right('None')] : [])],
      ...results.map(([name, summary]) => [
        label(name),
        ...[summary.mean, summary.standardError, summary.p5, summary.p50, summary.p95].map((value) => say(name, value)),
        percent(summary.negative),
        ...(anyMissing ? [percent(summary.undefined)] : []),
      ]),
    ]),
    '',
    `± is the standard error of the mean.${anyMissing ? ' “None” is the share of trials in which there is no such result.' : ''}`,
    ...results
      .slice(0, 1)
      .flatMap(([name, { shortfall, drivers }]) => [
        ...(shortfall === undefined
          ? []
          : [`Mean of the lowest ${shortfall.share * 100} % of ${label(name)}: ${say(name, shortfall.mean).text}.`]),
        ...(drivers === undefined
          ? []
          : [
              '',
              ...table([
                [`What ${label(name)} hangs on`, ...['Share', 'Rank correlation', 'Coefficient'].map(right)],
                ...drivers.inputs.map((driver) => [
                  label(driver.input),
                  percent(driver.byRank),
                  right(driver.rankCorrelation.toFixed(2)),
                  right(driver.coefficient.toFixed(2)),
                ]),
              ]),
              '',
              `Shares are squared rank correlations: an approximation. A straight line of all inputs explains ${percent(drivers.explained).text} of the variance.`,
            ]),
      ]),
    ...fanTables({ output, labels }),
    ...correlationWords(output.sampling.correlations.filter((pair) => pair.asked !== pair.used)),
    ...output.sampling.skipped.map(({ name, reason }) => `${label(name)} was not drawn. ${reason}`),
  ];
}

type Pairs = SimulatedCase['output']['sampling']['correlations'];

function correlationWords(moved: Pairs): string[] {
  if (moved.length === 0) return [];
  const pairs = moved.map(({ a, b, asked, used }) => `${a} and ${b} ${asked} → ${used.toFixed(3)}`);
  return [`The correlations cannot all hold together; the nearest that can were used: ${pairs.join('; ')}.`];
}

function fanTables({ output, labels }: SimulatedCase): string[] {
  return Object.entries(output.fan ?? {}).flatMap(([name, fan]) => {
    const { label, unit } = labels.get(name) ?? { label: name, unit: null };
    const say = (value: number | undefined): Cell =>
      right(figure(Number.isFinite(value) ? (value ?? null) : null, unit));
    return [
      '',
      ...table([
        [`${label}, period`, ...['P5', 'P25', 'P50', 'P75', 'P95'].map(right)],
        ...fan.p50.map((middle, period) => [
          String(period + 1),
          ...[fan.p5[period], fan.p25[period], middle, fan.p75[period], fan.p95[period]].map(say),
        ]),
      ]),
    ];
  });
}
