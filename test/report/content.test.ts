import { describe, expect, it } from 'vitest';
import { compileModel, evaluate, resultsOf, scenarioLanes } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { caseContent } from '#shared/model/case-content.ts';
import { modelOf } from '#shared/model/model.ts';
import { recordsOfType } from '#shared/model/record.ts';
import { caseReport, dataTables, plainText, type Block, type Report, type Table } from '#shared/report/index.ts';
import { origin, reportInput, reportOf, sampleDocument, tinyDocument, workspaceOf } from './sample.ts';

const document = sampleDocument();
const report = reportOf(document);
const { records, caseId } = workspaceOf(document);
const content = caseContent(records, caseId);
if (!content) throw new Error('no case');
const model = modelOf(content);
const compilation = compileModel(model);
const lanes = unwrap(scenarioLanes(model));
const evaluation = evaluate(compilation.program, [{}, ...lanes.map((lane) => lane.overrides)], { lines: 'all' });

const tableOf = (from: Report, id: string): Table => {
  const found = dataTables(from).find((table) => table.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
};
/** Rows as objects by column label. */
const rowsOf = (table: Table): Record<string, number | string | null>[] =>
  table.rows.flatMap((row) =>
    row.kind === 'group'
      ? []
      : [
          Object.fromEntries(
            table.columns.map((column, index) => {
              const cell = row.cells[index];
              return [column.label, cell?.data === undefined ? (cell?.text ?? '') : cell.data];
            }),
          ),
        ],
  );
const allText = (from: Report): string => JSON.stringify(from.sections);
const blocksOf = (from: Report): readonly Block[] => from.sections.flatMap((section) => section.blocks);

describe('the report says what the engine says', () => {
  it('results of the base and of every scenario, and their distance', () => {
    const rows = rowsOf(tableOf(report, 'scenario-results'));
    expect(rows).toHaveLength(4 * 8);
    ['Base', ...lanes.map((lane) => lane.name)].forEach((scenario, index) => {
      const results = resultsOf(compilation, evaluation, index);
      for (const [name, value] of Object.entries(results)) {
        const row = rows.find((one) => one['Scenario'] === scenario && one['Name'] === name);
        expect(row?.['Value'], `${scenario} ${name}`).toBe(value);
        expect(row?.['Difference from base']).toBe(
          (value ?? NaN) - (resultsOf(compilation, evaluation, 0)[name] ?? NaN),
        );
      }
    });
  });

  it('every line at every period', () => {
    const table = tableOf(report, 'all-periods');
    expect(table.columns).toHaveLength(5 + 60);
    expect(table.columns[5]?.label).toBe('2027-01-01');
    expect(table.columns[64]?.label).toBe('2031-12-01');
    for (const row of rowsOf(table)) {
      const name = String(row['Name']);
      const series = evaluation.values(name).shape === 'series';
      expect(row['2027-01-01'], name).toBe(evaluation.series(name, 0)[0]);
      expect(row['2031-12-01'], name).toBe(series ? evaluation.series(name, 0)[59] : null);
    }
  });

  it('the years of a flow add up to its total, a stock ends where the last period does, and printed = data', () => {
    const rows = rowsOf(tableOf(report, 'yearly-figures'));
    const years = ['2027', '2028', '2029', '2030', '2031'];
    for (const row of rows) {
      const line = document.lines.find(({ name }) => name === row['Name']);
      const values = years.map((year) => Number(row[year]));
      const series = evaluation.series(String(row['Name']), 0);
      if (line?.aggregate === 'sum') {
        const total = series.reduce((a, b) => a + b, 0);
        expect(Math.abs(Number(row['Total']) - total)).toBeLessThanOrEqual(1e-9 * Math.abs(total) + 1e-9);
        expect(Math.abs(values.reduce((a, b) => a + b, 0) - total)).toBeLessThanOrEqual(1e-9 * Math.abs(total) + 1e-6);
      } else {
        expect(row['Total'], line?.name).toBeNull();
        if (line?.aggregate === 'last') expect(values[4]).toBe(series[59]);
      }
    }
    const revenue = rows.find((row) => row['Name'] === 'revenue');
    const printed = blocksOf(report).find((block) => block.kind === 'table' && block.id === 'yearly-figures');
    const cells = (printed as Table).rows.flatMap((row) =>
      row.kind === 'row' && row.cells[0]?.text === 'Revenue' ? row.cells.map((cell) => cell.text) : [],
    );
    expect(cells).toEqual(['Revenue', '€\u00a0k', '753', '3,273', '9,441', '19,278', '28,831', '61,576']);
    expect(Math.round(Number(revenue?.['2031']) / 1000)).toBe(28831);
  });

  it('gross margin, EBITDA and free cash flow follow from the lines above them in every year', () => {
    const rows = new Map(rowsOf(tableOf(report, 'yearly-figures')).map((row) => [row['Name'], row]));
    for (const year of ['2027', '2028', '2029', '2030', '2031', 'Total']) {
      const of = (name: string): number => Number(rows.get(name)?.[year]);
      const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(1e-6 * Math.abs(a) + 1e-3);
      near(of('gross_margin'), of('revenue') - of('cogs') - of('service_costs'));
      near(of('ebitda'), of('gross_margin') - of('marketing') - of('fixed_costs'));
      near(
        of('free_cash_flow'),
        of('ebitda') - of('tax') - of('capex') - of('working_capital_change') + of('working_capital_release'),
      );
    }
  });

  it('the tornado is sorted by swing and its ends are evaluations', () => {
    const rows = rowsOf(tableOf(report, 'drivers'));
    expect(rows).toHaveLength(12);
    const swings = rows.map((row) => Number(row['Swing']));
    expect([...swings].sort((a, b) => b - a)).toEqual(swings);
    for (const row of rows) {
      const ends = [Number(row['Low (P10)']), Number(row['High (P90)'])];
      const lane = evaluate(
        compilation.program,
        ends.map((value) => ({ [String(row['Name'])]: value })),
        { lines: 'all' },
      );
      expect(Number(row['Result at low'])).toBeCloseTo(lane.scalar('npv', 0), 3);
      expect(Number(row['Result at high'])).toBeCloseTo(lane.scalar('npv', 1), 3);
    }
  });
});

describe('the first page', () => {
  const [summary] = report.sections;
  it('carries the ask, the number, its range, the recommendation and what could change it', () => {
    expect(summary?.blocks.map((block) => (block.kind === 'note' ? block.title : block.kind))).toEqual([
      'The ask',
      'key-figures',
      'Recommendation',
      'table',
      'What could change it',
      'chart',
    ]);
    const figures = summary?.blocks.find((block) => block.kind === 'key-figures');
    expect(figures?.figures.map(({ label, text }) => `${label}: ${text.replaceAll('\u00a0', ' ')}`)).toEqual([
      'Net present value: €3.78 m',
      'Payback: 51.5 months',
      'Internal rate of return, per year: 19.9 %',
      'Peak cash need: €12.7 m',
    ]);
    expect(figures?.figures[0]?.detail?.replaceAll('\u00a0', ' ')).toBe('€1.78 m to €7.25 m over base and scenarios');
    const movers = summary?.blocks.find((block) => block.kind === 'note' && block.title === 'What could change it');
    expect(movers?.kind === 'note' && plainText(movers.runs)).toContain('evidence for Word of mouth (Bass q) is weak');
  });
});

describe('overrides', () => {
  it('lists inherited changes with the scenario that set them', () => {
    const rows = rowsOf(tableOf(report, 'scenario-changes')).filter((row) => row['Scenario'] === 'Late and aggressive');
    expect(rows.map((row) => [row['Name'], row['In the scenario'], row['Set by']])).toEqual([
      ['share_ramp', 36, 'this scenario'],
      ['marketing_start', 360000, 'this scenario'],
      ['launch_price', 44, 'Aggressive price'],
      ['discount', 0.12, 'Aggressive price'],
    ]);
  });
});

describe('cases that are not finished', () => {
  it('a case without results, scenarios, words or ranges still makes a report', () => {
    const made = reportOf({ ...tinyDocument, results: [] });
    expect(made.sections.length).toBeGreaterThan(4);
    expect(allText(made)).toContain('names no results yet');
    expect(allText(made)).toContain('no scenarios');
    expect(allText(made)).toContain('2 of 2 inputs have no source, among them “Rate”.');
  });

  it('a broken formula is a finding, not a failure, and its figures are blank', () => {
    const made = reportOf({
      ...tinyDocument,
      lines: [...tinyDocument.lines, { name: 'oops', kind: 'formula', formula: 'flow * nothing', unit: 'EUR' }],
      results: ['oops', 'value'],
    });
    expect(
      rowsOf(tableOf(made, 'open-findings')).some((row) => row['Kind'] === 'Error' && row['Line'] === 'Oops'),
    ).toBe(true);
    expect(rowsOf(tableOf(made, 'summary'))[0]?.['Value']).toBeNull();
    expect(allText(made)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('a payback that a fault hides is not said to lie beyond the horizon', () => {
    const payback = { name: 'payback', kind: 'formula', formula: 'flow * nothing', unit: 'year' } as const;
    const made = reportOf({ ...tinyDocument, lines: [...tinyDocument.lines, payback], results: ['value', 'payback'] });
    expect(allText(made)).not.toContain('not within the horizon');
  });

  it('scenarios that inherit in a circle are told, and the base still stands', () => {
    // A document with a circle is refused; two edits, each of them right, can still make one.
    const input = reportInput({
      ...tinyDocument,
      scenarios: [
        { name: 'A', overrides: { rate: 0.2 } },
        { name: 'B', inherits: 'A', overrides: {} },
      ],
    });
    const scenarios = recordsOfType(input.records, 'scenario');
    const inherited = scenarios.map((one, index) => ({ ...one, inheritsId: scenarios[1 - index]?.id ?? null }));
    const looped = new Map([...input.records, ...inherited.map((one) => [one.id, one] as const)]);
    const made = unwrap(caseReport({ ...input, records: looped }));
    expect(rowsOf(tableOf(made, 'open-findings')).some((row) => row['Kind'] === 'Error')).toBe(true);
    expect(rowsOf(tableOf(made, 'summary'))[0]?.['Value']).toBeCloseTo(100 / 1.1 + 100 / 1.21 + 100 / 1.331 - 150, 9);
  });

  it('a review date that has passed is a finding only after the date', () => {
    const line = { ...tinyDocument.lines[0], assumption: { source: 'x', owner: 'y', reviewBy: '2026-12' } };
    const overdue = (asOf: string): boolean => {
      const input = reportInput({ ...tinyDocument, lines: [line as never, ...tinyDocument.lines.slice(1)] });
      return allText(unwrap(caseReport({ ...input, asOf }))).includes('was to be reviewed by December 2026');
    };
    expect(overdue('2026-12-31T12:00:00.000Z')).toBe(false);
    expect(overdue('2027-01-01T12:00:00.000Z')).toBe(true);
  });

  it('a case that is not there is an error with what to do', () => {
    const answer = caseReport({ records: new Map(), caseId: 'none', ...origin });
    expect(answer.ok).toBe(false);
    expect(!answer.ok && answer.error.code).toBe('case-not-found');
  });

  it('forty scenarios: the first page and the curve show the first few and say so, the data have all', () => {
    const scenarios = Array.from({ length: 40 }, (_, index) => ({
      name: `S${index}`,
      overrides: { launch_price: 40 + index / 4 },
    }));
    const made = reportOf({ ...document, scenarios });
    const [summary] = made.sections;
    const overview = summary?.blocks.find((block) => block.kind === 'table');
    expect(overview?.caption).toBe('Base and the first 6 of 40 scenarios');
    expect(overview?.rows).toHaveLength(7);
    const chart = blocksOf(made).find((block) => block.kind === 'chart' && block.chart === 'line' && !block.compact);
    expect(chart?.kind === 'chart' && chart.caption).toContain('35 more scenarios are in the CSV');
    expect(rowsOf(tableOf(made, 'scenario-results'))).toHaveLength(41 * 8);
    const printed = blocksOf(made).filter((block) => block.kind === 'table' && block.id === 'scenarios');
    expect(printed).toHaveLength(10);
  });

  it('a long horizon is printed in blocks of years', () => {
    const made = reportOf({
      ...tinyDocument,
      timeline: { start: '2027-01', grain: 'year', periods: 20 },
      lines: tinyDocument.lines.map((line) =>
        line.name === 'flow' ? { ...line, values: Array.from({ length: 20 }, () => 10) } : line,
      ),
    });
    const printed = blocksOf(made).filter((block) => block.kind === 'table' && block.id === 'yearly-figures');
    expect(printed.map((table) => (table as Table).columns.length)).toEqual([8, 8, 8, 5]);
  });
});

describe('what leaves as data', () => {
  it('has a name of its own for every table, and columns that differ', () => {
    const tables = dataTables(report);
    expect(new Set(tables.map((table) => table.id)).size).toBe(tables.length);
    for (const table of tables) {
      const labels = table.columns.map((column) => column.label);
      expect(new Set(labels).size, table.id).toBe(labels.length);
      for (const row of table.rows) if (row.kind === 'row') expect(row.cells.length, table.id).toBe(labels.length);
    }
  });

  it('is the same when made twice', () => {
    expect(reportOf(document)).toEqual(report);
  });
});
