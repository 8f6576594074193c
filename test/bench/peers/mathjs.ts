import { all, create } from 'mathjs/number';
import { internalRate } from '#shared/engine/finance/irr.ts';
import { paybackOf } from '#shared/engine/finance/payback.ts';
import type { Model } from '#shared/model/model.ts';

// A typed factory list is never absent; the type only says so for builds that leave some out.
const math = create(all ?? {});

/** Evaluates the reference case for one set of inputs; gives its results by name. */
export type Peer = (inputs: ReadonlyMap<string, number>) => Readonly<Record<string, number>>;

/** `prev(x, first)` and `window(x, n)` look at other periods, which mathjs does not know: they become plain names. */
function withoutTime(formula: string): string {
  return formula
    .replaceAll(/prev\((\w+), ([^)]+)\)/g, '(period == 1 ? ($2) : before_$1)')
    .replaceAll(/window\((\w+), (\w+)\)/g, 'window_$1');
}

/**
 * The reference case as someone would do it with mathjs: each formula compiled once (number build), then evaluated
 * line by line, period by period, in one scope. The reductions over time are written by hand.
 */
export function mathjsPeer(model: Model): Peer {
  const formulas = model.lines.filter((line) => line.kind === 'formula');
  const series = formulas.filter((line) => !model.results.includes(line.name));
  const compiled = series.map((line) => ({ name: line.name, code: math.compile(withoutTime(line.formula ?? '')) }));
  const endValue = math.compile('free_cash_flow * (1 + wacc) ^ (-period / 12)');
  const { periods } = model.timeline;
  return (inputs) => {
    const scope = new Map<string, unknown>(inputs);
    const kept = new Map(series.map((line) => [line.name, new Float64Array(periods)]));
    scope.set('ln', Math.log);
    scope.set('choose', (index: number, ...values: number[]) => values[index - 1]);
    scope.set('periods', periods);
    let npvEnd = 0;
    for (let index = 0; index < periods; index++) {
      scope.set('period', index + 1);
      for (const { name, code } of compiled) {
        if (name === 'depreciation')
          scope.set('window_capex', windowOf(kept.get('capex'), index, inputs.get('asset_life') ?? NaN));
        const value = code.evaluate(scope) as number;
        scope.set(name, value);
        const values = kept.get(name);
        if (values !== undefined) values[index] = value;
      }
      npvEnd += endValue.evaluate(scope) as number;
      for (const { name } of compiled) scope.set(`before_${name}`, scope.get(name));
    }
    return results(inputs, kept, npvEnd);
  };
}

function windowOf(values: Float64Array | undefined, index: number, length: number): number {
  let sum = 0;
  for (let back = Math.max(0, index - length + 1); back <= index; back++) sum += values?.[back] ?? NaN;
  return sum;
}

function results(
  inputs: ReadonlyMap<string, number>,
  kept: ReadonlyMap<string, Float64Array>,
  npvEnd: number,
): Record<string, number> {
  const values = (name: string): Float64Array => kept.get(name) ?? new Float64Array(0);
  const sum = (name: string): number => values(name).reduce((a, b) => a + b, 0);
  const investment = inputs.get('investment') ?? NaN;
  const npv = values('value_to_date').at(-1) ?? NaN;
  const discounted = values('capex').reduce(
    (so, each, index) => so + each * (values('discount_factor_mid')[index] ?? NaN),
    0,
  );
  return {
    npv,
    npv_end: npvEnd - investment,
    irr_year: (1 + internalRate(values('free_cash_flow'), -investment)) ** 12 - 1,
    payback_months: paybackOf(values('free_cash_flow'), -investment).periods ?? NaN,
    discounted_payback_months: paybackOf(values('present_value'), -investment).periods ?? NaN,
    profitability_index: 1 + npv / (investment + discounted),
    peak_cash_need: -Math.min(-investment, ...values('cash_to_date')),
    total_revenue: sum('revenue'),
  };
}
