import { expect, test } from 'vitest';
import { unwrap } from '#shared/kernel/result.ts';
import { caseContent, type CaseContent } from '#shared/model/case-content.ts';
import { recordsFromDocument } from '#shared/model/document/index.ts';
import { modelOf, type Model } from '#shared/model/model.ts';
import { templates } from '#shared/templates/index.ts';
import { faultIn, faultsAcross, reasonFor, resultText, sayFinding } from '#renderer/lib/case/index.ts';
import { createSessions } from '#renderer/lib/engine/session.ts';

const document = templates.find(({ id }) => id === 'aurora-home-hub')?.documents[0];
let made = 0;
const makeId = (): string => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
function sample(): CaseContent {
  if (!document) throw new Error('The sample has no case.');
  const { records, caseId } = unwrap(recordsFromDocument(document, makeId, new Map()));
  const content = caseContent(new Map(records.map((record) => [record.id, record])), caseId);
  if (!content) throw new Error('The sample has no case.');
  return content;
}
const content = sample();
const model = modelOf(content);

test('loading answers every cell of base and scenarios; the sample is worth what the reference case says', () => {
  const sessions = createSessions();
  const loaded = sessions.answer({ ask: 'load', caseId: 'a', model });
  expect(loaded.lanes).toEqual(['Base', 'Aggressive price', 'Late and aggressive', 'Premium']);
  // The base result of reference-case.expected.json.
  expect(loaded.blocks[0]?.results['npv']).toBeCloseTo(3775578.8843255183, 4);
  const cash = loaded.layout.find(({ name }) => name === 'cash_to_date');
  expect(cash).toMatchObject({ shape: 'series', length: 60 });
  const last = loaded.blocks[0]?.values[(cash?.offset ?? 0) + 59];
  expect(last).toBeGreaterThan(11e6);
  expect(loaded.findings).toEqual([]);
});

test('options have lanes of their own after the scenarios; doing nothing has one only where it sets inputs', () => {
  const sessions = createSessions();
  const loaded = sessions.answer({ ask: 'load', caseId: 'a', model });
  expect(loaded.options).toEqual([
    { name: 'As planned', lane: 0 },
    { name: 'Launch at €44', lane: 4 },
    { name: 'Launch at €54', lane: 5 },
    { name: 'Do nothing', lane: null },
  ]);
  expect(loaded.blocks[4]?.results).toEqual(loaded.blocks[1]?.results);
  const idle = sessions.answer({ ask: 'load', caseId: 'a', model: { ...model, nothing: { launch_price: 44 } } });
  expect(idle.options.at(-1)).toEqual({ name: 'Do nothing', lane: 6 });
});

test('a preview changes the base alone, and a scenario of the same change agrees with it', () => {
  const sessions = createSessions();
  const loaded = sessions.answer({ ask: 'load', caseId: 'a', model });
  const previewed = sessions.answer({ ask: 'preview', caseId: 'a', overrides: { launch_price: 44, discount: 0.12 } });
  expect(previewed.results['npv']).toBe(loaded.blocks[1]?.results['npv']);
  expect(previewed.values).toEqual(loaded.blocks[1]?.values);
});

test('a wrong formula breaks what hangs on it; the rest stays live and the finding names the line', () => {
  const wrong: Model = {
    ...model,
    lines: model.lines.map((line) =>
      line.name === 'net_price' ? { ...line, formula: 'list_price * (1 - discont)' } : line,
    ),
  };
  const sessions = createSessions();
  const loaded = sessions.answer({ ask: 'load', caseId: 'a', model: wrong });
  expect(loaded.findings[0]).toMatchObject({ line: 'net_price', severity: 'error', suggestion: 'discount' });
  expect(loaded.blocks[0]?.results['npv']).toBeNull();
  const at = loaded.layout.find(({ name }) => name === 'list_price');
  expect(loaded.blocks[0]?.values[at?.offset ?? 0]).toBe(49);
});

test('a preview whose answer has no value says why; one with an answer does not look for faults', () => {
  const sessions = createSessions();
  const { lines } = sessions.answer({ ask: 'load', caseId: 'a', model });
  expect(sessions.answer({ ask: 'preview', caseId: 'a', overrides: { launch_price: 44 } }).findings).toEqual([]);
  const { findings } = sessions.answer({ ask: 'preview', caseId: 'a', overrides: { launch_price: -5 } });
  expect(findings).toMatchObject([{ line: 'price_response', severity: 'error', period: 1 }]);
  const facts = new Map(lines.map((line) => [line.name, line]));
  expect(reasonFor(content, facts, findings, 'npv')).toEqual({
    line: 'price_response',
    severity: 'error',
    words: '“Price response” in Jan 2027: a negative number to a power that is not whole has no value.',
  });
  // The price list does not depend on the response of demand.
  expect(reasonFor(content, facts, findings, 'list_price')).toBeNull();
});

test('a finding names its line as people do, once', () => {
  const finding = { severity: 'error', code: 'syntax', from: 2, to: 3, period: null, suggestion: null } as const;
  const say = (line: string | null, message: string) => sayFinding({ ...finding, line, message }, content);
  expect(say('npv', 'This bracket is never closed.')).toBe('“Net present value”: This bracket is never closed.');
  expect(say('npv', '“npv” has no value.')).toBe('“Net present value” has no value.');
  expect(say(null, 'The result “x” is not a line.')).toBe('The result “x” is not a line.');
});

test('questions about a case that is not loaded fail with words', () => {
  expect(() => createSessions().answer({ ask: 'preview', caseId: 'b', overrides: {} })).toThrow('not loaded');
});

test('a formula is checked in its place while it is typed', () => {
  const sessions = createSessions();
  sessions.answer({ ask: 'load', caseId: 'a', model });
  const findings = sessions.answer({
    ask: 'check',
    caseId: 'a',
    line: 'net_price',
    text: 'list_price * (1 - discont)',
  });
  expect(findings[0]).toMatchObject({ from: 18, to: 25, suggestion: 'discount' });
  expect(sessions.answer({ ask: 'check', caseId: 'a', line: 'net_price', text: 'list_price' })).toEqual([]);
});

test('a fault of one lane is told of that lane, each cause once; a payback that a fault hides is not called never', () => {
  const sessions = createSessions();
  const [scenario] = model.scenarios;
  if (!scenario) throw new Error('the sample has no scenario');
  const dear = { ...scenario, name: 'Dear', inherits: null, overrides: { launch_price: -5 } };
  const loaded = sessions.answer({ ask: 'load', caseId: 'a', model: { ...model, scenarios: [dear] } });
  const computed = {
    facts: new Map(loaded.lines.map((line) => [line.name, line])),
    findingsOf: (lane: number) => (lane === 0 ? loaded.findings : (loaded.laneFindings[lane] ?? [])),
    laneName: (lane: number) => loaded.lanes[lane] ?? '',
    results: (lane = 0) => loaded.blocks[lane]?.results ?? {},
  };
  expect(faultIn(content, computed, 0, 'npv')).toBeNull();
  expect(faultIn(content, computed, 1, 'npv')).toMatchObject({ line: 'price_response' });
  expect(faultsAcross(content, computed, [0, 1], ['npv', 'payback_months']).map(({ words }) => words)).toEqual([
    'In “Dear”: “Price response” in Jan 2027: a negative number to a power that is not whole has no value.',
  ]);
  const payback = content.lines.find(({ name }) => name === 'payback_months');
  if (!payback) throw new Error('the sample has no payback');
  expect(resultText(null, payback)).toBe('never');
  expect(resultText(null, payback, true)).toBe('–');
});
