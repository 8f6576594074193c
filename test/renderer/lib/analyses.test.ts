import { describe, expect, test } from 'vitest';
import {
  compileModel,
  evaluate,
  goalSeek,
  resultsOf,
  scenarioLanes,
  switchingValues,
  tornado,
} from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { AnalysisAnswer, AnalysisName, AnalysisOptions } from '#renderer/lib/engine/analyses.ts';
import { createSessions } from '#renderer/lib/engine/session.ts';
import { referenceModel } from '#test/engine/helpers.ts';

const model = referenceModel();
const compilation = compileModel(model);
const premium = unwrap(scenarioLanes(model)).find(({ name }) => name === 'Premium');
const sessions = createSessions();
const { lanes } = sessions.answer({ ask: 'load', caseId: 'a', model });

function analyse<Name extends AnalysisName>(name: Name, options: AnalysisOptions<Name>, lane = 0) {
  return sessions.answer({ ask: 'analyse', caseId: 'a', name, options, lane });
}

describe('an analysis asked by its name', () => {
  test('answers what the engine answers, from the base', () => {
    expect(analyse('tornado', { result: 'npv' })).toEqual({ ok: true, value: tornado(compilation, 'npv') });
    expect(analyse('switchingValues', { result: 'npv' })).toEqual(switchingValues(compilation, { result: 'npv' }));
    const seek = { result: 'npv', line: 'launch_price', target: 0 };
    expect(analyse('goalSeek', seek)).toEqual(goalSeek(compilation, seek));
  });

  test('starts from the scenario of its lane, whose own result it meets', () => {
    const lane = lanes.indexOf('Premium');
    const answer = analyse('switchingValues', { result: 'npv' }, lane);
    const { base } = unwrap(answer) as AnalysisAnswer<'switchingValues'>;
    const own = resultsOf(compilation, evaluate(compilation.program, [premium?.overrides ?? {}]), 0)['npv'];
    expect(base).toBeCloseTo(own ?? Number.NaN, 4);
    expect(answer).toEqual(switchingValues(compilation, { result: 'npv', lane: premium?.overrides ?? {} }));
  });

  test('a table has its cells at the values asked for', () => {
    const x = { line: 'launch_price', values: [44, 49] };
    const y = { line: 'churn', values: [0.01, 0.02, 0.03] };
    const { cells } = unwrap(analyse('table', { result: 'npv', x, y })) as AnalysisAnswer<'table'>;
    expect(cells.map((row) => row.length)).toEqual([2, 2, 2]);
  });

  test.each(['tornado', 'spider', 'switchingValues'] as const)('%s of a line that is not there says so', (name) => {
    expect(analyse(name, { result: 'npw' })).toMatchObject({ ok: false, error: { code: 'line-not-found' } });
  });
});
