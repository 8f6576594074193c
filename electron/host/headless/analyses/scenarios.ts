import type { ParsedInputOf, OutputOf } from '#shared/api/contract.ts';
import { compareLanes, expectedResults, gridResults, poolEstimates, valueBridge } from '#shared/engine/index.ts';
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
  const told = gridResults(compilation, given({ axes: input.axes, results: input.results }));
  if (!told.ok) return told;
  const { axes, lanes, expected, conventions } = told.value;
  return ok({
    about,
    conventions: [...conventions],
    axes: [...axes],
    lanes: lanes.map(({ name, chosen, probability, results }) => ({
      name,
      chosen: [...chosen],
      probability,
      results: plain(results),
    })),
    expected: expected === null ? null : plain(expected),
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
