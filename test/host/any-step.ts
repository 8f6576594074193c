import fc from 'fast-check';
import type { ParsedInputOf } from '#shared/api/contract.ts';
import type { Tree } from '#shared/model/decision-tree.ts';
import type { EditName } from '#electron/host/edits/index.ts';
import type { sample } from './sample.ts';

export type Sample = ReturnType<typeof sample>;
export type Step = { readonly [Name in EditName]: readonly [Name, ParsedInputOf<Name>] }[EditName];

const names = ['launch_price', 'units', 'net_price', 'wacc', 'share_ramp', 'npv', 'fresh', 'free_cash_flow'];
const options = ['Partner', 'Buy', 'Wait'];
const scenarios = ['Aggressive price', 'Late and aggressive', 'Premium', 'Fresh'];

function treeOf(lineId: string, scenarioId: string | null, value: number): Tree {
  const end = { kind: 'end' as const, name: null, payoff: value };
  const result = { kind: 'end' as const, name: 'Launch', payoff: { scenarioId, lineId } };
  const branches = [
    { name: 'Works', cost: 0, probability: 0.5, then: result },
    { name: 'Fails', cost: 0, probability: 0.5, then: end },
  ];
  return {
    kind: 'decision',
    name: 'Now',
    branches: [
      { name: 'Pilot', cost: 5, then: { kind: 'chance', name: 'Pilot', branches } },
      { name: 'Stop', cost: 0, then: { ...end, payoff: null } },
    ],
  };
}

/** A step is chosen by number and filled in from what is there at that moment, so that most steps are accepted. */
export function stepOf(w: Sample, kind: number, a: number, b: number, value: number): Step | null {
  const lines = w.content().lines;
  const line = lines[a % Math.max(1, lines.length)];
  const other = lines[b % Math.max(1, lines.length)];
  const input = lines.filter((row) => row.kind === 'input')[a % 20];
  const scenario = w.content().scenarios[a % Math.max(1, w.content().scenarios.length)];
  const another = w.content().scenarios[b % Math.max(1, w.content().scenarios.length)];
  const correlation = w.content().correlations[b % Math.max(1, w.content().correlations.length)];
  const option = w.content().options[b % Math.max(1, w.content().options.length)];
  const { comments } = w.content();
  const comment = comments[b % Math.max(1, comments.length)];
  const thread = comments.find(({ threadId }) => threadId === null);
  const { caseId } = w;
  const name = names[b % names.length] ?? '';
  if (line === undefined || other === undefined || input === undefined) return null;
  const known: (Step | null)[] = [
    [
      'line.setValues',
      {
        edits: [
          { lineId: input.id, value },
          { lineId: line.id, value },
        ],
      },
    ],
    [
      'line.setValues',
      { edits: [{ lineId: input.id, value: Array.from({ length: w.content().case.timeline.periods }, () => value) }] },
    ],
    ['line.setFormula', { lineId: line.id, formula: `${other.name} * ${value}` }],
    ['line.rename', { lineId: line.id, name }],
    ['line.move', { lineId: line.id, afterId: other.id, section: 'Moved' }],
    ['line.remove', { lineId: line.id }],
    ['line.update', { lineId: line.id, set: { section: ['Moved', 'Fresh', null][b % 3] ?? null } }],
    ['dimension.add', { caseId, name: ['region', 'channel'][a % 2] ?? '', items: ['North', 'South'] }],
    ['dimension.update', { caseId, name: 'region', set: { items: itemsOf(a) }, like: a % 2 === 0 ? 'North' : null }],
    ['dimension.update', { caseId, name: ['region', 'market'][b % 2] ?? '', set: { name: 'market' } }],
    ['dimension.remove', { caseId, name: 'channel', ...(a % 2 === 0 ? { keep: 'together' } : {}) }],
    [
      'line.setDimensions',
      { lineId: input.id, dimensions: [[], ['region'], ['region', 'channel'], ['market']][b % 4] ?? [], keep: 'sum' },
    ],
    ['section.rename', { lineId: line.id, name: `Section ${b % 4}` }],
    ['section.move', { lineId: line.id, way: b % 2 === 0 ? 'up' : 'down' }],
    [
      'line.add',
      {
        caseId,
        afterId: other.id,
        name,
        label: null,
        unit: null,
        section: null,
        value,
        formula: null,
        aggregate: { weighted: other.name },
      },
    ],
    ['line.update', { lineId: line.id, set: { aggregate: { weighted: other.name }, note: 'n' } }],
    ['assumption.update', { lineId: input.id, set: { owner: 'Ana', confidence: 'low' } }],
    ['case.update', { caseId, set: { timeline: { start: '2027-01', grain: 'month', periods: 1 + (a % 70) } } }],
    ['case.update', { caseId, set: { timeline: { ...w.content().case.timeline, actualsTo: '2027-01' } } }],
    ['case.update', { caseId, set: { results: [line.id] } }],
    ['narrative.set', { caseId, part: 'ask', text: a % 2 === 0 ? '' : 'Yes' }],
    ['scenario.add', { caseId, name: scenarios[b % 4] ?? '', inheritsId: scenario?.id ?? null, overrides: [] }],
    scenario && ['scenario.remove', { scenarioId: scenario.id }],
    scenario && another
      ? ['scenario.update', { scenarioId: scenario.id, set: { inheritsId: another.id, probability: 0.5 } }]
      : null,
    scenario
      ? [
          'scenario.setOverrides',
          { scenarioId: scenario.id, edits: [{ lineId: input.id, value: a % 3 === 0 ? null : value }] },
        ]
      : null,
    ['correlation.add', { caseId, lineIdA: input.id, lineIdB: other.id, rho: (a % 21) / 10 - 1, of: 'ranks' }],
    correlation && ['correlation.update', { correlationId: correlation.id, set: { rho: (b % 21) / 10 - 1 } }],
    correlation && ['correlation.remove', { correlationId: correlation.id }],
    ['option.add', { caseId, name: options[b % 3] ?? '', copyOf: a % 2 === 0 ? null : (option?.id ?? null) }],
    option && ['option.update', { optionId: option.id, set: { name: options[a % 3] ?? '', description: 'd' } }],
    option && ['option.move', { optionId: option.id, afterId: null }],
    option && ['option.remove', { optionId: option.id }],
    [
      'option.setValues',
      {
        caseId,
        optionId: a % 4 === 0 ? null : (option?.id ?? null),
        edits: [{ lineId: input.id, value: b % 3 === 0 ? null : value }],
      },
    ],
    ['decisionTree.set', { caseId, tree: a % 5 === 0 ? null : treeOf(line.id, scenario?.id ?? null, value) }],
    ['product.add', { name: `Product ${a % 3}` }],
    ['comment.add', aboutLine(caseId, line.id, a % 2 === 0 ? null : (scenario?.id ?? null))],
    thread && ['comment.answer', { threadId: thread.id, text: `Answer ${a}` }],
    comment && ['comment.update', { commentId: comment.id, text: `Words ${a}` }],
    thread && ['comment.settle', { threadId: thread.id, settled: b % 2 === 0 }],
    comment && ['comment.remove', { commentId: comment.id }],
  ].map((step) => (step ?? null) as Step | null);
  return known[kind % known.length] ?? null;
}

const itemsOf = (a: number) =>
  [
    { name: 'South', from: 'South' },
    { name: 'Upper', from: 'North' },
    { name: 'East', from: null },
  ].slice(0, 1 + (a % 3));

/** Kind, two picks and a value for each step. */
export const steps = fc.array(fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200), fc.integer({ min: -5, max: 1000 })), {
  minLength: 5,
  maxLength: 25,
});

function aboutLine(caseId: string, lineId: string, scenarioId: string | null) {
  const text = 'Why so high?';
  return { caseId, lineId, item: null, scenarioId, fromMonth: '2027-01', toMonth: '2027-12', text };
}
