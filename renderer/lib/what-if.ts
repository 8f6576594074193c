import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { LaneOverrides } from '#shared/engine/types.ts';
import type { CaseResults } from './engine/index.ts';
import { keep, recallJson } from './own-storage.ts';

/** What a person tries on one case: values that are kept nowhere, and the inputs they have on sliders. */
type WhatIf = {
  readonly trying: LaneOverrides;
  /** Names of lines; null while they are those that move the answer most. */
  readonly pinned: readonly string[] | null;
};

const nothing: WhatIf = { trying: {}, pinned: null };
const useWhatIfs = create<Readonly<Record<string, WhatIf>>>()(() => ({}));
const keyOf = (caseId: string): string => `casewright.pinned.${caseId}`;

const whatIfOf = (caseId: string): WhatIf => useWhatIfs.getState()[caseId] ?? nothing;

/** The values that are tried on a case; the same object until they change. */
export function useTried(caseId: string): LaneOverrides {
  return useWhatIfs((all) => all[caseId]?.trying ?? nothing.trying);
}

export function tryValues(caseId: string, trying: LaneOverrides): void {
  useWhatIfs.setState({ [caseId]: { ...whatIfOf(caseId), trying } });
}

/** The inputs that a person has pinned; null while they have chosen none. Remembered on this computer. */
export function usePinned(caseId: string): readonly string[] | null {
  useEffect(() => {
    if (useWhatIfs.getState()[caseId] === undefined) {
      useWhatIfs.setState({ [caseId]: { ...nothing, pinned: remembered(caseId) } });
    }
  }, [caseId]);
  return useWhatIfs((all) => all[caseId]?.pinned ?? null);
}

export function pin(caseId: string, pinned: readonly string[]): void {
  useWhatIfs.setState({ [caseId]: { ...whatIfOf(caseId), pinned } });
  keep(keyOf(caseId), JSON.stringify(pinned));
}

function remembered(caseId: string): readonly string[] | null {
  const known = recallJson(keyOf(caseId));
  return Array.isArray(known) ? known.filter((name) => typeof name === 'string') : null;
}

/**
 * Shows what is tried in the numbers of the page, for as long as something of the page does so. An edit that was kept
 * takes every preview away; what is tried comes back on the new numbers.
 */
export function useTrying(caseId: string, results: CaseResults): LaneOverrides {
  const trying = useTried(caseId);
  const { preview } = results;
  const ready = results.state === 'ready';
  const isShown = useRef(false);
  useEffect(() => {
    if (!ready) return;
    const isTried = Object.keys(trying).length > 0;
    if (isTried) preview(trying);
    else if (isShown.current) preview(null);
    isShown.current = isTried;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `preview` is new with every answer and does the same thing.
  }, [ready, trying, results.findings]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- Only leaving takes the preview away.
  useEffect(() => () => preview(null), [caseId]);
  return trying;
}
