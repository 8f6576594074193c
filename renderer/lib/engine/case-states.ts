import { create } from 'zustand';
import type { LaneOverrides } from '#shared/engine/types.ts';
import { sameRecord } from '#shared/changes/change-set.ts';
import { withoutActuals } from '#shared/model/actuals.ts';
import { modelOf } from '#shared/model/model.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { ask } from './ask.ts';
import type { LineFacts, Loaded, Previewed } from './protocol.ts';

/** What is computed for one case. `content` is what the values belong to; while a newer one is computed, the old stays. */
export type CaseState = {
  readonly content: CaseContent;
  readonly state: 'computing' | 'ready' | 'failed';
  readonly problem: string | null;
  readonly loaded: Loaded | null;
  readonly facts: ReadonlyMap<string, LineFacts>;
  readonly previewing: Preview | null;
};
export type Preview = { readonly overrides: LaneOverrides; readonly block: Previewed };

export const useCaseStates = create<Readonly<Record<string, CaseState>>>()(() => ({}));

const keptAtOnce = 64;
const noFacts: ReadonlyMap<string, LineFacts> = new Map();
const stateOf = (caseId: string): CaseState | undefined => useCaseStates.getState()[caseId];
const setState = (caseId: string, state: CaseState): void => useCaseStates.setState({ [caseId]: state });

/** Computes the case if this content is not what the values belong to; a later content makes an earlier answer stale. */
export function ensureComputed(caseId: string, content: CaseContent): void {
  const known = stateOf(caseId);
  if (known?.content === content) return;
  const sameModel =
    known !== undefined &&
    known.state !== 'failed' &&
    modelParts.every((part) => known.content[part] === content[part]);
  if (sameModel && sameCase(known.content, content)) {
    setState(caseId, { ...known, content });
    return;
  }
  forgetOldest(caseId);
  setState(caseId, {
    content,
    state: 'computing',
    problem: null,
    loaded: known?.loaded ?? null,
    facts: known?.facts ?? noFacts,
    previewing: known?.previewing ?? null,
  });
  void compute(caseId, content);
}

/** What the engine reads. Assumptions and prose change no number, so an edit of theirs computes nothing. */
const modelParts = ['lines', 'scenarios', 'overrides', 'correlations', 'options', 'optionValues'] as const;
function sameCase(a: CaseContent, b: CaseContent): boolean {
  return (
    sameTimeline(a, b) &&
    a.case.results === b.case.results &&
    a.case.conventions === b.case.conventions &&
    a.case.dimensions === b.case.dimensions &&
    a.case.currency === b.case.currency
  );
}

/** The last actual month shades columns and changes no number. */
function sameTimeline(a: CaseContent, b: CaseContent): boolean {
  return (
    a.case.timeline === b.case.timeline || sameRecord(withoutActuals(a.case.timeline), withoutActuals(b.case.timeline))
  );
}

async function compute(caseId: string, content: CaseContent): Promise<void> {
  try {
    const loaded = await ask({ ask: 'load', caseId, model: modelOf(content) });
    if (!isCurrent(caseId, content)) return;
    const facts = new Map(loaded.lines.map((line) => [line.name, line]));
    previews.delete(caseId);
    const latest = stateOf(caseId)?.content ?? content;
    setState(caseId, { content: latest, state: 'ready', problem: null, loaded, facts, previewing: null });
  } catch (error) {
    if (!isCurrent(caseId, content)) return;
    const problem = error instanceof Error ? error.message : String(error);
    setState(caseId, { content, state: 'failed', problem, loaded: null, facts: noFacts, previewing: null });
  }
}

/** Prose may have changed since: then the numbers still belong to this content. */
function isCurrent(caseId: string, content: CaseContent): boolean {
  const known = stateOf(caseId);
  return (
    known !== undefined &&
    modelParts.every((part) => known.content[part] === content[part]) &&
    sameCase(known.content, content)
  );
}

function forgetOldest(keep: string): void {
  const ids = Object.keys(useCaseStates.getState());
  const oldest = ids.find((id) => id !== keep);
  if (ids.length < keptAtOnce || oldest === undefined) return;
  const { [oldest]: _, ...others } = useCaseStates.getState();
  useCaseStates.setState(others, true);
  void ask({ ask: 'forget', caseId: oldest });
}

type Asked = { running: boolean; wanted: LaneOverrides | null };
const previews = new Map<string, Asked>();

/**
 * Shows what an edit would do, before it is kept. One question is under way at a time and only the newest waits,
 * so that a fast slider never queues. Null takes the preview away. A kept edit takes it away by itself, when its
 * own numbers have arrived: the screen never falls back to the old ones in between.
 */
export function preview(caseId: string, overrides: LaneOverrides | null): void {
  const asked = previews.get(caseId) ?? { running: false, wanted: null };
  asked.wanted = overrides;
  previews.set(caseId, asked);
  const known = stateOf(caseId);
  if (overrides === null) {
    if (known?.previewing) setState(caseId, { ...known, previewing: null });
    return;
  }
  if (!asked.running) void runPreview(caseId, asked);
}

async function runPreview(caseId: string, asked: Asked): Promise<void> {
  asked.running = true;
  let overrides = wantedOf(caseId, asked);
  while (overrides !== null) {
    const block = await ask({ ask: 'preview', caseId, overrides }).catch(() => null);
    const wanted = wantedOf(caseId, asked);
    const known = stateOf(caseId);
    if (block && known && wanted !== null) setState(caseId, { ...known, previewing: { overrides, block } });
    overrides = wanted === overrides ? null : wanted;
  }
  asked.running = false;
}

/** What is to be shown now; null when the preview was taken away or belongs to numbers that are no more. */
function wantedOf(caseId: string, asked: Asked): LaneOverrides | null {
  return previews.get(caseId) === asked ? asked.wanted : null;
}
