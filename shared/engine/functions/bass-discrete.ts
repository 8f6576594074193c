import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const bassDiscrete: FormulaFunction = {
  name: 'bass_discrete',
  parameters: [
    parameter('market', 'everybody who will ever adopt', { shape: 'scalar' }),
    parameter('p', 'the share of those left that adopts in a period by itself', { shape: 'scalar' }),
    parameter('q', 'how strongly those who have adopted bring others', { shape: 'scalar' }),
    parameter('start', 'the period of the launch; 1 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'New adopters of each period by Bass, the discrete rule.',
  docstring:
    '(p + q N / market) (market - N), N being all who adopted before. It belongs with p and q estimated from sales by period; with p and q taken from publications use bass, the continuous curve. Needs a market and p above 0. In the unit of the market.',
  example: { formula: 'at(bass_discrete(1000000, 0.03, 0.38), 2)', result: 40158 },
  units: sameUnit([0], [1, 2, 3]),
  spreadsheet: {
    formula: ([market, p, q, start], { period }, [adopted]) => {
      const before = adopted?.at(period - 1) ?? '0';
      const rule = `(${p?.cell}+${bracketed(q?.cell)}*${before}/${bracketed(market?.cell)})*(${market?.cell}-${before})`;
      return start === undefined ? rule : `IF(${period}>=${start.cell},${rule},0)`;
    },
    rows: [],
    helpers: [
      {
        from: 0,
        formula: (args, { period }, [adopted]) => {
          if (period === 0) return '0';
          const [market, p, q, start] = args;
          const before = adopted?.at(period - 1) ?? '0';
          const rule = `(${p?.cell}+${bracketed(q?.cell)}*${before}/${bracketed(market?.cell)})*(${market?.cell}-${before})`;
          return `${before}+${start === undefined ? rule : `IF(${period}>=${start.cell},${rule},0)`}`;
        },
      },
    ],
  },
  lower: (build, [market = 0, p = 0, q = 0, start = build.constant(1)]) =>
    build.operation('bassDiscrete', [market, p, q, start]),
  words: ([market = '']) => `the adoption of ${market} by Bass's rule`,
};
