import type { CaseTab } from '#renderer/lib/index.ts';

/** A part of a page that people look for by its own name. */
type PartOfCase = {
  readonly tab: CaseTab;
  readonly heading: string;
  readonly label: string;
  /** What else it is called. */
  readonly words?: string;
  /** Which view of the page it is on, where the page has several. */
  readonly detail?: readonly string[];
};

export const partsOfCase: readonly PartOfCase[] = [
  { tab: 'sensitivity', heading: 'Tornado', label: 'Tornado', words: 'drivers sensitivity' },
  { tab: 'sensitivity', heading: 'Spider', label: 'Spider' },
  { tab: 'sensitivity', heading: 'Two inputs at once', label: 'Heat map', words: 'break-even contour two-way table' },
  { tab: 'sensitivity', heading: 'Goal seek', label: 'Goal seek', words: 'solve what price makes zero' },
  {
    tab: 'sensitivity',
    heading: 'What would have to be true',
    label: 'Switching values',
    words: 'threshold break-even',
  },
  { tab: 'sensitivity', heading: 'Target', label: 'Target gap' },
  {
    tab: 'sensitivity',
    heading: 'Worth knowing before you decide',
    label: 'Value of information',
    words: 'EVPI EVPPI',
  },
  {
    tab: 'simulation',
    heading: 'How likely it stays below',
    label: 'S-curve',
    words: 'cumulative probability of loss',
  },
  { tab: 'simulation', heading: 'How often each value comes out', label: 'Histogram' },
  { tab: 'simulation', heading: 'How cash spreads over time', label: 'Fan chart' },
  { tab: 'simulation', heading: 'Where the spread comes from', label: 'Contribution to variance', words: 'drivers' },
  { tab: 'simulation', heading: 'Percentiles', label: 'Percentiles', words: 'P10 P50 P90' },
  { tab: 'simulation', heading: 'Were the trials enough?', label: 'Convergence', words: 'standard error' },
  { tab: 'simulation', heading: 'Inputs that move together', label: 'Correlations' },
  { tab: 'scenarios', heading: 'Side by side', label: 'Scenarios side by side', words: 'compare' },
  { tab: 'scenarios', heading: 'Why they differ', label: 'Value bridge', words: 'waterfall' },
  { tab: 'scenarios', heading: 'What each scenario changes', label: 'Overrides of scenarios' },
  { tab: 'scenarios', heading: 'All combinations', label: 'Axes grid' },
  { tab: 'options', heading: 'Side by side', label: 'Options side by side', words: 'do nothing compare incremental' },
  { tab: 'options', heading: 'What would change the choice', label: 'Decision flips' },
  { tab: 'options', heading: 'If it turns out otherwise', label: 'Regret' },
  { tab: 'options', heading: 'What to do', label: 'Decision tree', words: 'staged investment', detail: ['tree'] },
];
