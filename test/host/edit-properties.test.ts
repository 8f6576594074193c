import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, reverse } from '#shared/changes/change-set.ts';
import { contract, type ParsedInputOf } from '#shared/api/contract.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { parse } from '#shared/kernel/schema.ts';
import { documentFromRecords, parseCaseDocument } from '#shared/model/document/index.ts';
import { recordSchema } from '#shared/model/record.ts';
import type { EditName } from '#electron/host/edits/index.ts';
import { sample } from './sample.ts';

type Sample = ReturnType<typeof sample>;
type Step = { readonly [Name in EditName]: readonly [Name, ParsedInputOf<Name>] }[EditName];

const names = ['launch_price', 'units', 'net_price', 'wacc', 'share_ramp', 'npv', 'fresh', 'free_cash_flow'];
const scenarios = ['Aggressive price', 'Late and aggressive', 'Premium', 'Fresh'];

/** A step is chosen by number and filled in from what is there at that moment, so that most steps are accepted. */
function stepOf(w: Sample, kind: number, a: number, b: number, value: number): Step | null {
  const lines = w.content().lines;
  const line = lines[a % Math.max(1, lines.length)];
  const other = lines[b % Math.max(1, lines.length)];
  const input = lines.filter((row) => row.kind === 'input')[a % 20];
  const scenario = w.content().scenarios[a % Math.max(1, w.content().scenarios.length)];
  const another = w.content().scenarios[b % Math.max(1, w.content().scenarios.length)];
  const { caseId } = w;
  const name = names[b % names.length] ?? '';
  if (line === undefined || other === undefined || input === undefined) return null;
  const steps: (Step | null)[] = [
    [
      'line.setValues',
      {
        edits: [
          { lineId: input.id, value },
          { lineId: line.id, value },
        ],
      },
    ],
    [
      'line.setValues',
      { edits: [{ lineId: input.id, value: Array.from({ length: w.content().case.timeline.periods }, () => value) }] },
    ],
    ['line.setFormula', { lineId: line.id, formula: `${other.name} * ${value}` }],
    ['line.rename', { lineId: line.id, name }],
    ['line.move', { lineId: line.id, afterId: other.id, section: 'Moved' }],
    ['line.remove', { lineId: line.id }],
    [
      'line.add',
      {
        caseId,
        afterId: other.id,
        name,
        label: null,
        unit: null,
        section: null,
        value,
        formula: null,
        aggregate: { weighted: other.name },
      },
    ],
    ['line.update', { lineId: line.id, set: { aggregate: { weighted: other.name }, note: 'n' } }],
    ['assumption.update', { lineId: input.id, set: { owner: 'Ana', confidence: 'low' } }],
    ['case.update', { caseId, set: { timeline: { start: '2027-01', grain: 'month', periods: 1 + (a % 70) } } }],
    ['case.update', { caseId, set: { results: [line.id] } }],
    ['narrative.set', { caseId, part: 'ask', text: a % 2 === 0 ? '' : 'Yes' }],
    ['scenario.add', { caseId, name: scenarios[b % 4] ?? '', inheritsId: scenario?.id ?? null }],
    scenario && ['scenario.remove', { scenarioId: scenario.id }],
    scenario && another
      ? ['scenario.update', { scenarioId: scenario.id, set: { inheritsId: another.id, probability: 0.5 } }]
      : null,
    scenario
      ? [
          'scenario.setOverrides',
          { scenarioId: scenario.id, edits: [{ lineId: input.id, value: a % 3 === 0 ? null : value }] },
        ]
      : null,
    ['product.add', { name: `Product ${a % 3}` }],
  ].map((step) => (step ?? null) as Step | null);
  return steps[kind % steps.length] ?? null;
}

const commands = fc.array(fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200), fc.integer({ min: -5, max: 1000 })), {
  minLength: 5,
  maxLength: 25,
});

describe('any sequence of edits', () => {
  it('leaves valid rows and a valid document, and each edit can be taken back exactly', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(commands, (sequence) => {
        const w = sample();
        for (const [kind, a, b, value] of sequence) {
          const step = stepOf(w, kind, a, b, value);
          if (step === null) continue;
          const [name, input] = step;
          unwrap(parse(contract[name].input, input, name));
          const before = w.records();
          const tried = w.try(name, input);
          if (!tried.ok) {
            refused += 1;
            expect(tried.error.message).toMatch(/[Nn]othing was|choose another/);
            continue;
          }
          accepted += 1;
          const { change, label } = tried.value;
          expect(label).not.toMatch(/undefined|NaN|\[object/);
          expect(apply(apply(before, change), reverse(change))).toEqual(before);
          w.edit(name, input);
        }
        for (const row of w.records().values()) unwrap(parse(recordSchema, row, `The ${row.type}`));
        const document = documentFromRecords(w.records(), w.caseId);
        expect(unwrap(parseCaseDocument(JSON.parse(JSON.stringify(document))))).toEqual(document);
      }),
      { numRuns: 60 },
    );
    expect(accepted).toBeGreaterThan(refused);
  }, 60_000);
});
