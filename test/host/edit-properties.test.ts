import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, reverse } from '#shared/changes/change-set.ts';
import { contract } from '#shared/api/contract.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { parse } from '#shared/kernel/schema.ts';
import { documentFromRecords, parseCaseDocument } from '#shared/model/document/index.ts';
import { recordSchema } from '#shared/model/record.ts';
import { stepOf, steps } from './any-step.ts';
import { sample } from './sample.ts';

describe('any sequence of edits', () => {
  it('leaves valid rows and a valid document, and each edit can be taken back exactly', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(steps, (sequence) => {
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
