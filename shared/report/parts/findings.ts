import { caseFindings, type CaseFinding } from '#shared/challenge/findings.ts';
import { findingsBehind, type Finding } from '#shared/engine/index.ts';
import { dateText, withUnit } from '../format.ts';
import { isSeries, labelOf, type Context } from '../context.ts';
import type { Row, Section, Table } from '../report.ts';

/** What a reader should know before trusting the figures: the list of the summary page, as of the last change. */
export function openFindings(context: Context): readonly CaseFinding[] {
  const { content, compilation, evaluation, currency, scenarioFault } = context;
  const [, ...scenarios] = context.lanes;
  const cash = context.roles.cashToDate === null ? undefined : context.lines.get(context.roles.cashToDate);
  return caseFindings({
    content,
    headline: (context.headline && context.lines.get(context.headline.name)) ?? null,
    findings: [
      ...compilation.findings,
      ...(scenarioFault === null ? [] : [aboutModel(scenarioFault)]),
      ...evaluation.findings(0),
    ],
    scenarios: scenarios.map(({ name, results, index }) => ({
      name,
      results,
      findings: findingsBehind(compilation, evaluation, index),
    })),
    bars: context.bars,
    cash: cash && isSeries(context, cash.name) ? { line: cash, values: evaluation.series(cash.name, 0) } : null,
    today: context.input.asOf.slice(0, 10),
    say: { amount: (value, unit) => withUnit(value, unit, currency), date: dateText },
  });
}

function aboutModel(message: string): Finding {
  return {
    ...{ severity: 'error', code: 'scenarios', message, line: null },
    ...{ from: null, to: null, period: null, suggestion: null },
  };
}

export function findingsSection(context: Context): Section {
  const open = openFindings(context);
  const words = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const;
  const { currency } = context;
  const unit = context.headline?.unit ?? null;
  const table: Table = {
    kind: 'table',
    id: 'open-findings',
    caption: 'To know before trusting the figures',
    columns: [
      { label: 'Kind', align: 'left', weight: 1 },
      { label: 'Line', align: 'left', weight: 1, dataOnly: true },
      { label: 'Finding', align: 'left', weight: 7 },
      { label: 'At stake', ...(unit === null ? {} : { unit }), align: 'right', weight: 1.4 },
    ],
    rows: open.map((finding): Row => ({
      kind: 'row',
      emphasis: finding.severity === 'error',
      cells: [
        { text: words[finding.severity] },
        { text: finding.line === null ? '' : labelOf(context, finding.line) },
        { text: finding.words },
        { text: finding.stake === null ? '' : withUnit(finding.stake, unit, currency), data: finding.stake },
      ],
    })),
  };
  const about = `What the summary in the app lists as “Before finance sees it”, as of ${dateText(context.input.asOf.slice(0, 10))}. At stake is how far the answer moves between the P10 and the P90 of the input.`;
  return {
    id: 'findings',
    title: 'Open findings',
    startsPage: false,
    blocks:
      open.length === 0
        ? [
            {
              kind: 'paragraph',
              runs: [
                {
                  text: 'None: every line calculates, and every input has a range, a source, an owner and a review that is not overdue.',
                },
              ],
            },
          ]
        : [{ kind: 'paragraph', quiet: true, runs: [{ text: about }] }, table],
  };
}
