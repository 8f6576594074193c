import type { CaseDocument } from '#shared/model/document/schema.ts';
import type { Template } from '../template.ts';
import { customers } from './lines/customers.ts';
import { margin } from './lines/margin.ts';
import { market } from './lines/market.ts';
import { price } from './lines/price.ts';
import { spending } from './lines/spending.ts';
import { tax } from './lines/tax.ts';
import { value } from './lines/value.ts';
import { workingCapital } from './lines/working-capital.ts';
import { narrative } from './narrative.ts';
import { decisionTree, options } from './options.ts';
import { products } from './products.ts';
import { scenarios } from './scenarios.ts';

const homeHub: CaseDocument = {
  casewright: 1,
  name: 'Home Hub with care plan',
  description:
    'Should we launch the Aurora Home Hub with its care plan in January 2027, at what price, and how much do we commit before the pilot has read out?',
  status: 'in-review',
  currency: 'EUR',
  timeline: { start: '2027-01', grain: 'month', periods: 60 },
  conventions: { timing: 'mid', priceBasis: 'nominal', tax: 'post', p90: 'high' },
  dimensions: {},
  products,
  lines: [...market, ...price, ...customers, ...margin, ...spending, ...tax, ...workingCapital, ...value],
  results: [
    'npv',
    'npv_end',
    'irr_year',
    'payback_months',
    'discounted_payback_months',
    'profitability_index',
    'peak_cash_need',
    'total_revenue',
  ],
  correlations: [
    { a: 'launch_price', b: 'share_end', rho: -0.5, of: 'normal scores' },
    { a: 'unit_cost_start', b: 'fixed_cost_month', rho: 0.4, of: 'normal scores' },
  ],
  scenarios,
  options,
  decisionTree,
  narrative,
};

export const auroraHomeHub: Template = {
  id: 'aurora-home-hub',
  name: 'Aurora Home Hub: a device with a service',
  description:
    'A finished case to explore: a connected-home hub sold with a monthly care plan, five years by month, with three scenarios, options to choose from and a recommendation.',
  workspace: {
    name: 'Aurora Home Hub',
    description:
      'The decision on the Home Hub and its care plan: the case, its evidence and its scenarios, for the steering group of 25 January 2027.',
  },
  documents: [homeHub],
};
