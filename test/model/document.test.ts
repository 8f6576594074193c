import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/kernel/result.ts';
import { parse } from '#shared/kernel/schema.ts';
import {
  documentFromRecords,
  parseCaseDocument,
  recordsFromDocument,
  type CaseDocument,
} from '#shared/model/document/index.ts';
import { recordSchema, type Records, type WorkspaceRecord } from '#shared/model/record.ts';
import { leastTime } from '../engine/time-of.ts';
import { arbitraryDocument } from './arbitrary-document.ts';

const reference: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/reference-case.json', import.meta.url), 'utf8'),
);
const empty: Records = new Map();
const recordsOf = (records: readonly WorkspaceRecord[]): Records => new Map(records.map((row) => [row.id, row]));

function roundTrip(document: CaseDocument): CaseDocument {
  const { records, caseId } = unwrap(recordsFromDocument(document, randomUUID, empty));
  for (const row of records) unwrap(parse(recordSchema, row, 'The row'));
  return documentFromRecords(recordsOf(records), caseId);
}

describe('the round trip', () => {
  it('gives the reference case back unchanged', () => {
    expect(roundTrip(unwrap(parseCaseDocument(reference)))).toEqual(reference);
  });

  it('gives any valid document back unchanged, also through JSON text', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        const text = JSON.stringify(document);
        const parsed = unwrap(parseCaseDocument(JSON.parse(text)));
        expect(parsed).toEqual(document);
        expect(JSON.parse(JSON.stringify(roundTrip(parsed)))).toEqual(document);
      }),
      { numRuns: 300 },
    );
  });

  it('reads null and empty lists as not stated', () => {
    const parsed = unwrap(
      parseCaseDocument(
        minimal({
          scenarios: [{ name: 'Low', inherits: null, probability: null, overrides: {} }],
          results: [],
          products: [],
        }),
      ),
    );
    expect(parsed.scenarios).toEqual([{ name: 'Low', overrides: {} }]);
    expect(Object.keys(parsed)).not.toContain('results');
    expect(roundTrip(parsed)).toEqual(parsed);
  });

  it('uses a product of the same name that the workspace already has', () => {
    const document = unwrap(parseCaseDocument(minimal({ products: [{ name: 'Hub' }, { name: 'Care' }] })));
    const first = unwrap(recordsFromDocument(document, randomUUID, empty)).records;
    const second = unwrap(recordsFromDocument(document, randomUUID, recordsOf(first))).records;
    const idsOf = (rows: WorkspaceRecord[]) => rows.flatMap((row) => (row.type === 'case' ? row.productIds : []));
    expect(idsOf(second)).toEqual(idsOf(first));
    expect(second.some((row) => row.type === 'product')).toBe(false);
    expect(second.find((row) => row.type === 'case')?.position).toBe(2);
  });
});

function minimal(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    casewright: 1,
    name: 'Small',
    timeline: { start: '2027-01', grain: 'month', periods: 3 },
    dimensions: { region: ['DE', 'FR'] },
    lines: [
      { name: 'launch_price', kind: 'input', value: 49 },
      { name: 'visits', kind: 'input', values: [1, 2, 3] },
      { name: 'revenue', kind: 'formula', formula: 'launch_price * visits' },
    ],
    ...more,
  };
}
const withLine = (line: Record<string, unknown>) => minimal({ lines: [...(minimal()['lines'] as unknown[]), line] });

describe('a document that is refused', () => {
  const refused: [string, unknown, string, RegExp][] = [
    ['no object', [1], 'not-a-document', /not a case document/],
    ['another JSON file', { name: 'x' }, 'not-a-document', /no "casewright" key/],
    ['a later version', { casewright: 2 }, 'newer-document', /version 2.*newer Casewright/],
    ['an unknown key', minimal({ currancy: 'EUR' }), 'unknown-key', /"currancy".*Did you mean "currency"/],
    [
      'an unknown key of a line',
      withLine({ name: 'a', kind: 'input', value: 1, lable: 'A' }),
      'unknown-key',
      /"lable" of the line "a".*"label"/,
    ],
    [
      'an unknown key deeper down',
      minimal({ timeline: { start: '2027-01', grain: 'month', periods: 3, x: 1 } }),
      'invalid-input',
      /timeline.*"x"/,
    ],
    ['a reserved key', JSON.parse('{"casewright":1,"__proto__":{}}'), 'invalid-input', /__proto__/],
    [
      'a line named twice',
      withLine({ name: 'visits', kind: 'input', value: 1 }),
      'invalid-document',
      /more than one line called "visits"/,
    ],
    [
      'a scenario named twice',
      minimal({
        scenarios: [
          { name: 'A', overrides: {} },
          { name: 'A', overrides: {} },
        ],
      }),
      'invalid-document',
      /more than one scenario called "A"/,
    ],
    ['an unknown result', minimal({ results: ['revenu'] }), 'invalid-document', /"revenu".*did you mean "revenue"/],
    [
      'an unknown override',
      minimal({ scenarios: [{ name: 'Low', overrides: { price: 45, lanch_price: 4 } }] }),
      'invalid-document',
      /"Low" names "price"/,
    ],
    [
      'an override of a formula',
      minimal({ scenarios: [{ name: 'Low', overrides: { revenue: 45 } }] }),
      'invalid-document',
      /"revenue", which is a formula line/,
    ],
    [
      'an unknown correlation',
      minimal({ correlations: [{ a: 'launch_price', b: 'vists', rho: 0.1, of: 'ranks' }] }),
      'invalid-document',
      /"vists".*did you mean "visits"/,
    ],
    [
      'a correlation with itself',
      minimal({ correlations: [{ a: 'visits', b: 'visits', rho: 0.1, of: 'ranks' }] }),
      'invalid-document',
      /two different inputs/,
    ],
    [
      'an unknown parent',
      minimal({
        scenarios: [
          { name: 'Low', inherits: 'Hgh', overrides: {} },
          { name: 'High', overrides: {} },
        ],
      }),
      'invalid-document',
      /"Hgh".*did you mean "High"/,
    ],
    [
      'a scenario that inherits from itself',
      minimal({
        scenarios: [
          { name: 'A', inherits: 'B', overrides: {} },
          { name: 'B', inherits: 'A', overrides: {} },
        ],
      }),
      'invalid-document',
      /A → B → A/,
    ],
    [
      'values that are too short',
      withLine({ name: 'a', kind: 'input', values: [1, 2] }),
      'invalid-document',
      /"a" has 2 values, but the timeline has 3 periods/,
    ],
    [
      'values that are too long',
      withLine({ name: 'a', kind: 'input', values: [1, 2, 3, 4] }),
      'invalid-document',
      /"a" has 4 values, but the timeline has 3 periods/,
    ],
    [
      'an override that is too short',
      minimal({ scenarios: [{ name: 'Low', overrides: { visits: [1] } }] }),
      'invalid-document',
      /"visits" has 1 value, but/,
    ],
    [
      'value and values',
      withLine({ name: 'a', kind: 'input', value: 1, values: [1, 2, 3] }),
      'invalid-document',
      /both "value" and "values"/,
    ],
    [
      'neither value nor values',
      withLine({ name: 'a', kind: 'input' }),
      'invalid-document',
      /needs a "value" or "values"/,
    ],
    [
      'an input with a formula',
      withLine({ name: 'a', kind: 'input', value: 1, formula: '1' }),
      'invalid-document',
      /can't have a "formula"/,
    ],
    ['a formula line without one', withLine({ name: 'a', kind: 'formula' }), 'invalid-document', /needs a "formula"/],
    [
      'a formula line with a value',
      withLine({ name: 'a', kind: 'formula', formula: '1', value: 1 }),
      'invalid-document',
      /can't have "value"/,
    ],
    [
      'an unknown dimension',
      withLine({ name: 'a', kind: 'input', value: 1, dimensions: ['regon'] }),
      'invalid-document',
      /"regon".*did you mean "region"/,
    ],
    [
      'an unknown item',
      withLine({ name: 'a', kind: 'input', value: { DE: 1, FRR: 2 }, dimensions: ['region'] }),
      'invalid-document',
      /"FRR".*Did you mean "FR"/,
    ],
    [
      'a missing item',
      withLine({ name: 'a', kind: 'input', value: { DE: 1 }, dimensions: ['region'] }),
      'invalid-document',
      /no value for "FR"/,
    ],
    [
      'a list as a value',
      withLine({ name: 'a', kind: 'input', value: [1, 2, 3] }),
      'invalid-document',
      /written as "values"/,
    ],
    [
      'an unknown weight',
      withLine({ name: 'a', kind: 'input', value: 1, aggregate: { weighted: 'visit' } }),
      'invalid-document',
      /"visit".*did you mean "visits"/,
    ],
    [
      'text for a number',
      withLine({ name: 'a', kind: 'input', value: '1' }),
      'invalid-input',
      /^In the line "a", "value" is not right: .* and nothing was changed\.$/,
    ],
    [
      'a wrong distribution',
      withLine({ name: 'a', kind: 'input', value: 1, distribution: { type: 'triangular', min: 3, mode: 2, max: 1 } }),
      'invalid-input',
      /min ≤ mode ≤ max/,
    ],
    [
      'a wrong month',
      minimal({ timeline: { start: '2027-13', grain: 'month', periods: 3 } }),
      'invalid-input',
      /timeline\.start.*2027-01/,
    ],
  ];
  it.each(refused)('%s', (_, value, code, message) => {
    const answer = parseCaseDocument(value);
    expect(answer.ok ? 'accepted' : answer.error).toMatchObject({ code, message: expect.stringMatching(message) });
  });
  it('is told with all its faults', () => {
    const answer = parseCaseDocument(minimal({ results: ['a1', 'b1', 'c1'] }));
    expect(answer.ok ? [] : answer.error.details?.['faults']).toHaveLength(3);
    expect(answer.ok ? '' : answer.error.message).toContain('2 other faults');
  });
  it('is told at once, also with thousands of wrong names among thousands of lines', () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => ({ name: `line_${index}`, kind: 'input', value: 1 }));
    const value = minimal({ lines, results: lines.map(({ name }) => `lime${name}`) });
    const read = (): ReturnType<typeof parseCaseDocument> => parseCaseDocument(value);
    const answer = read();
    expect(answer.ok ? [] : answer.error.details?.['faults']).toHaveLength(2_000);
    // A guess for each name takes six times as long.
    expect(leastTime(read, 300)).toBeLessThan(300);
  });
});
