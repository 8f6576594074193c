import { portfolio } from '#shared/engine/index.ts';
import type { BoldValue } from './bold-value.ts';

const candidates = [
  { name: 'A', value: 100, costs: [60] },
  { name: 'B', value: 80, costs: [50] },
  { name: 'C', value: 78, costs: [50] },
];

export const prioritisationAndPortfolio: readonly BoldValue[] = [
  {
    text: 'optimum B+C = 158',
    of: 'best choice for a budget of 100',
    source: 'formulas.md; the trap is the ranking by value for money, A alone',
    gives() {
      const selection = portfolio.selectProjects(candidates, { budgets: [100] });
      const isRight = selection.ok && selection.value.proven && selection.value.chosen.join('+') === 'B+C';
      return [isRight ? selection.value.value : NaN];
    },
    traps: [100],
  },
];
