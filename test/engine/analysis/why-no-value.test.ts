import { expect, it } from 'vitest';
import { compileModel, evaluate, whyNoValue } from '#shared/engine/index.ts';
import { modelOfDocument } from '../helpers.ts';

const formula = (name: string, text: string) => ({ name, kind: 'formula' as const, formula: text });

function why(name: string): readonly [string | null, string] | null {
  const compilation = compileModel(
    modelOfDocument({
      casewright: 1,
      name: 'x',
      timeline: { start: '2027-01', grain: 'year', periods: 2 },
      lines: [
        { name: 'zero', kind: 'input', value: 0 },
        formula('units', '1 / zero'),
        formula('same', '1 / zero'),
        formula('open', '(zero'),
        formula('revenue', 'zero * units'),
        formula('both', 'revenue + open'),
        formula('from_twin', 'same + 1'),
        formula('fine', 'zero + 1'),
      ],
      results: ['revenue'],
    }),
  );
  const findings = [...compilation.findings, ...evaluate(compilation.program, [{}]).findings(0)];
  const found = whyNoValue(compilation, findings, name);
  return found && [found.line, found.code];
}

it('finds the line that is to blame, the nearest first', () => {
  expect(why('revenue')).toEqual(['units', 'division-by-zero']);
  expect(why('units')).toEqual(['units', 'division-by-zero']);
  // The broken formula is one step away, the division two.
  expect(why('both')?.[0]).toBe('open');
});

it('finds a fault that was told of another line with the same meaning', () => {
  expect(why('from_twin')).toEqual(['units', 'division-by-zero']);
});

it('answers null where nothing is wrong, or nothing is there', () => {
  expect(why('fine')).toBeNull();
  expect(why('nothing')).toBeNull();
});
