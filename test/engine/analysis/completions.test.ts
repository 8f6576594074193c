import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModel, completionsAt, functionCatalogue } from '#shared/engine/index.ts';
import { line, model } from '../helpers.ts';

const compilation = compileModel(
  model(
    [
      line('units', 5, { label: 'Devices sold' }),
      line('net_price', 'list_price * 0.9'),
      line('list_price', 10),
      line('pricing.floor_price', 3),
      line('sales', { DE: 1, FR: 2 }, { dimensions: ['region'] }),
      line('total_sales', 'sum(sales, region)'),
    ],
    { dimensions: { region: ['DE', 'FR'] } },
  ),
);
const at = (marked: string): ReturnType<typeof completionsAt> =>
  completionsAt(compilation, marked.replace('|', ''), marked.indexOf('|'));
const names = (marked: string): readonly string[] => at(marked).items.map(({ name }) => name);

describe('what may stand at a place', () => {
  it('is what begins so, then what has a word that does, then what holds it; lines before functions', () => {
    expect(names('2 * pri|').slice(0, 3)).toEqual(['pricing.floor_price', 'net_price', 'list_price']);
    expect(names('tot|')).toEqual(['total_sales', 'total', ...names('tot|').slice(2)]);
    expect(names('PRI|')).toContain('net_price');
    expect(names('reg|')[0]).toBe('region');
    expect(names('peri|').slice(0, 2)).toEqual(['period', 'periods']);
  });

  it('is found by label from three letters on', () => {
    expect(names('devi|')).toEqual(['units']);
    expect(names('de|')).not.toContain('units');
  });

  it('replaces what was typed, and brings the bracket of a function unless it is there', () => {
    expect(at('1 + np| * 2')).toMatchObject({
      from: 4,
      to: 6,
      items: expect.arrayContaining([
        expect.objectContaining({ kind: 'function', insert: 'npv(', hint: 'npv(rate, flow, [initial])' }),
      ]),
    });
    expect(at('1 + np|(1, 2)').items.find(({ name }) => name === 'npv')?.insert).toBe('npv');
  });

  it('is nothing where no name is typed', () => {
    for (const text of ['|', '2 * |', 'un|its', '2e|', '1.|', 'sales[region == "un|"]', '"un|', 'qqqq|', 'units|'])
      expect(names(text), text).toEqual([]);
  });

  it('does not offer the items of a line, nor a name twice', () => {
    const all = names('sal|');
    expect(all.filter((name) => name.startsWith('sales'))).toEqual(['sales']);
    const own = compileModel(model([line('month', 3)]));
    expect(completionsAt(own, 'mont', 4).items.map(({ kind }) => kind)).toContain('line');
    expect(completionsAt(own, 'mont', 4).items.filter(({ name }) => name === 'month')).toHaveLength(1);
  });
});

describe('the call around a place', () => {
  it.each([
    ['npv(|', 'npv', 0],
    ['npv(10%, |', 'npv', 1],
    ['npv(10%, max(1, units|', 'max', 1],
    ['npv(10%, max(1, 2), |', 'npv', 2],
    ['npv(10%, (1 + |', 'npv', 1],
    ['npv(1, 2, 3, |', 'npv', null],
    ['max(1, 2, 3, 4, |', 'max', 4],
  ])('%s', (marked, name, argument) => {
    expect(at(marked).call).toMatchObject({ name, argument });
  });

  it('is none outside, and for what is no function', () => {
    for (const text of ['|npv(1)', 'npv(1, 2)|', 'units(|', '(|']) expect(at(text).call, text).toBeNull();
    expect(at('npv(10%, |').call?.argumentSummary).toBe('the cash flow of each period');
  });
});

it('any text at any place is answered, and every function is found by its name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(30), (text, place) => {
      const position = Math.min(place, text.length);
      const { from, to, items } = completionsAt(compilation, text, position);
      expect(from <= to && to === position && items.length <= 8).toBe(true);
    }),
  );
  for (const { name } of functionCatalogue) {
    if (name.length < 3) continue;
    const typed = name.slice(0, -1);
    expect(completionsAt(compilation, typed, typed.length).items.map((item) => item.name)).toContain(name);
  }
});
