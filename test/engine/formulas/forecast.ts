import { forecasting } from '#shared/engine/index.ts';
import type { BoldValue } from './bold-value.ts';

const bass = { market: 1e6, innovation: 0.03, imitation: 0.38 };
const customer = { margin: 30, churn: 0.04, rate: 0.01 };

export const forecast: readonly BoldValue[] = [
  { text: '6.1926', of: 'Bass: time of the peak', source: '[86]', gives: () => [forecasting.bassPeak(bass).time] },
  { text: '110592.1', of: 'Bass: rate at the peak', source: '[86]', gives: () => [forecasting.bassPeak(bass).rate] },
  {
    text: '30000, 40158, 52685, 67261, 82803',
    of: 'Bass: discrete, year by year',
    source: '[86]; the trap is the continuous curve with the same p and q',
    gives: () => forecasting.bassDiscrete(bass, 5),
    traps: [35758, 49298, 65444, 82650, 98048],
  },
  {
    text: '750',
    of: 'lifetime value, undiscounted',
    source: '[92]',
    gives: () => [forecasting.lifetimeValue(customer, 'undiscounted')],
  },
  {
    text: '576',
    of: 'lifetime value, first margin one period on',
    source: '[92]',
    gives: () => [forecasting.lifetimeValue(customer, 'first-later')],
  },
  {
    text: '606',
    of: 'lifetime value, first margin now',
    source: '[92]',
    gives: () => [forecasting.lifetimeValue(customer, 'first-now')],
  },
];
