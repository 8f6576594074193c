import { isGrain } from '#shared/kernel/period.ts';
import { unitWords } from '#shared/kernel/unit-words.ts';
import type { InputValue } from '#shared/model/line.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { compactMoney, fixed, signed, significant, withUnit } from '../format.ts';
import { labelOf, type Context, type Lane, type ResultLine } from '../context.ts';
import type { Block, Cell, Column, Row, Section, Table } from '../report.ts';
import { valueText } from './values.ts';

const lanesAcross = 5;

/** How far a lane is from the base, in the unit of the result; null when either is undefined. */
export function difference(context: Context, lane: Lane, result: ResultLine): number | null {
  const [base, own] = [context.lanes[0].results[result.name], lane.results[result.name]];
  return base == null || own == null ? null : own - base;
}

export function differenceText(context: Context, value: number | null, unit: string | null): string {
  if (value === null || !Number.isFinite(value)) return '–';
  if (unit === context.currency) return signed(compactMoney(value, context.currency));
  if (unit === '%') return `${signed(fixed(value * 100, 1))}\u00a0pts`;
  if (isGrain(unit)) return `${signed(fixed(value, 1))}\u00a0${unitWords(unit)}`;
  return signed(Math.abs(value) >= 0.1 ? fixed(value, 2) : significant(value, 2));
}

/** Results side by side, each with its distance from the base. */
export function scenarioTables(context: Context): readonly Table[] {
  const others = context.lanes.slice(1);
  const chunks: (readonly Lane[])[] = [];
  for (let start = 0; start < others.length; start += lanesAcross - 1)
    chunks.push(others.slice(start, start + lanesAcross - 1));
  return chunks.map((chunk, index) => ({
    kind: 'table',
    id: 'scenarios',
    caption: index === 0 ? 'Results by scenario, with the distance from the base' : 'Results by scenario, continued',
    printOnly: true,
    columns: [
      { label: 'Result', align: 'left', weight: 3 },
      { label: 'Base', align: 'right', weight: 2 },
      ...chunk.map((lane): Column => ({ label: lane.name, align: 'right', weight: 2.2 })),
    ],
    rows: context.results.map((result, position) => resultRow(context, result, chunk, position === 0)),
  }));
}

function resultRow(context: Context, result: ResultLine, lanes: readonly Lane[], emphasis: boolean): Row {
  return {
    kind: 'row',
    emphasis,
    cells: [
      { text: result.label },
      { text: withUnit(context.lanes[0].results[result.name] ?? null, result.unit, context.currency) },
      ...lanes.map((lane): Cell => ({
        text: withUnit(lane.results[result.name] ?? null, result.unit, context.currency),
        detail: differenceText(context, difference(context, lane, result), result.unit),
      })),
    ],
  };
}

/** The same as data: one row a result and scenario. */
export function scenarioData(context: Context): Table {
  return {
    kind: 'table',
    id: 'scenario-results',
    caption: 'Results by scenario',
    columns: [
      { label: 'Scenario', align: 'left', weight: 1 },
      { label: 'Result', align: 'left', weight: 1 },
      { label: 'Name', align: 'left', weight: 1 },
      { label: 'Unit', align: 'left', weight: 1 },
      { label: 'Value', align: 'right', weight: 1 },
      { label: 'Difference from base', align: 'right', weight: 1 },
    ],
    rows: context.lanes.flatMap((lane) =>
      context.results.map((result): Row => ({
        kind: 'row',
        emphasis: false,
        cells: [
          { text: lane.name },
          { text: result.label },
          { text: result.name },
          { text: result.unit ?? '' },
          { text: '', data: lane.results[result.name] ?? null },
          { text: '', data: difference(context, lane, result) },
        ],
      })),
    ),
  };
}

/** The scenario and those it inherits from, nearest first; a circle ends where it closes. */
function ancestry(context: Context, scenario: Scenario): readonly Scenario[] {
  const chain = new Map([[scenario.id, scenario]]);
  let next = scenario.inheritsId;
  while (next !== null && !chain.has(next)) {
    const id: string = next;
    const parent = context.content.scenarios.find((one) => one.id === id);
    if (!parent) break;
    chain.set(id, parent);
    next = parent.inheritsId;
  }
  return [...chain.values()];
}

function changesOf(context: Context, own: Scenario): Row[] {
  const { content, currency } = context;
  const seen = new Set<string>();
  const data = (value: InputValue): number | string => (typeof value === 'number' ? value : JSON.stringify(value));
  return ancestry(context, own).flatMap((from) =>
    content.overrides
      .filter((override) => override.scenarioId === from.id)
      .flatMap((override): Row[] => {
        const line = content.lines.find((row) => row.id === override.lineId);
        // The nearest scenario that sets a line has the say.
        if (!line || seen.has(line.id)) return [];
        seen.add(line.id);
        const base =
          line.value === null
            ? { text: '–', data: null }
            : { text: valueText(line.value, line.unit, currency), data: data(line.value) };
        return [
          {
            kind: 'row',
            emphasis: false,
            cells: [
              { text: own.name },
              { text: labelOf(context, line.name) },
              { text: line.name },
              { text: line.unit ?? '' },
              base,
              { text: valueText(override.value, line.unit, currency), data: data(override.value) },
              { text: from === own ? 'this scenario' : from.name },
            ],
          },
        ];
      }),
  );
}

/** What each scenario changes, inherited changes included, beside the base value. */
export function overridesTable(context: Context): Table {
  const rows = context.lanes.flatMap((lane): Row[] => {
    const changes = lane.scenario ? changesOf(context, lane.scenario) : [];
    return changes.length === 0 ? [] : [{ kind: 'group', text: lane.name }, ...changes];
  });
  return {
    kind: 'table',
    id: 'scenario-changes',
    caption: 'What each scenario changes',
    columns: [
      { label: 'Scenario', align: 'left', weight: 1, dataOnly: true },
      { label: 'Assumption', align: 'left', weight: 4 },
      { label: 'Name', align: 'left', weight: 1, dataOnly: true },
      { label: 'Unit', align: 'left', weight: 1, dataOnly: true },
      { label: 'Base', align: 'right', weight: 2 },
      { label: 'In the scenario', align: 'right', weight: 2 },
      { label: 'Set by', align: 'left', weight: 3 },
    ],
    rows,
  };
}

export function scenariosSection(context: Context): Section {
  const blocks: Block[] = [];
  if (context.scenarioFault !== null)
    blocks.push({ kind: 'note', tone: 'warning', title: 'Scenarios', runs: [{ text: context.scenarioFault }] });
  if (context.lanes.length === 1) {
    blocks.push({ kind: 'paragraph', runs: [{ text: 'This case has no scenarios: every figure is the base.' }] });
    return { id: 'scenarios', title: 'Scenarios', startsPage: false, blocks };
  }
  const described = context.content.scenarios.filter((scenario) => scenario.description);
  blocks.push(...scenarioTables(context));
  if (described.length > 0) {
    blocks.push({
      kind: 'list',
      ordered: false,
      items: described.map((scenario) => [
        { text: scenario.name, bold: true },
        { text: `. ${scenario.description ?? ''}` },
        ...(scenario.probability === null
          ? []
          : [{ text: ` Probability ${Math.round(scenario.probability * 100)}\u00a0%.` }]),
      ]),
    });
  }
  blocks.push(overridesTable(context));
  return { id: 'scenarios', title: 'Scenarios', startsPage: false, blocks };
}
