import { absolute } from './abs.ts';
import { annuity } from './annuity.ts';
import { at } from './at.ts';
import { average } from './average.ts';
import { bassDiscrete } from './bass-discrete.ts';
import { bass } from './bass.ts';
import { ceiling } from './ceil.ts';
import { choose } from './choose.ts';
import { cohort } from './cohort.ts';
import { cumulative } from './cumulative.ts';
import { decliningBalance } from './declining-balance.ts';
import { depreciation } from './depreciation.ts';
import { discountFactor } from './discount-factor.ts';
import { discountedPayback } from './discounted-payback.ts';
import { elapsed } from './elapsed.ts';
import { exponential } from './exp.ts';
import { first } from './first.ts';
import { floor } from './floor.ts';
import type { FormulaFunction } from './function.ts';
import { gompertz } from './gompertz.ts';
import { growth } from './growth.ts';
import { highest } from './highest.ts';
import { interpolate } from './interpolate.ts';
import { irr } from './irr.ts';
import { lag } from './lag.ts';
import { last } from './last.ts';
import { lead } from './lead.ts';
import { learningCurve } from './learning-curve.ts';
import { naturalLogarithm } from './ln.ts';
import { logistic } from './logistic.ts';
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
import { pulse } from './pulse.ts';
import { ramp } from './ramp.ts';
import { round } from './round.ts';
import { sCurve } from './s-curve.ts';
import { season } from './season.ts';
import { share } from './share.ts';
import { squareRoot } from './sqrt.ts';
import { step } from './step.ts';
import { sumOfYears } from './sum-of-years.ts';
import { sum } from './sum.ts';
import { taxWithLosses } from './tax-with-losses.ts';
import { total } from './total.ts';
import { window } from './window.ts';
import { xirr } from './xirr.ts';

/** Functions that belong together, as the language's document tells them. */
export type FunctionFamily = { readonly title: string; readonly functions: readonly FormulaFunction[] };

export const functionFamilies: readonly FunctionFamily[] = [
  {
    title: 'Other periods',
    functions: [prev, lag, lead, window, cumulative, first, last, at],
  },
  {
    title: 'Over the whole timeline',
    functions: [total, mean, lowest, highest],
  },
  {
    title: 'Over the items of a dimension',
    functions: [sum, average, share],
  },
  {
    title: 'The clock',
    functions: [elapsed, step, pulse, ramp, growth, season],
  },
  {
    title: 'Numbers',
    functions: [
      minimum,
      maximum,
      choose,
      interpolate,
      mod,
      round,
      floor,
      ceiling,
      absolute,
      squareRoot,
      naturalLogarithm,
      exponential,
    ],
  },
  {
    title: 'Adoption and customers',
    functions: [bass, bassDiscrete, logistic, sCurve, gompertz, cohort],
  },
  {
    title: 'Cost and investment',
    functions: [learningCurve, depreciation, decliningBalance, sumOfYears, annuity, taxWithLosses],
  },
  {
    title: 'Appraisal',
    functions: [npv, irr, xirr, mirr, payback, discountedPayback, discountFactor, perPeriod, perYear],
  },
];

/** Every function of the formula language. Compiler, help, autocomplete and the language's document read this list. */
export const functionCatalogue: readonly FormulaFunction[] = functionFamilies.flatMap((family) => family.functions);

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
