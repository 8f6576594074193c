import { expect, it } from 'vitest';
import { merge, type Choices } from '#shared/changes/merge/index.ts';
import { caseContent } from '#shared/model/case-content.ts';
import { sample } from '../host/sample.ts';

/** The reference case with two regions, and the list price by region; from there two people work. */
function start() {
  const base = sample();
  const { caseId } = base;
  base.edit('dimension.add', { caseId, name: 'region', items: ['DACH', 'Nordics'] });
  base.edit('line.setDimensions', { lineId: base.line('launch_price').id, dimensions: ['region'] });
  const [ours, theirs] = [base, base].map((from) => sample({ caseId, records: from.records() })) as [
    ReturnType<typeof sample>,
    ReturnType<typeof sample>,
  ];
  const mergedOf = (choices?: Choices) => {
    const merged = merge({ base: base.records(), ours: ours.records(), theirs: theirs.records() }, choices);
    const content = caseContent(merged.records, caseId);
    if (!content) throw new Error('The case is gone.');
    const line = (name: string) => content.lines.find((each) => each.name === name);
    return { ...merged, content, line };
  };
  return { caseId, ours, theirs, mergedOf };
}
const regions = (...names: string[]) =>
  names.map((name) => ({ name, from: ['DACH', 'Nordics'].includes(name) ? name : null }));

it('an item is added while the other changes a price: both are there', () => {
  const { caseId, ours, theirs, mergedOf } = start();
  ours.edit('dimension.update', { caseId, name: 'region', set: { items: regions('DACH', 'Nordics', 'Iberia') } });
  const lineId = theirs.line('launch_price').id;
  theirs.edit('line.setValues', { edits: [{ lineId, value: { DACH: 55, Nordics: 49 } }] });
  const { line, conflicts } = mergedOf();
  expect(conflicts).toEqual([]);
  expect(line('launch_price')?.value).toEqual({ DACH: 55, Nordics: 49, Iberia: 0 });
});

it('an item is added while the other gives the dimension to a line: the line has it too', () => {
  const { caseId, ours, theirs, mergedOf } = start();
  ours.edit('dimension.update', { caseId, name: 'region', set: { items: regions('Nordics', 'Iberia') } });
  theirs.edit('line.setDimensions', { lineId: theirs.line('churn').id, dimensions: ['region'] });
  const { line, content } = mergedOf();
  const churn = theirs.line('churn').value as Record<string, number>;
  expect(line('churn')?.value).toEqual({ Nordics: churn['Nordics'], Iberia: 0 });
  for (const { value } of content.overrides.filter((row) => typeof row.value === 'object'))
    expect(Object.keys(value)).toEqual(['Nordics', 'Iberia']);
});

it('both add items: whose list is taken is asked, and values have its items', () => {
  const { caseId, ours, theirs, mergedOf } = start();
  ours.edit('dimension.update', { caseId, name: 'region', set: { items: regions('DACH', 'Nordics', 'Iberia') } });
  theirs.edit('dimension.update', { caseId, name: 'region', set: { items: regions('DACH', 'Nordics', 'UK') } });
  const { conflicts, line, content } = mergedOf();
  expect(conflicts.map(({ field, cell }) => [field, cell])).toEqual([['dimensions', ['region']]]);
  expect(Object.keys(line('launch_price')?.value ?? {})).toEqual(content.case.dimensions?.['region']);
  const other = mergedOf({ get: () => 'theirs' });
  expect(Object.keys(other.line('launch_price')?.value ?? {})).toEqual(['DACH', 'Nordics', 'UK']);
});

it('a dimension is removed while the other gives it to a line: the line keeps one value', () => {
  const { caseId, ours, theirs, mergedOf } = start();
  ours.edit('dimension.remove', { caseId, name: 'region', keep: 'first' });
  const before = theirs.line('churn').value;
  theirs.edit('line.setDimensions', { lineId: theirs.line('churn').id, dimensions: ['region'] });
  const { line, content } = mergedOf();
  expect(content.case.dimensions).toBeNull();
  expect(line('churn')).toMatchObject({ dimensions: null, value: before });
  expect(line('launch_price')).toMatchObject({ dimensions: null, value: 49 });
});

it('an item with a value for each period is removed while the other changes it: asked, and nothing breaks', () => {
  const { caseId, ours, theirs, mergedOf } = start();
  ours.edit('dimension.update', { caseId, name: 'region', set: { items: regions('DACH') } });
  const lineId = theirs.line('launch_price').id;
  theirs.edit('line.setValues', { edits: [{ lineId, value: { DACH: 49, Nordics: 60 } }] });
  for (const side of ['ours', 'theirs'] as const) {
    const { conflicts, line } = mergedOf({ get: () => side });
    expect(conflicts.map(({ cell }) => cell)).toEqual([['Nordics']]);
    expect(line('launch_price')?.value).toEqual({ DACH: 49 });
  }
});
