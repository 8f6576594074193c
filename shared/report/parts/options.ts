import type { ComparedOptions } from '#shared/engine/index.ts';
import { nothingOption } from '#shared/model/option.ts';
import { withUnit } from '../format.ts';
import { labelOf, type Context } from '../context.ts';
import type { Block, Cell, Column, Row, Section, Table } from '../report.ts';
import { differenceText } from './scenarios.ts';
import { valueText } from './values.ts';

const optionsAcross = 5;

/** The courses of action side by side; null where the case has none besides its plan and doing nothing. */
export function optionsSection(context: Context): Section | null {
  const compared = context.options;
  if (!compared) return null;
  const blocks: Block[] = compared.ok
    ? [
        ...sideBySide(context, compared.value),
        { kind: 'paragraph', runs: [{ text: compared.value.conventions.join(' ') }] },
      ]
    : [{ kind: 'note', tone: 'warning', title: 'Options', runs: [{ text: compared.error.message }] }];
  return { id: 'options', title: 'Options', startsPage: false, blocks: [...blocks, valuesTable(context)] };
}

/** Results down, options across, each with its distance from doing nothing. */
function sideBySide(context: Context, { options, results, nothing }: ComparedOptions): readonly Table[] {
  // Less nothing, each difference would say the same again.
  const differs = nothing === 'evaluated';
  const tables = Array.from({ length: Math.ceil(options.length / optionsAcross) }, (_, index) => index * optionsAcross);
  return tables.map((start) => {
    const across = options.slice(start, start + optionsAcross);
    return {
      kind: 'table',
      id: 'options',
      caption: `Results by option${differs ? ', with what each adds to doing nothing' : ''}${start === 0 ? '' : ', continued'}`,
      printOnly: true,
      columns: [
        { label: 'Result', align: 'left', weight: 3 },
        ...across.map((name): Column => ({ label: name, align: 'right', weight: 2.2 })),
      ],
      rows: results.map(({ result, label, unit, values, differences }): Row => ({
        kind: 'row',
        emphasis: result === context.headline?.name,
        cells: [
          { text: label },
          ...across.map((name, index): Cell => {
            const text = withUnit(finite(values[start + index]), unit, context.currency);
            if (!differs || name === nothingOption) return { text };
            return { text, detail: differenceText(context, finite(differences[start + index]), unit) };
          }),
        ],
      })),
    };
  });
}

/** The same as data: one row a result and option; null where there is nothing to compare. */
export function optionsData(context: Context): Table | null {
  if (!context.options?.ok) return null;
  const { options, results } = context.options.value;
  return {
    kind: 'table',
    id: 'option-results',
    caption: 'Results by option',
    columns: [
      { label: 'Option', align: 'left', weight: 1 },
      { label: 'Result', align: 'left', weight: 1 },
      { label: 'Name', align: 'left', weight: 1 },
      { label: 'Unit', align: 'left', weight: 1 },
      { label: 'Value', align: 'right', weight: 1 },
      { label: 'More than doing nothing', align: 'right', weight: 1 },
    ],
    rows: options.flatMap((option, position) =>
      results.map(({ result, label, unit, values, differences }): Row => ({
        kind: 'row',
        emphasis: false,
        cells: [
          { text: option },
          { text: label },
          { text: result },
          { text: unit ?? '' },
          { text: '', data: finite(values[position]) },
          { text: '', data: finite(differences[position]) },
        ],
      })),
    ),
  };
}

/** What each option sets, beside the plan. */
function valuesTable(context: Context): Table {
  const { content, currency } = context;
  const all = [...content.options.map(({ id, name }) => ({ id, name })), { id: null, name: nothingOption }];
  const rows = all.flatMap(({ id, name }): Row[] => {
    const own = content.lines.flatMap((line): Row[] => {
      const set = content.optionValues.find((row) => row.optionId === id && row.lineId === line.id);
      if (set === undefined) return [];
      const text = (value: typeof set.value): string => valueText(value, line.unit, currency);
      return [
        {
          kind: 'row',
          emphasis: false,
          cells: [
            { text: name },
            { text: labelOf(context, line.name) },
            { text: line.name },
            { text: line.value === null ? '–' : text(line.value) },
            { text: text(set.value) },
          ],
        },
      ];
    });
    return own.length === 0 ? [] : [{ kind: 'group', text: name }, ...own];
  });
  return {
    kind: 'table',
    id: 'option-values',
    caption: 'What each option sets',
    columns: [
      { label: 'Option', align: 'left', weight: 1, dataOnly: true },
      { label: 'Assumption', align: 'left', weight: 4 },
      { label: 'Name', align: 'left', weight: 1, dataOnly: true },
      { label: 'As planned', align: 'right', weight: 2 },
      { label: 'In the option', align: 'right', weight: 2 },
    ],
    rows,
  };
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;
