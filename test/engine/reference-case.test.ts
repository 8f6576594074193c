import { expect, test } from 'vitest';
import { compileModel, evaluate, resultsOf, scenarioLanes } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { referenceExpected, referenceModel, relativeDifference } from './helpers.ts';

// Values of eight independent programs, see reference-case.expected.json.
const tolerance = 1e-9;
const model = referenceModel();
const expected = referenceExpected();
const compilation = compileModel(model);
const scenarios = unwrap(scenarioLanes(model));
const evaluation = evaluate(compilation.program, [{}, ...scenarios.map((scenario) => scenario.overrides)]);

test('the reference case compiles without a finding', () => {
  expect(compilation.findings).toEqual([]);
  expect(evaluation.findings(0)).toEqual([]);
});

test('every expected cell of every line agrees', () => {
  const wrong: string[] = [];
  for (const [line, cells] of Object.entries(expected.base.cells)) {
    for (const [period, value] of Object.entries(cells)) {
      const ours = evaluation.series(line)[Number(period) - 1] ?? NaN;
      if (!(relativeDifference(ours, value) < tolerance)) wrong.push(`${line} ${period}: ${ours} is not ${value}`);
    }
  }
  expect(Object.keys(expected.base.cells).length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

test('every result of the base agrees', () => {
  const results = resultsOf(compilation, evaluation, 0);
  expect(Object.keys(results)).toEqual(Object.keys(expected.base.results));
  for (const [name, value] of Object.entries(expected.base.results)) {
    expect(relativeDifference(results[name] ?? NaN, value), name).toBeLessThan(tolerance);
  }
});

test('every result of every scenario agrees, inheritance included', () => {
  expect(scenarios.map((scenario) => scenario.name)).toEqual(Object.keys(expected.scenarios));
  for (const [index, scenario] of scenarios.entries()) {
    const results = resultsOf(compilation, evaluation, index + 1);
    for (const [name, value] of Object.entries(expected.scenarios[scenario.name]?.results ?? {})) {
      expect(relativeDifference(results[name] ?? NaN, value), `${scenario.name} ${name}`).toBeLessThan(tolerance);
    }
  }
});
