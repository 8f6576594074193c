import { ok, type Result } from '#shared/kernel/result.ts';
import { actualsWords } from '#shared/model/actuals.ts';
import { describeConventions } from '#shared/model/conventions.ts';
import { reportContext, type Context, type ReportInput } from './context.ts';
import { timeText, withUnit } from './format.ts';
import { fileStem } from './file-name.ts';
import { assumptionsSection } from './parts/assumptions.ts';
import { cashData, cashSection } from './parts/cash.ts';
import { commentsSection } from './parts/comments.ts';
import { definitionsSection } from './parts/definitions.ts';
import { driversSection } from './parts/drivers.ts';
import { figuresSection, periodData, yearlyData } from './parts/figures.ts';
import { findingsSection } from './parts/findings.ts';
import { formulasSection } from './parts/formulas.ts';
import { narrativeSection } from './parts/narrative.ts';
import { optionsData, optionsSection } from './parts/options.ts';
import { scenarioData, scenariosSection } from './parts/scenarios.ts';
import { periodsData } from './parts/periods.ts';
import { resultsData, summarySection } from './parts/summary.ts';
import type { Report } from './report.ts';

const statusWords = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  rejected: 'Rejected',
  archived: 'Archived',
} as const;

/** The report on one case: for an approver on its first page, for finance from there on. */
export function caseReport(input: ReportInput): Result<Report> {
  const made = reportContext(input);
  if (!made.ok) return made;
  const context = made.value;
  const { case: theCase } = context.content;
  return ok({
    title: theCase.name,
    subtitle: theCase.description ?? '',
    language: 'en-GB',
    fileStem: fileStem(theCase.name),
    meta: {
      workspace: context.workspace,
      fileName: input.fileName,
      digest: input.digest,
      asOf: input.asOf,
      asOfText: timeText(input.asOf),
      status: statusWords[theCase.status ?? 'draft'],
      conventions: conventionWords(context),
      version: input.version,
    },
    sections: [
      summarySection(context),
      driversSection(context),
      cashSection(context),
      scenariosSection(context),
      optionsSection(context),
      narrativeSection(context),
      figuresSection(context),
      assumptionsSection(context),
      findingsSection(context),
      commentsSection(context),
      formulasSection(context),
      definitionsSection(context),
    ].filter((section) => section !== null),
    attachments: [
      resultsData(context),
      scenarioData(context),
      optionsData(context),
      cashData(context),
      yearlyData(context),
      periodData(context),
      periodsData(context),
    ].filter((table) => table !== null),
  });
}

function conventionWords(context: Context): string[] {
  const rate = context.roles.discountRate;
  const rateText =
    rate === null ? [] : [`${withUnit(context.evaluation.scalar(rate, 0), '%', context.currency)} discount rate`];
  const actuals = actualsWords(context.content.case.timeline);
  return [
    context.currency,
    ...describeConventions(context.conventions),
    ...rateText,
    ...(actuals === null ? [] : [actuals]),
  ];
}
