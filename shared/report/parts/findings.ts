import type { Finding } from '#shared/engine/index.ts';
import { isReviewDue } from '#shared/model/evidence.ts';
import { lineLabel } from '#shared/model/line.ts';
import { dateText } from '../format.ts';
import { labelOf, type Context } from '../context.ts';
import type { Row, Section, Table } from '../report.ts';

type Open = { readonly weight: 'error' | 'warning' | 'open'; readonly line: string; readonly text: string };

/** What a reader should know before trusting the figures: faults of the model, and claims without evidence. */
export function openFindings(context: Context): readonly Open[] {
  const ofModel = (finding: Finding): Open => ({
    weight: finding.severity === 'error' ? 'error' : 'warning',
    line: finding.line === null ? '' : labelOf(context, finding.line),
    text: finding.message,
  });
  const seen = new Set<string>();
  const once = (open: Open): boolean => {
    const key = `${open.line} ${open.text}`;
    return seen.has(key) ? false : (seen.add(key), true);
  };
  const running = context.lanes.flatMap((lane) =>
    context.evaluation.findings(lane.index).map((finding) => ({
      ...ofModel(finding),
      text: lane.index === 0 ? finding.message : `In scenario ${lane.name}: ${finding.message}`,
    })),
  );
  return [
    ...context.compilation.findings.map(ofModel),
    ...(context.scenarioFault === null ? [] : [{ weight: 'error' as const, line: '', text: context.scenarioFault }]),
    ...running,
    ...evidenceGaps(context),
  ].filter(once);
}

function evidenceGaps(context: Context): Open[] {
  const today = context.input.asOf.slice(0, 10);
  const topDrivers = new Set(context.bars.slice(0, 3).map((bar) => bar.line));
  return context.content.lines
    .filter((line) => line.kind === 'input')
    .flatMap((line): Open[] => {
      const claim = context.assumptions.get(line.id);
      const open = (text: string): Open => ({ weight: 'open', line: lineLabel(line), text });
      return [
        ...(claim?.source ? [] : [open('No source is stated.')]),
        ...(claim?.owner ? [] : [open('Nobody stands for this value.')]),
        ...(isReviewDue(claim?.reviewBy, today)
          ? [open(`The review was due by ${dateText(claim?.reviewBy ?? '')}.`)]
          : []),
        ...(claim?.confidence === 'low' && topDrivers.has(line.name)
          ? [open('One of the three inputs that move the answer most, and its evidence is weak.')]
          : []),
      ];
    });
}

export function findingsSection(context: Context): Section {
  const open = openFindings(context);
  const words = { error: 'Error', warning: 'Warning', open: 'Open' } as const;
  const table: Table = {
    kind: 'table',
    id: 'open-findings',
    caption: 'To know before trusting the figures',
    columns: [
      { label: 'Kind', align: 'left', weight: 1.2 },
      { label: 'Line', align: 'left', weight: 3 },
      { label: 'Finding', align: 'left', weight: 6 },
    ],
    rows: open.map((finding): Row => ({
      kind: 'row',
      emphasis: finding.weight === 'error',
      cells: [{ text: words[finding.weight] }, { text: finding.line }, { text: finding.text }],
    })),
  };
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
                  text: 'None: every line calculates, and every input has a source, an owner and a review that is not overdue.',
                },
              ],
            },
          ]
        : [table],
  };
}
