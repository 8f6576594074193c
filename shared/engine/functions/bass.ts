import type { Builder } from '../compile/builder.ts';
import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';
import { sinceLaunch } from './since-start.ts';
import { sameUnit } from './unit-rule.ts';

export const bass: FormulaFunction = {
  name: 'bass',
  parameters: [
    parameter('market', 'everybody who will ever adopt', { shape: 'scalar' }),
    parameter('p', 'the share of those left that adopts in a period by itself', { shape: 'scalar' }),
    parameter('q', 'how strongly those who have adopted bring others', { shape: 'scalar' }),
    parameter('start', 'the period of the launch; 1 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'New adopters of each period by Bass, the continuous curve.',
  docstring:
    'market * (F(t) - F(t - 1)) with F(t) = (1 - e^(-(p + q) t)) / (1 + q/p e^(-(p + q) t)) and t counted from the launch. Published p and q mean this curve and are per year: on a monthly timeline divide both by 12. For p and q estimated from sales by period use bass_discrete; the two give different numbers. In the unit of the market.',
  example: { formula: 'round(at(bass(1000000, 0.03, 0.38), 2))', result: 49298 },
  units: sameUnit([0], [1, 2, 3]),
  spreadsheet: {
    formula: ([market, p, q, start], { period }) => {
      const sum = `(${p?.cell}+${q?.cell})`;
      const share = (time: string): string =>
        `(1-EXP(-${sum}*${time}))/(1+${bracketed(q?.cell)}/${bracketed(p?.cell)}*EXP(-${sum}*${time}))`;
      const time = (back: number): string =>
        start === undefined ? String(period - back) : `MAX(0,${period + 1 - back}-${bracketed(start.cell)})`;
      return `${bracketed(market?.cell)}*(${share(time(0))}-${share(time(1))})`;
    },
    rows: [],
    helpers: [],
  },
  lower: (build, [market = 0, p = 0, q = 0, start]) => {
    const share = shareAdopted(build, sinceLaunch(build, start), p, q);
    const one = build.constant(1);
    const passed = build.operation('maximum', [build.constant(0), build.operation('subtract', [one, start ?? one])]);
    const before = build.operation('previous', [share, shareAdopted(build, passed, p, q)]);
    return build.operation('multiply', [market, build.operation('subtract', [share, before])]);
  },
  words: ([market = '']) => `the adoption of ${market} by Bass's curve`,
};

/** F(t) = (1 - e^(-(p + q) t)) / (1 + q/p e^(-(p + q) t)). */
function shareAdopted(build: Builder, time: number, p: number, q: number): number {
  const one = build.constant(1);
  const speed = build.operation('negate', [build.operation('add', [p, q])]);
  const decay = build.operation('exponential', [build.operation('multiply', [speed, time])]);
  const others = build.operation('multiply', [build.operation('divide', [q, p]), decay]);
  return build.operation('divide', [build.operation('subtract', [one, decay]), build.operation('add', [one, others])]);
}
