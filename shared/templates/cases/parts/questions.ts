import type { Question, Spread } from '../form.ts';
import { question } from '../lines.ts';

type Amount = { readonly value: number; readonly from: number; readonly to: number };

/** What is paid before the first period; every template has it, in its own words. */
export function investment(asked: Amount & { readonly asks: string; readonly help: string }): Question {
  return question({
    name: 'investment',
    label: 'Investment before the start',
    unit: 'EUR',
    spread: [0.85, 1.4],
    ...asked,
  });
}

export function discountRate(value: number): Question {
  return question({
    name: 'discount_rate',
    label: 'Discount rate, per year',
    unit: '%',
    asks: 'What return does your company ask of such a project?',
    help: 'The yearly rate that finance discounts with, after tax. Ask your finance partner if you do not know it.',
    value,
    from: 0.01,
    to: 0.4,
  });
}

/** A cost of keeping the lights on, in today’s money. */
export function yearlyCost(
  asked: Amount & { readonly name: string; readonly label: string; readonly asks: string; readonly help: string },
): Question {
  const spread: Spread = [0.9, 1.25];
  return question({ unit: 'EUR', spread, ...asked });
}
