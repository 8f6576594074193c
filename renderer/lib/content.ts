import { caseContent, listCases, listProducts, type CaseContent } from '#shared/model/case-content.ts';
import type { Case } from '#shared/model/case.ts';
import type { Product } from '#shared/model/product.ts';
import { recordsOfType, type Records } from '#shared/model/record.ts';
import type { Workspace } from '#shared/model/workspace.ts';
import { useWorkspace } from './workspace-store.ts';

const contents = new Map<string, { records: Records; content: CaseContent | undefined }>();

/**
 * The case and all that belongs to it. The same object is answered until something of this case changes, so that
 * an edit elsewhere neither draws nor computes this case again.
 */
export function contentOf(records: Records, caseId: string): CaseContent | undefined {
  const known = contents.get(caseId);
  if (known?.records === records) return known.content;
  const next = caseContent(records, caseId);
  const content = next && known?.content ? keepSame(known.content, next) : next;
  contents.set(caseId, { records, content });
  return content;
}

function keepSame(before: CaseContent, after: CaseContent): CaseContent {
  const merged: Record<string, unknown> = {};
  let same = true;
  for (const key of Object.keys(after) as (keyof CaseContent)[]) {
    const kept = sameItems(before[key], after[key]) ? before[key] : after[key];
    merged[key] = kept;
    same &&= kept === before[key];
  }
  return same ? before : (merged as CaseContent);
}

function sameItems(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

export function useCaseContent(caseId: string): CaseContent | undefined {
  return useWorkspace((state) => contentOf(state.records, caseId));
}

/** A list that is made from the records once for each of their versions. */
function once<Value>(make: (records: Records) => Value): (records: Records) => Value {
  const made = new WeakMap<Records, Value>();
  return (records) => {
    const found = made.get(records);
    if (found !== undefined) return found;
    const value = make(records);
    made.set(records, value);
    return value;
  };
}

const casesOf = once(listCases);
const productsOf = once(listProducts);

export function useCases(): readonly Case[] {
  return useWorkspace((state) => casesOf(state.records));
}

export function useProducts(): readonly Product[] {
  return useWorkspace((state) => productsOf(state.records));
}

export function useWorkspaceRecord(): Workspace | undefined {
  return useWorkspace((state) => workspaceOf(state.records)[0]);
}
const workspaceOf = once((records) => recordsOfType(records, 'workspace'));

/** True where edits are refused: the file is open for reading only. */
export function useReadOnly(): boolean {
  return useWorkspace((state) => state.status?.mode === 'read-only');
}
