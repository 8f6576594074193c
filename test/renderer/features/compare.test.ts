import { describe, expect, test } from 'vitest';
import type { Comparison, ConflictAnswer, Effect } from '#shared/api/comparisons.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { newCase, newLine } from '#test/store/sample.ts';
import { bridgeOf } from '#renderer/features/compare/bridge.ts';
import { themOf, type Them } from '#renderer/features/compare/people.ts';
import { questionGroups } from '#renderer/features/compare/questions.ts';
import { setFormatLocale } from '#renderer/lib/format.ts';

setFormatLocale('en-GB');
const bob: Them = { name: 'Bob', within: 'Bob', whose: 'Bob’s' };
const aCase = newCase();
const line = newLine(aCase.id, { value: new Array<number>(60).fill(49) });
const records: Records = new Map<string, WorkspaceRecord>([
  [aCase.id, aCase],
  [line.id, line],
]);
const conflict = (parts: Partial<ConflictAnswer>): ConflictAnswer => ({
  key: 'k',
  kind: 'value',
  row: { base: line, ours: line, theirs: line },
  field: 'value',
  cell: [],
  values: { base: 49, ours: 44, theirs: 47 },
  ...parts,
});
const ask = (...conflicts: ConflictAnswer[]) => questionGroups(conflicts, records, bob);

describe('what is asked about a conflict', () => {
  test('cells of a series are named by their periods, in the order of time, under the name of the line', () => {
    const groups = ask(conflict({ key: '10', cell: [10] }), conflict({ key: '2', cell: [2] }));
    expect(groups.map(({ title }) => title)).toEqual(['List price']);
    expect(groups[0]?.questions.map(({ label }) => label)).toEqual(['Mar 2027', 'Nov 2027']);
    expect(groups[0]?.questions[0]).toMatchObject({
      help: 'Before: €49.00',
      choices: [
        { value: 'ours', label: 'Yours', detail: '€44.00' },
        { value: 'theirs', label: 'Bob’s', detail: '€47.00' },
      ],
    });
  });

  test('a removal says who removed and who worked on it, whichever side it was', () => {
    const row = { base: line, ours: null, theirs: line };
    const mine = ask(conflict({ kind: 'removed', field: null, row }))[0]?.questions[0];
    expect(mine?.label).toBe('You removed it; Bob worked on it');
    expect(mine?.choices.map(({ detail }) => detail)).toEqual(['Remove it', 'Keep List price']);
    const other = { base: line, ours: line, theirs: null };
    const theirs = ask(conflict({ kind: 'removed', field: null, row: other }))[0]?.questions[0];
    expect(theirs?.label).toBe('Bob removed it; you worked on it');
    expect(theirs?.choices.map(({ detail }) => detail)).toEqual(['Keep List price', 'Remove it']);
  });

  test('a line that is an input here and a formula there is asked as what it is', () => {
    const values = {
      base: { kind: 'input', value: 49, formula: null, dimensions: null },
      ours: { kind: 'input', value: 44, formula: null, dimensions: null },
      theirs: { kind: 'formula', value: null, formula: 'cost * 2', dimensions: null },
    };
    const asked = ask(conflict({ field: 'definition', values }))[0]?.questions[0];
    expect(asked?.label).toBe('What it is');
    expect(asked?.choices.map(({ detail }) => detail)).toEqual(['Input: €44.00', 'Formula: cost * 2']);
  });

  test('two lines of one name, and scenarios in a circle, are asked in words', () => {
    const named = ask(conflict({ kind: 'name', field: 'name', values: { base: 'a', ours: 'a', theirs: 'churn' } }));
    expect(named[0]?.questions[0]?.label).toBe('Two lines would be called “churn” in formulas');
    const values = { base: null, ours: line.id, theirs: null };
    const circle = ask(conflict({ kind: 'cycle', field: 'inheritsId', values }))[0]?.questions[0];
    expect(circle?.help).toBe('Before, it built on the base');
    expect(circle?.choices.map(({ detail }) => detail)).toEqual(['Builds on List price', 'Builds on the base']);
  });
});

test('the other side is called by name, unless it is the same person on another computer', () => {
  const trail = (...authors: string[]) => authors.map((author) => ({ author, time: '', label: '' }));
  const compared = (...authors: string[]): Comparison => ({
    name: 'Plans.casewright',
    savedBy: 'Kim',
    savedAt: null,
    hash: null,
    difference: { added: [], updated: [], removed: [] },
    effects: [],
    whyNot: null,
    merge: {
      ours: { added: [], updated: [], removed: [] },
      theirs: { added: [], updated: [], removed: [] },
      ourTrail: [],
      theirTrail: trail(...authors),
      conflicts: [],
    },
  });
  expect(themOf(compared('Bob', 'Bob'), 'Ana').whose).toBe('Bob’s');
  expect(themOf(compared('Bob', 'Kim'), 'Ana')).toMatchObject({ name: 'Bob and Kim', whose: 'Theirs' });
  expect(themOf(compared('Ana'), 'Ana').name).toBe('The other version');
  expect(themOf(compared(), 'Ana').name).toBe('Kim');
});

describe('the way from one result to the other', () => {
  const step = (label: string, effect: number) => ({ line: label, label, unit: null, effect });
  const effect = (parts: Partial<Effect>): Effect => ({
    caseId: aCase.id,
    case: 'Aurora',
    label: 'NPV',
    unit: 'EUR',
    from: 100,
    to: 150,
    structure: 0,
    steps: [step('price', 70), step('churn', -20), step('owner', 0)],
    rounding: 0,
    reason: null,
    ...parts,
  });

  test('the model itself is a part; what does nothing is left out', () => {
    expect(bridgeOf(effect({ structure: 10 }))).toEqual({
      from: 100,
      to: 150,
      parts: [
        { label: 'Changes to the model itself', value: 10 },
        { label: 'price', value: 70 },
        { label: 'churn', value: -20 },
      ],
    });
  });

  test('where there are no parts there is no way', () => {
    expect(bridgeOf(effect({ reason: 'The case was added.' }))).toBeNull();
  });
});
