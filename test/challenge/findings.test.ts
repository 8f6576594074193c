import { expect, it } from 'vitest';
import { caseFindings, type CaseFacts } from '#shared/challenge/findings.ts';
import { isOutsideRange } from '#shared/challenge/outside-range.ts';
import type { Finding } from '#shared/engine/types.ts';
import { caseContent } from '#shared/model/case-content.ts';
import type { Distribution } from '#shared/model/distribution.ts';
import type { CaseDocument } from '#shared/model/document/index.ts';
import { sampleDocument, tinyDocument, workspaceOf } from '../report/sample.ts';

function factsOf(document: CaseDocument, own: Partial<CaseFacts> = {}): CaseFacts {
  const { records, caseId } = workspaceOf(document);
  const content = caseContent(records, caseId);
  if (!content) throw new Error('the case is missing');
  const byId = new Map(content.lines.map((line) => [line.id, line]));
  return {
    content,
    headline: byId.get(content.case.results[0] ?? '') ?? null,
    ...{ findings: [], scenarios: [], bars: [], cash: null, today: '2026-11-23' },
    say: { amount: (value, unit) => `${value} ${unit ?? ''}`, date: (date) => date },
    ...own,
  };
}
const wordsOf = (document: CaseDocument, own: Partial<CaseFacts> = {}): string[] =>
  caseFindings(factsOf(document, own)).map(({ words }) => words);
const fault: Finding = {
  ...{ severity: 'error', code: 'x', message: 'divided by zero in period 2.', line: 'value' },
  ...{ from: null, to: null, period: 2, suggestion: null },
};

it('what no input has is said once, with how many lack it', () => {
  expect(wordsOf(tinyDocument)).toEqual([
    '2 of 2 inputs have no source, among them “Rate”.',
    '2 of 2 inputs have no owner, among them “Rate”.',
  ]);
  const claimed = tinyDocument.lines.map((line) =>
    line.kind === 'input' && line.name === 'flow' ? { ...line, assumption: { source: 'a', owner: 'b' } } : line,
  );
  const [first, second] = caseFindings(factsOf({ ...tinyDocument, lines: claimed }));
  expect(first).toMatchObject({ words: '“Rate” has no source.', line: 'rate', severity: 'notice' });
  expect(second?.words).toBe('“Rate” has no owner.');
});

it('a fault of a scenario names it; what is wrong in the base too is said once', () => {
  const scenarios = [
    { name: 'Late', results: { value: null }, findings: [fault] },
    { name: 'Dear', results: { value: -3 }, findings: [] },
  ];
  expect(wordsOf(tinyDocument, { scenarios }).slice(0, 2)).toEqual([
    'In “Late”: “Value”: divided by zero in 2028.',
    'In “Dear” the Value is below zero.',
  ]);
  const both = wordsOf(tinyDocument, { scenarios, findings: [fault] });
  expect(both.filter((words) => words.includes('divided'))).toEqual(['“Value”: divided by zero in 2028.']);
});

it('the drivers of the answer come before the rest, with what they move', () => {
  const bars = [{ line: 'imitation', swing: 11 }];
  const [first] = caseFindings(factsOf(sampleDocument(), { bars }));
  expect(first).toMatchObject({ severity: 'warning', stake: 11, line: 'imitation' });
  expect(first?.words).toBe('“Word of mouth (Bass q)” moves the answer most, and confidence in it is low.');
});

it('a last period that brings twice the cash of the one before is asked about, in the words of the reader', () => {
  const cash = { line: factsOf(sampleDocument()).content.lines[0] as never, values: [0, 1, 2, 3, 9] };
  expect(wordsOf(sampleDocument(), { cash }).some((words) => words.startsWith('The last month brings 6 unit'))).toBe(
    true,
  );
  expect(wordsOf(sampleDocument(), { cash: { ...cash, values: [0, 1, 2, 3, 4] } }).join()).not.toContain(
    'The last month',
  );
});

it('a value that its own range does not know is told, one at its end is not', () => {
  const priced = (value: number): string[] =>
    wordsOf({
      ...sampleDocument(),
      lines: sampleDocument().lines.map((line) => (line.name === 'launch_price' ? { ...line, value } : line)),
    }).filter((words) => words.includes('outside its own range'));
  expect(priced(-5)).toEqual([
    '“List price at launch” is -5 EUR/unit, outside its own range. One of the two is out of date.',
  ]);
  expect(priced(40)).toEqual([]);
  expect(priced(49)).toEqual([]);
});

it.each<[string, number, Distribution, boolean]>([
  ['the mode at the end of a PERT', 0, { type: 'pert', min: 0, mode: 0, max: 10 }, false],
  ['beyond a PERT', 10.1, { type: 'pert', min: 0, mode: 0, max: 10 }, true],
  ['two deviations from a normal', 2, { type: 'normal', mean: 0, sd: 1 }, false],
  ['four deviations from a normal', 4, { type: 'normal', mean: 0, sd: 1 }, true],
  ['far below a lognormal', 0.01, { type: 'lognormal', median: 1, sigma: 0.3 }, true],
])('%s', (_, value, distribution, expected) => {
  expect(isOutsideRange(value, distribution)).toBe(expected);
});
