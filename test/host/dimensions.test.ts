import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileModel, evaluate } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { parseCaseDocument, recordsFromDocument } from '#shared/model/document/index.ts';
import { modelOf } from '#shared/model/model.ts';
import { sample } from './sample.ts';

const text = readFileSync(new URL('../fixtures/three-dimensions.json', import.meta.url), 'utf8');

/** The thermostat in three regions, two channels, two tiers. */
function thermostat() {
  const made = unwrap(recordsFromDocument(unwrap(parseCaseDocument(JSON.parse(text))), randomUUID, new Map()));
  return sample({ caseId: made.caseId, records: new Map(made.records.map((row) => [row.id, row])) });
}
type Case = ReturnType<typeof sample>;

const mistakes = (w: Case) =>
  compileModel(modelOf(w.content())).findings.filter(({ severity }) => severity === 'error');
/** The first result that is one number, as the model gives it. */
function answer(w: Case): number {
  const { lines, case: row } = w.content();
  const name = lines.find(({ id }) => id === row.results[0])?.name ?? '';
  const compilation = compileModel(modelOf(w.content()));
  expect(mistakes(w)).toEqual([]);
  return evaluate(compilation.program, [{}], { lines: 'all' }).scalar(name, 0);
}
const dims = (w: Case) => w.content().case.dimensions;
const change = (...items: (string | [string, string | null])[]) =>
  items.map((item) => (typeof item === 'string' ? { name: item, from: item } : { name: item[0], from: item[1] }));

describe('a dimension of a case', () => {
  it('is added with its items; the model counts as before', () => {
    const w = sample();
    const before = w.content().lines;
    expect(w.edit('dimension.add', { caseId: w.caseId, name: 'region', items: ['DACH', 'Nordics'] }).label).toBe(
      'New dimension: region (DACH, Nordics)',
    );
    expect(dims(w)).toEqual({ region: ['DACH', 'Nordics'] });
    expect(w.content().lines).toEqual(before);
    expect(mistakes(w)).toEqual([]);
  });

  it('has a name and items that formulas can say', () => {
    const w = thermostat();
    const add = (name: string, ...items: string[]) => w.refuse('dimension.add', { caseId: w.caseId, name, items });
    expect(add('region', 'A').code).toBe('name-taken');
    expect(add('units', 'A').message).toContain('“units” is a line of this case');
    expect(add('period', 'A').code).toBe('reserved-name');
    expect(add('year', 'A').code).toBe('reserved-name');
    expect(add('size', 'A', 'B', 'A').message).toContain('more than one item called "A"');
    expect(add('size', 'A, B').message).toContain('“A, B” can’t be the name of an item');
    expect(add('size', '__proto__').code).toBe('invalid-input');
  });

  it('is renamed wherever it is named; no number changes', () => {
    const w = thermostat();
    const before = answer(w);
    const { label } = w.edit('dimension.update', { caseId: w.caseId, name: 'region', set: { name: 'market' } });
    expect(label).toBe('Renamed the dimension region to market');
    expect(Object.keys(dims(w) ?? {})).toEqual(['market', 'channel', 'tier']);
    expect(w.content().lines.some((line) => line.dimensions?.includes('region'))).toBe(false);
    expect(w.content().lines.some((line) => /\bregion\b/.test(line.formula ?? ''))).toBe(false);
    expect(answer(w)).toBe(before);
    expect(w.refuse('dimension.update', { caseId: w.caseId, name: 'region', set: {} }).code).toBe('name-not-found');
    const taken = w.refuse('dimension.update', { caseId: w.caseId, name: 'market', set: { name: 'tier' } });
    expect(taken.code).toBe('name-taken');
  });

  it('gets its items renamed and ordered anew; values, formulas and comments go along', () => {
    const w = thermostat();
    const before = answer(w);
    const line = w.line('households');
    const about = { scenarioId: null, fromMonth: null, toMonth: null, text: 'Why?' };
    w.edit('comment.add', { caseId: w.caseId, lineId: line.id, item: 'FR', ...about });
    w.edit('comment.add', { caseId: w.caseId, lineId: w.line('units').id, item: 'FR,Online,Pro', ...about });
    const items = change('US', ['France', 'FR'], 'DE');
    const { label } = w.edit('dimension.update', { caseId: w.caseId, name: 'region', set: { items } });
    expect(label).toBe('Dimension region: FR → France; another order');
    expect(dims(w)?.['region']).toEqual(['US', 'France', 'DE']);
    expect(w.line('households').value).toEqual({ DE: 9800000, France: 7200000, US: 21000000 });
    expect(w.content().comments.map(({ item }) => item)).toEqual(['France', 'France,Online,Pro']);
    expect(answer(w)).toBeCloseTo(before, 3);
    const tier = change(['Plus', 'Pro'], 'Basic');
    w.edit('dimension.update', { caseId: w.caseId, name: 'tier', set: { items: tier } });
    expect(w.content().lines.some((row) => row.formula?.includes('tier == "Plus"'))).toBe(true);
    expect(answer(w)).toBeCloseTo(before, 3);
  });

  it('gets items, at nothing or like another one, and loses items with their values', () => {
    const w = thermostat();
    const items = change('DE', 'FR', 'US', ['UK', null]);
    const { label } = w.edit('dimension.update', { caseId: w.caseId, name: 'region', set: { items }, like: 'FR' });
    expect(label).toBe('Dimension region: UK added');
    expect(w.line('households').value).toMatchObject({ FR: 7200000, UK: 7200000 });
    expect(mistakes(w)).toEqual([]);
    const fewer = change('DE', 'FR', 'UK');
    w.edit('dimension.update', { caseId: w.caseId, name: 'region', set: { items: fewer } });
    expect(w.line('households').value).toEqual({ DE: 9800000, FR: 7200000, UK: 7200000 });
    expect(mistakes(w)).toEqual([]);
    const refused = w.refuse('dimension.update', { caseId: w.caseId, name: 'tier', set: { items: change('Basic') } });
    expect(refused).toMatchObject({ code: 'in-use', message: expect.stringContaining('chooses “Pro”') });
    const twice = change('DE', ['Germany', 'DE']);
    expect(w.refuse('dimension.update', { caseId: w.caseId, name: 'region', set: { items: twice } }).message).toContain(
      'can’t become two',
    );
    const like = { caseId: w.caseId, name: 'region', set: {}, like: 'Dee' };
    expect(w.refuse('dimension.update', like).message).toContain('"Dee" is not in the dimension region. Did you mean');
  });

  it('is removed, and says what stands in the way', () => {
    const w = thermostat();
    const remove = { caseId: w.caseId, name: 'channel' };
    expect(w.refuse('dimension.remove', remove).message).toMatch(/The formulas of .* name the dimension channel/);
    w.edit('dimension.add', { caseId: w.caseId, name: 'size', items: ['S', 'L'] });
    w.edit('line.setDimensions', { lineId: w.line('market_growth').id, dimensions: ['size'] });
    expect(w.refuse('dimension.remove', { caseId: w.caseId, name: 'size' }).message).toContain(
      '“Growth of the market, a year” has a value for each size. Nothing was removed',
    );
    w.edit('dimension.remove', { caseId: w.caseId, name: 'size', keep: 'first' });
    expect(w.line('market_growth')).toMatchObject({ dimensions: null, value: 0.03 });
    expect(Object.keys(dims(w) ?? {})).toEqual(['region', 'channel', 'tier']);
    const plain = sample();
    plain.edit('dimension.add', { caseId: plain.caseId, name: 'size', items: ['S'] });
    plain.edit('dimension.remove', { caseId: plain.caseId, name: 'size' });
    expect(dims(plain)).toBeNull();
  });
});

describe('the dimensions of a line', () => {
  it('are given: each item begins with the present value, in scenarios and options too', () => {
    const w = sample();
    w.edit('dimension.add', { caseId: w.caseId, name: 'region', items: ['DACH', 'Nordics'] });
    const lineId = w.line('launch_price').id;
    expect(w.edit('line.setDimensions', { lineId, dimensions: ['region'] }).label).toBe(
      'List price at launch: a value for each region',
    );
    expect(w.line('launch_price').value).toEqual({ DACH: 49, Nordics: 49 });
    const overrides = w.content().overrides.filter((row) => row.lineId === lineId);
    expect(overrides).toHaveLength(2);
    for (const { value } of overrides) expect(value).toEqual({ DACH: expect.any(Number), Nordics: expect.any(Number) });
    const back = w.edit('line.setDimensions', { lineId, dimensions: [] });
    expect(back.label).toBe('List price at launch: one value again, the average of its items');
    expect(w.line('launch_price')).toMatchObject({ dimensions: null, value: 49 });
    expect(w.edit('line.setDimensions', { lineId, dimensions: [] }).change.updated).toEqual([]);
  });

  it('are given without giving items to any other line, where formulas are to take them together', () => {
    const w = sample();
    w.edit('dimension.add', { caseId: w.caseId, name: 'region', items: ['DACH', 'Nordics'] });
    const before = answer(w);
    const give = (name: string) => ({ lineId: w.line(name).id, dimensions: ['region'], formulas: 'together' as const });
    w.edit('line.setDimensions', give('launch_price'));
    expect(w.content().lines.some((line) => line.formula?.includes('average(launch_price)'))).toBe(true);
    expect(answer(w)).toBeCloseTo(before, 6);
    w.edit('line.setDimensions', give('market_size'));
    expect(w.content().lines.some((line) => line.formula?.includes('sum(market_size)'))).toBe(true);
    expect(answer(w)).not.toBe(before);
    // What has one value again is not taken together any more.
    w.edit('line.setDimensions', { lineId: w.line('market_size').id, dimensions: [], keep: 'first' });
    w.edit('dimension.remove', { caseId: w.caseId, name: 'region', keep: 'first' });
    expect(w.content().lines.some((line) => /(sum|average)\((market_size|launch_price)/.test(line.formula ?? ''))).toBe(
      false,
    );
    expect(answer(w)).toBeCloseTo(before, 6);
  });

  it('are taken away: what the items come to is kept, or what is asked for', () => {
    const w = thermostat();
    const set = (name: string, keep?: 'sum' | 'average' | 'first') => {
      const copy = thermostat();
      const lineId = copy.line(name).id;
      const { label } = copy.edit('line.setDimensions', { lineId, dimensions: [], ...(keep ? { keep } : {}) });
      return [copy.line(name).value, label.slice(label.lastIndexOf(', ') + 2)];
    };
    expect(set('households')).toEqual([38000000, 'its items added up']);
    expect(set('months_to_list')).toEqual([13, 'the average of its items']);
    expect(set('households', 'average')[0]).toBeCloseTo(38000000 / 3, 3);
    expect(set('households', 'first')).toEqual([9800000, 'its first item']);
    expect(w.line('households').value).toEqual({ DE: 9800000, FR: 7200000, US: 21000000 });
  });

  it('are refused where they cannot be', () => {
    const w = thermostat();
    const set = (name: string, dimensions: string[]) =>
      w.refuse('line.setDimensions', { lineId: w.line(name).id, dimensions });
    expect(set('units', ['region']).code).toBe('not-an-input');
    expect(set('households', ['regoin']).message).toContain('Did you mean “region”?'.replace(/[“”]/g, '"'));
    expect(set('households', ['region', 'region']).code).toBe('invalid-input');
    const many = Array.from({ length: 900 }, (_, index) => `Item ${index}`);
    w.edit('dimension.add', { caseId: w.caseId, name: 'store', items: many });
    expect(set('households', ['region', 'store']).message).toContain('2,700 items, more than 2,000');
  });

  it('come with a new line; one that becomes a formula states none', () => {
    const w = thermostat();
    const fields = { caseId: w.caseId, afterId: null, label: null, unit: 'EUR', section: null, aggregate: null };
    w.edit('line.add', { ...fields, name: 'rent', value: 5, formula: null, dimensions: ['channel'] });
    expect(w.line('rent')).toMatchObject({ dimensions: ['channel'], value: { Retail: 5, Online: 5 } });
    const given = { Retail: 5, Online: 6 };
    w.edit('line.add', { ...fields, name: 'fee', value: given, formula: null, dimensions: ['channel'] });
    expect(w.line('fee').value).toEqual(given);
    const formula = { ...fields, name: 'twice', value: null, formula: '2 * rent', dimensions: ['channel'] };
    expect(w.refuse('line.add', formula).code).toBe('invalid-input');
    const unknown = { ...fields, name: 'more', value: 1, formula: null, dimensions: ['chanel'] };
    expect(w.refuse('line.add', unknown).code).toBe('name-not-found');
    w.edit('line.setFormula', { lineId: w.line('rent').id, formula: '2' });
    expect(w.line('rent').dimensions).toBeNull();
    expect(mistakes(w)).toEqual([]);
  });
});
