import type { CaseStatus } from '#shared/model/case.ts';
import type { Product } from '#shared/model/product.ts';

const statuses: Readonly<Record<CaseStatus, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  rejected: 'Rejected',
  archived: 'Archived',
};

export function caseStatusLabel(status: CaseStatus | null): string {
  return statuses[status ?? 'draft'];
}

export function caseStatusTone(status: CaseStatus | null): 'neutral' | 'accent' | 'better' | 'danger' {
  if (status === 'in-review') return 'accent';
  if (status === 'approved') return 'better';
  return status === 'rejected' ? 'danger' : 'neutral';
}

const stages: Readonly<Record<NonNullable<Product['stage']>, string>> = {
  idea: 'Idea',
  development: 'In development',
  launch: 'Launch',
  growth: 'Growth',
  maturity: 'Mature',
  decline: 'In decline',
  retired: 'Retired',
};

export function stageLabel(stage: Product['stage']): string {
  return stage === null ? 'No stage' : stages[stage];
}
