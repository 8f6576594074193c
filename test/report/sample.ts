import { unwrap } from '#shared/kernel/result.ts';
import { recordsFromDocument, type CaseDocument } from '#shared/model/document/index.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { caseReport, type Report, type ReportInput } from '#shared/report/index.ts';
import { templates } from '#shared/templates/index.ts';

/** Counted, so that the same document gives the same rows. */
export function countedIds(): () => string {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
}

export function sampleDocument(): CaseDocument {
  const document = templates.find((template) => template.id === 'aurora-home-hub')?.documents[0];
  if (!document) throw new Error('the sample template is missing');
  return document;
}

export function workspaceOf(document: CaseDocument): { records: Records; caseId: string } {
  const makeId = countedIds();
  const workspace: WorkspaceRecord = { type: 'workspace', id: makeId(), name: 'Aurora Home Hub', description: null };
  const { records, caseId } = unwrap(recordsFromDocument(document, makeId, new Map()));
  return { records: new Map([workspace, ...records].map((record) => [record.id, record])), caseId };
}

export const origin = {
  digest: '9f2c4e81a0b37d5566c1e0f4a8b92d7731cc5e10f6a94b2288d0e3715fbc6a42',
  fileName: 'Aurora Home Hub.casewright',
  asOf: '2026-11-18T09:41:00.000Z',
  version: '0.1.0',
} as const;

export function reportInput(document: CaseDocument): ReportInput {
  return { ...workspaceOf(document), ...origin };
}

export function reportOf(document: CaseDocument): Report {
  return unwrap(caseReport(reportInput(document)));
}

/** The smallest case that calculates something. */
export const tinyDocument: CaseDocument = {
  casewright: 1,
  name: 'Tiny',
  timeline: { start: '2027-01', grain: 'year', periods: 3 },
  lines: [
    { name: 'rate', kind: 'input', value: 0.1, unit: '%' },
    { name: 'flow', kind: 'input', values: [100, 100, 100], unit: 'EUR' },
    { name: 'value', kind: 'formula', formula: 'npv(rate, flow, -150)', unit: 'EUR' },
  ],
  results: ['value'],
};
