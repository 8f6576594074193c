import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { unwrap } from '#shared/kernel/result.ts';
import { caseContent } from '#shared/model/case-content.ts';
import { documentFromRecords, parseCaseDocument, recordsFromDocument } from '#shared/model/document/index.ts';

const document = {
  casewright: 1,
  name: 'Hub',
  timeline: { start: '2027-01', grain: 'month', periods: 3 },
  lines: [
    { name: 'price', kind: 'input', value: 49 },
    { name: 'sales', kind: 'formula', formula: 'price * 2' },
  ],
  scenarios: [{ name: 'Low', overrides: { price: 40 } }],
};
const end = (payoff?: unknown): object => ({ kind: 'end', ...(payoff === undefined ? {} : { payoff }) });
const decide = (...ends: object[]): object => ({
  kind: 'decision',
  name: 'Now',
  branches: ends.map((then, index) => ({ name: `Branch ${index}`, then })),
});

it('options, doing nothing and a tree are read in their shortest form, and written back equal', () => {
  const given = {
    ...document,
    options: [{ name: 'Partner', description: 'Theirs', values: { price: 44 } }],
    doNothing: { price: 30 },
    decisionTree: decide(
      end({ option: 'Partner', result: 'sales' }),
      end({ scenario: 'Low' }),
      end({ scenario: null }),
    ),
  };
  const parsed = unwrap(parseCaseDocument(given));
  expect(parsed).toEqual(given);
  const made = unwrap(recordsFromDocument(parsed, randomUUID, new Map()));
  const records = new Map(made.records.map((row) => [row.id, row]));
  expect(documentFromRecords(records, made.caseId)).toEqual(given);
  const content = caseContent(records, made.caseId);
  expect(content?.optionValues.map((row) => [row.optionId === null, row.value])).toEqual([
    [false, 44],
    [true, 30],
  ]);
  const long = {
    ...given,
    decisionTree: {
      kind: 'decision',
      name: 'Now',
      branches: [{ name: 'Go', cost: 0, then: { kind: 'end', name: null, payoff: null } }],
    },
    doNothing: {},
  };
  const { doNothing: _, ...rest } = given;
  expect(unwrap(parseCaseDocument(long))).toEqual({
    ...rest,
    decisionTree: { kind: 'decision', name: 'Now', branches: [{ name: 'Go', then: { kind: 'end' } }] },
  });
});

it('an end that counts on a row which is gone says nothing in the document', () => {
  const parsed = unwrap(parseCaseDocument({ ...document, decisionTree: decide(end({ scenario: 'Low' }), end(0)) }));
  const made = unwrap(recordsFromDocument(parsed, randomUUID, new Map()));
  const kept = made.records.filter((row) => row.type !== 'scenario' && row.type !== 'override');
  const written = documentFromRecords(new Map(kept.map((row) => [row.id, row])), made.caseId);
  expect(written.decisionTree).toEqual(decide(end(), end(0)));
});

it.each<[string, object, string]>([
  ['a name twice', { options: [1, 2].map(() => ({ name: 'A', values: {} })) }, 'more than one option called "A"'],
  ['a name that every case keeps', { options: [{ name: 'Do nothing', values: {} }] }, 'keeps for itself'],
  ['a formula that is set', { options: [{ name: 'A', values: { sales: 1 } }] }, 'sets "sales", which is a formula'],
  [
    'a value that does not fit',
    { options: [{ name: 'A', values: { price: [1] } }] },
    'the value of "price" has 1 value',
  ],
  ['a line that is not there', { doNothing: { prise: 1 } }, 'did you mean "price"?'],
  ['an option that is not there', { decisionTree: decide(end({ option: 'B' })) }, 'counts on the option "B"'],
  ['a probability above 1', { decisionTree: chance(2) }, '"decisionTree'],
  ['a tree that is too deep', { decisionTree: deep(16) }, '15 steps'],
])('refuses %s', (_, more, words) => {
  const refused = parseCaseDocument({ ...document, ...more });
  expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining(words) } });
  expect(refused.ok ? '' : refused.error.message).toContain('Nothing was read from the document');
});

function chance(probability: number): object {
  return { kind: 'chance', name: 'C', branches: [{ name: 'a', probability, then: end(1) }] };
}

function deep(steps: number): object {
  let tree = end(1);
  for (let step = 0; step < steps; step++) tree = decide(tree);
  return tree;
}
