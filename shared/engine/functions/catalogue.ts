import { absolute } from './abs.ts';
import { at } from './at.ts';
import { average } from './average.ts';
import { ceiling } from './ceil.ts';
import { choose } from './choose.ts';
import { cumulative } from './cumulative.ts';
import { exponential } from './exp.ts';
import { first } from './first.ts';
import { floor } from './floor.ts';
import type { FormulaFunction } from './function.ts';
import { highest } from './highest.ts';
import { irr } from './irr.ts';
import { lag } from './lag.ts';
import { last } from './last.ts';
import { lead } from './lead.ts';
import { naturalLogarithm } from './ln.ts';
import { lowest } from './lowest.ts';
import { maximum } from './max.ts';
import { mean } from './mean.ts';
import { minimum } from './min.ts';
import { mirr } from './mirr.ts';
import { mod } from './mod.ts';
import { npv } from './npv.ts';
import { payback } from './payback.ts';
import { perPeriod, perYear } from './per-period.ts';
import { prev } from './prev.ts';
import { round } from './round.ts';
import { share } from './share.ts';
import { squareRoot } from './sqrt.ts';
import { sum } from './sum.ts';
import { total } from './total.ts';
import { window } from './window.ts';

/** Every function of the formula language. Compiler, help, autocomplete and the language's document read this list. */
export const functionCatalogue: readonly FormulaFunction[] = [
  prev,
  lag,
  lead,
  window,
  cumulative,
  total,
  mean,
  first,
  last,
  at,
  lowest,
  highest,
  sum,
  average,
  share,
  minimum,
  maximum,
  choose,
  mod,
  round,
  floor,
  ceiling,
  absolute,
  squareRoot,
  naturalLogarithm,
  exponential,
  npv,
  irr,
  mirr,
  payback,
  perPeriod,
  perYear,
];

/** A map, so that a name such as `constructor` finds nothing. */
export const functionsByName: ReadonlyMap<string, FormulaFunction> = new Map(
  functionCatalogue.map((each) => [each.name, each]),
);

/** Values that every formula may name. A line of the same name hides `month` and `year`. */
export const builtInNames: ReadonlyMap<string, string> = new Map([
  ['period', 'The number of the period, from 1.'],
  ['periods', 'How many periods the timeline has.'],
  ['month', 'The calendar month in which the period starts, from 1 to 12.'],
  ['year', 'The calendar year in which the period starts.'],
]);
