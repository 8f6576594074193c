import { lineLabel, type Line } from './line.ts';

/** A result in a narrow place: a short name that people know (`NPV`, `IRR`), else its label. */
export function shortLabel(line: Pick<Line, 'name' | 'label'>): string {
  const known = /^(npv|irr|mirr|roi|pi)(?:_year|_annual)?$/.exec(line.name)?.[1];
  if (known) return known.toUpperCase();
  return lineLabel(line)
    .replace(/^Net present value/i, 'NPV')
    .replace(/^Internal rate of return/i, 'IRR')
    .replace(/, end-of-month timing$/, ', end of month');
}

/**
 * Whether more of it is worse: cash to find, months to wait, costs. It decides which colour a change has. The line says
 * so; where it does not, its name tells.
 */
export function lessIsBetter(line: Pick<Line, 'name' | 'label' | 'better'>): boolean {
  if (line.better !== undefined) return line.better === 'less';
  return /payback|need|cost|capex|churn|loss|risk|spend/i.test(`${line.name} ${line.label ?? ''}`);
}
