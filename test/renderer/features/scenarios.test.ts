import { describe, expect, test } from 'vitest';
import { compileModel, expectedResults, gridResults } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { modelOf } from '#shared/model/model.ts';
import { axisOf, firstAxes, inputAxis, readValues } from '#renderer/features/case-scenarios/axes.ts';
import { gridTable, matrixOf } from '#renderer/features/case-scenarios/grid-table.ts';
import { treeOf } from '#renderer/features/case-scenarios/tree.ts';
import { analyse } from '#renderer/lib/engine/analyses.ts';
import { setFormatLocale } from '#renderer/lib/format.ts';
import { sample } from '../../host/sample.ts';

setFormatLocale('en-GB');
const w = sample();
const price = w.line('launch_price');

describe('the axes of a grid', () => {
  test('at first: the scenarios, and an uncertain input that none of them sets', () => {
    const content = w.content();
    const [scenarios, input] = firstAxes(content);
    expect(scenarios).toEqual({ kind: 'scenarios' });
    const line = content.lines.find(({ name }) => input?.kind === 'input' && name === input.line);
    expect(line?.distribution).not.toBeNull();
    expect(content.overrides.some(({ lineId }) => lineId === line?.id)).toBe(false);
  });

  test('values are read in the order in which they are written, and what is no number is named', () => {
    expect(readValues('54; 44;49;; 44', price)).toEqual([54, 44, 49]);
    expect(readValues('44; much', price)).toContain('“much” is not a number');
    expect(readValues(' ; ', price)).toContain('at least one value');
    expect(readValues(Array.from({ length: 13 }, (_, index) => index).join(';'), price)).toContain('At most 12');
  });

  test('combined, each cell is what the engine works out for its scenario and value', () => {
    const content = w.content();
    const compilation = compileModel(modelOf(content));
    const input = content.lines.find(({ name }) => name === 'wacc');
    if (!input) throw new Error('no wacc');
    const choices = [{ kind: 'scenarios' } as const, { ...inputAxis(input), values: [0.08, 0.11] } as const];
    const axes = choices.flatMap((choice) => axisOf(content, choice));
    const grid = unwrap(gridResults(compilation, { axes, results: ['npv'] }));
    const { columns, rows } = matrixOf(grid, 'npv', 2);
    expect(columns).toEqual(['8 %', '11 %']);
    expect(rows.map(({ name }) => name)).toEqual(['Base', ...content.scenarios.map(({ name }) => name)]);
    expect(rows.map(({ values }) => values.length)).toEqual([2, 2, 2, 2]);
    expect(rows.flatMap(({ values }) => values)).toEqual(grid.lanes.map(({ results }) => results['npv']));
    expect(gridTable(grid, w.line('npv')).rows[3]?.slice(0, 2)).toEqual([content.scenarios[0]?.name, '11 %']);
  });
});

describe('which scenario starts from which', () => {
  test('is a tree, with what each changes itself and what it has from further up', () => {
    const content = w.content();
    const [first] = content.scenarios;
    if (!first) throw new Error('no scenario');
    w.edit('scenario.add', { caseId: w.caseId, name: 'Child', inheritsId: first.id, overrides: [] });
    w.edit('scenario.setOverrides', {
      scenarioId: w.scenario('Child').id,
      edits: [{ lineId: w.line('churn').id, value: 0.05 }],
    });
    const own = content.overrides.filter(({ scenarioId }) => scenarioId === first.id).length;
    const branch = treeOf(w.content()).find(({ scenario }) => scenario.id === first.id);
    expect([branch?.own, branch?.inherited]).toEqual([own, 0]);
    const child = branch?.children.find(({ scenario }) => scenario.name === 'Child');
    expect([child?.own, child?.inherited]).toEqual([1, own]);
  });

  test('scenarios in a circle are still shown, each once', () => {
    const content = w.content();
    const [a, b, ...others] = content.scenarios;
    if (!a || !b) throw new Error('two scenarios are needed');
    const scenarios = [{ ...a, inheritsId: b.id }, { ...b, inheritsId: a.id }, ...others];
    const names: string[] = [];
    const walk = (branches: ReturnType<typeof treeOf>): void =>
      branches.forEach(({ scenario, children }) => {
        names.push(scenario.name);
        walk(children);
      });
    walk(treeOf({ ...content, scenarios }));
    expect(names.toSorted()).toEqual(scenarios.map(({ name }) => name).toSorted());
  });
});

test('what is expected is what the engine weighs, whichever lane it is asked from', () => {
  const compilation = compileModel(modelOf(w.content()));
  expect(analyse(compilation, 'expected', {}, { launch_price: 1 })).toEqual(expectedResults(compilation));
});
