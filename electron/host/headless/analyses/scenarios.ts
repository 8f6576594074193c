import type { ParsedInputOf, OutputOf } from '#shared/api/contract.ts';
import {
  compareLanes,
  evaluate,
  expectedResults,
  poolEstimates,
  scenarioGrid,
  valueBridge,
} from '#shared/engine/index.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Records } from '#shared/model/record.ts';
import { given, plain } from './plain.ts';
import { laneOf, lanesOf, openSubject } from './subject.ts';

type Name = `analysis.${'bridge' | 'compare' | 'grid' | 'pool'}`;
type Analysis<Of extends Name> = (records: Records, input: ParsedInputOf<Of>) => Result<OutputOf<Of>>;

/** Scenarios against each other, and estimates. */
export const bridgeOf: Analysis<'analysis.bridge'> = (records, input) => {
  const asked = openSubject(records, { caseId: input.caseId, result: input.result, scenario: input.from });
  if (!asked.ok) return asked;
  const { compilation, result, about, lane, baseName } = asked.value;
  const to = laneOf(asked.value, input.to);
  if (!to.ok) return to;
  const { method, order, seed, pairs } = input;
  const told = valueBridge(
    compilation,
    given({ result, from: lane, to: to.value.overrides, method, order, seed, pairs }),
  );
  if (!told.ok) return told;
  const { conventions, result: _, ...bridge } = told.value;
  return ok({
    about,
    conventions: [...conventions],
    fromLane: input.from ?? baseName,
    toLane: to.value.name,
    ...plain(bridge),
  });
};

export const compareOf: Analysis<'analysis.compare'> = (records, input) => {
  const asked = openSubject(records, { caseId: input.caseId, result: input.results?.[0] });
  if (!asked.ok) return asked;
  const { compilation, scenarios, about, baseName } = asked.value;
  const lanes = lanesOf(asked.value, [input.to, ...(input.lanes ?? [null, ...scenarios.map((each) => each.name)])]);
  if (!lanes.ok) return lanes;
  const to = input.to ?? baseName;
  const told = compareLanes(compilation, lanes.value, given({ to, results: input.results }));
  if (!told.ok) return told;
  const expected = expectedResults(compilation);
  if (!expected.ok) return expected;
  return ok({
    about,
    conventions: [...told.value.conventions, ...expected.value.conventions],
    lanes: [...told.value.lanes],
    to,
    results: plain(told.value.results),
    expected: plain(expected.value.expected),
    weights: expected.value.weights.map(({ scenario, weight }) => ({ lane: scenario ?? baseName, weight })),
  });
};

export const gridOf: Analysis<'analysis.grid'> = (records, input) => {
  const asked = openSubject(records, { caseId: input.caseId, result: input.results?.[0] });
  if (!asked.ok) return asked;
  const { compilation, about } = asked.value;
  const grid = scenarioGrid(input.axes);
  if (!grid.ok) return grid;
  const results = input.results ?? compilation.program.results;
  const [first] = grid.value;
  // The names of all lanes are checked here; the first is only there to be compared to.
  const checked = compareLanes(compilation, grid.value, { to: first?.name ?? '', results });
  if (!checked.ok) return checked;
  const evaluation = evaluate(
    compilation.program,
    grid.value.map((lane) => lane.overrides),
    { lines: results },
  );
  const valuesOf = (lane: number): Record<string, number> =>
    Object.fromEntries(results.map((name) => [name, evaluation.scalar(name, lane)]));
  const weights = grid.value.map((lane) => lane.probability ?? NaN);
  const sum = weights.reduce((so, weight) => so + weight, 0);
  const meanOf = (name: string): number =>
    weights.reduce((so, weight, lane) => (weight === 0 ? so : so + (weight / sum) * evaluation.scalar(name, lane)), 0);
  const isWeighted = Number.isFinite(sum) && sum > 0;
  return ok({
    about,
    conventions: [
      'Every combination of the alternatives; the last axis changes fastest.',
      isWeighted
        ? 'Probabilities are multiplied as if the axes were independent, and divided by their sum.'
        : 'Not every alternative has a probability, so nothing is expected.',
    ],
    axes: input.axes.map((axis) => axis.name),
    lanes: grid.value.map(({ name, chosen, probability }, lane) => ({
      name,
      chosen: [...chosen],
      probability,
      results: plain(valuesOf(lane)),
    })),
    expected: isWeighted ? plain(Object.fromEntries(results.map((name) => [name, meanOf(name)]))) : null,
  });
};

export const poolOf: Analysis<'analysis.pool'> = (_records, input) => {
  const told = poolEstimates(input.experts.map((expert) => given(expert)));
  if (!told.ok) return told;
  const { linear, averaged, percentiles, ...rest } = told.value;
  return ok({
    ...plain(rest),
    percentiles: [...percentiles],
    linear: { ...plain(linear), distribution: linear.distribution },
    averaged: { ...plain(averaged), distribution: averaged.distribution },
  });
};
