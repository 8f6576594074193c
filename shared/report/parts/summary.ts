import { endNames } from '#shared/model/conventions.ts';
import { lessIsBetter } from '#shared/model/result-words.ts';
import { withUnit } from '../format.ts';
import { isSeries, labelOf, type Context } from '../context.ts';
import { runsFromMarkdown } from '../markdown.ts';
import type { Block, Cell, KeyFigure, Row, Run, Section, Table } from '../report.ts';
import { cashChart } from './cash.ts';
import { difference, differenceText } from './scenarios.ts';

/** The page that an approver can read alone: the ask, the answer, its range, the recommendation, what could change it. */
export function summarySection(context: Context): Section {
  const blocks: Block[] = [];
  const part = (name: 'ask' | 'recommendation'): readonly Run[] | null => {
    const text = context.content.narratives.find((narrative) => narrative.part === name)?.text.trim();
    return text ? runsFromMarkdown(text.replace(/\s*\n\s*/g, ' ')) : null;
  };
  const [ask, recommendation] = [part('ask'), part('recommendation')];
  if (ask) blocks.push({ kind: 'note', tone: 'ask', title: 'The ask', runs: ask });
  const figures = keyFigures(context);
  if (figures.length > 0) blocks.push({ kind: 'key-figures', figures });
  if (recommendation) blocks.push({ kind: 'note', tone: 'advice', title: 'Recommendation', runs: recommendation });
  if (context.lanes.length > 1 && context.headline) blocks.push(scenarioOverview(context));
  const movers = moversSentence(context);
  if (movers) blocks.push({ kind: 'note', tone: 'plain', title: 'What could change it', runs: movers });
  const cash = context.roles.cashToDate;
  if (cash !== null && isSeries(context, cash)) blocks.push(cashChart(context, cash, context.lanes.slice(0, 1), true));
  if (blocks.length === 0) {
    blocks.push({ kind: 'paragraph', runs: [{ text: 'This case names no results yet: there is nothing to sum up.' }] });
  }
  return { id: 'summary', title: 'Summary', startsPage: false, blocks };
}

function figure(context: Context, name: string, prominent: boolean, detail: string | null): KeyFigure | null {
  const line = context.lines.get(name);
  const values = context.lanes[0].results;
  const value = name in values ? (values[name] ?? null) : context.evaluation.scalar(name, 0);
  if (!line) return null;
  const whenAbsent: Record<string, string> = {
    [context.roles.payback ?? '']: 'not within the horizon',
    [context.roles.rateOfReturn ?? '']: 'none',
  };
  const text = withUnit(value, line.unit, context.currency);
  // With a fault in the model nothing is known of when cash is back.
  const isWrong = [...context.compilation.findings, ...context.evaluation.findings(0)].some(
    ({ severity }) => severity === 'error',
  );
  return {
    label: labelOf(context, name),
    text: text === '–' && !isWrong ? (whenAbsent[name] ?? text) : text,
    detail,
    prominent,
  };
}

/** The headline and up to four more: the usual ones when the case has them, else its next results. */
export function keyFigures(context: Context): readonly KeyFigure[] {
  if (!context.headline) return [];
  const { roles } = context;
  const headline = context.headline;
  const isResult = (name: string | null): name is string =>
    name !== null && context.results.some((result) => result.name === name) && name !== headline.name;
  const usual = [roles.payback, roles.rateOfReturn, roles.peakCash].filter(isResult);
  const rest = context.results.map((result) => result.name).filter((name) => isResult(name) && !usual.includes(name));
  const chosen = [...usual, ...rest].slice(0, Math.max(3, usual.length));
  return [
    figure(context, headline.name, true, rangeText(context)),
    ...chosen.map((name) => figure(context, name, false, null)),
  ].filter((entry) => entry !== null);
}

function rangeText(context: Context): string | null {
  const { headline } = context;
  if (!headline || context.lanes.length === 1) return null;
  const values = context.lanes.flatMap((lane) => {
    const value = lane.results[headline.name];
    return value == null || !Number.isFinite(value) ? [] : [value];
  });
  if (values.length === 0) return null;
  const text = (value: number): string => withUnit(value, headline.unit, context.currency);
  return `${text(Math.min(...values))} to ${text(Math.max(...values))} over base and scenarios`;
}

/** The first page stays one page. */
const shownLanes = 7;

function scenarioOverview(context: Context): Table {
  const { headline, roles } = context;
  const shown = [headline?.name, roles.payback, roles.rateOfReturn, roles.peakCash].flatMap((name) => {
    const result = context.results.find((row) => row.name === name);
    return result ? [result] : [];
  });
  const [first, ...others] = shown;
  const firstLine = first && context.lines.get(first.name);
  const isMoreBetter = !firstLine || !lessIsBetter(firstLine);
  return {
    kind: 'table',
    id: 'scenario-overview',
    caption:
      context.lanes.length > shownLanes
        ? `Base and the first ${shownLanes - 1} of ${context.lanes.length - 1} scenarios`
        : 'Base and scenarios',
    printOnly: true,
    columns: [
      { label: 'Scenario', align: 'left', weight: 3 },
      { label: first?.label ?? '', align: 'right', weight: 2.2 },
      { label: 'Against base', align: 'right', weight: 2 },
      ...others.map((result) => ({ label: result.label, align: 'right' as const, weight: 2.2 })),
    ],
    rows: context.lanes.slice(0, shownLanes).map((lane): Row => {
      const change = first && lane.index > 0 ? difference(context, lane, first) : null;
      const changeCell: Cell =
        lane.index === 0 || !first
          ? { text: '' }
          : {
              text: differenceText(context, change, first.unit),
              ...(change ? { tone: change > 0 === isMoreBetter ? 'better' : 'worse' } : {}),
            };
      const value = (name: string, unit: string | null): Cell => ({
        text: withUnit(lane.results[name] ?? null, unit, context.currency),
      });
      return {
        kind: 'row',
        emphasis: lane.index === 0,
        cells: [
          { text: lane.name },
          ...(first ? [value(first.name, first.unit)] : [{ text: '' }]),
          changeCell,
          ...others.map((result) => value(result.name, result.unit)),
        ],
      };
    }),
  };
}

/** The three inputs that move the answer most, in one sentence an approver can remember. */
function moversSentence(context: Context): readonly Run[] | null {
  const { headline, bars, currency } = context;
  const top = bars.slice(0, 3).filter((bar) => bar.swing > 0);
  if (!headline || top.length === 0) return null;
  const result = (value: number): string => withUnit(value, headline.unit, currency);
  const weak = top.filter((bar) => confidenceOf(context, bar.line) === 'low');
  const losing = top.filter(
    (bar) => Math.min(bar.lowResult, bar.highResult) < 0 && (context.lanes[0].results[headline.name] ?? 0) > 0,
  );
  const ends = endNames(context.conventions);
  const runs: Run[] = [{ text: `One input at a time, from its low (${ends.low}) to its high (${ends.high}) value: ` }];
  top.forEach((bar, index) => {
    runs.push(
      { text: bar.label, bold: true },
      {
        text: ` gives ${result(Math.min(bar.lowResult, bar.highResult))} to ${result(Math.max(bar.lowResult, bar.highResult))}${index === top.length - 1 ? '. ' : '; '}`,
      },
    );
  });
  if (losing.length > 0)
    runs.push({
      text: `${losing.length === top.length ? 'Each' : losing.map((bar) => bar.label).join(' and ')} can make the base case lose money on its own. `,
    });
  if (weak.length > 0) runs.push({ text: `The evidence for ${weak.map((bar) => bar.label).join(' and ')} is weak.` });
  return runs;
}

export function confidenceOf(context: Context, name: string): 'low' | 'medium' | 'high' | null {
  const line = context.lines.get(name);
  return (line && context.assumptions.get(line.id)?.confidence) ?? null;
}

/** Result lines as data. */
export function resultsData(context: Context): Table {
  return {
    kind: 'table',
    id: 'summary',
    caption: 'Results of the base',
    columns: [
      { label: 'Result', align: 'left', weight: 3 },
      { label: 'Name', align: 'left', weight: 2 },
      { label: 'Unit', align: 'left', weight: 1 },
      { label: 'Value', align: 'right', weight: 2 },
    ],
    rows: context.results.map((result) => ({
      kind: 'row',
      emphasis: result === context.headline,
      cells: [
        { text: result.label },
        { text: result.name },
        { text: result.unit ?? '' },
        { text: '', data: context.lanes[0].results[result.name] ?? null },
      ],
    })),
  };
}
