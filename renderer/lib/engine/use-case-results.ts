import { useEffect, useMemo } from 'react';
import type { Explanation } from '#shared/engine/index.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Finding, LaneOverrides, LineValues } from '#shared/engine/types.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { useCaseContent } from '../content.ts';
import { ask } from './ask.ts';
import { ensureComputed, preview, useCaseStates, type CaseState } from './case-states.ts';
import type { AnalysisAnswer, AnalysisName, AnalysisOptions } from './analyses.ts';
import type { LaneBlock, Layout, LineFacts, Loaded, OptionPlace } from './protocol.ts';
import { answeredOnce } from './shared-answers.ts';

export type Results = Readonly<Record<string, number | null>>;
export type CellQuestion = {
  readonly line: string;
  readonly from: number;
  readonly to: number;
  readonly lane?: number | undefined;
};

export type CaseResults = {
  /** `computing` also while a newer edit is computed: the values shown then are those before it. */
  readonly state: 'computing' | 'ready' | 'failed';
  readonly problem: string | null;
  readonly findings: readonly Finding[];
  /** Why a result may have no value in a lane. */
  readonly findingsOf: (lane: number) => readonly Finding[];
  /** The base first, then the scenarios. Empty until the first answer. */
  readonly lanes: readonly string[];
  /** All options of the case, to do nothing last. */
  readonly options: readonly OptionPlace[];
  /** What a lane is called, also one that only an option has. */
  readonly laneName: (lane: number) => string;
  readonly facts: ReadonlyMap<string, LineFacts>;
  readonly values: (line: string, lane?: number) => LineValues;
  readonly results: (lane?: number) => Results;
  /** As `values` and `results` of the base, with the edit under way if there is one. */
  readonly live: (line: string) => LineValues;
  readonly liveResults: Results;
  readonly liveFindings: readonly Finding[];
  readonly previewing: null | {
    readonly overrides: LaneOverrides;
    readonly results: Results;
    readonly values: (line: string) => LineValues;
  };
  readonly preview: (overrides: LaneOverrides | null) => void;
  readonly analyse: Analyse;
  readonly explain: (cell: CellQuestion) => Promise<Explanation>;
  readonly check: (line: string, text: string) => Promise<readonly Finding[]>;
};

/** Asks an analysis of the engine, from the base or from another lane. Pages use `useAnalysis`, which asks anew. */
export type Analyse = <Name extends AnalysisName>(
  name: Name,
  options: AnalysisOptions<Name>,
  lane?: number,
) => Promise<Result<AnalysisAnswer<Name>>>;

const nothing: LineValues = { shape: 'scalar', values: new Float64Array([Number.NaN]) };

/** The numbers of a case, computed by the worker and computed again when the case changes. */
export function useCaseResults(caseId: string): CaseResults {
  return useContentResults(caseId, useCaseContent(caseId));
}

/** The numbers of a case that need not be in the workspace; `caseId` tells its computation from others. */
export function useContentResults(caseId: string, content: CaseContent | undefined): CaseResults {
  useEffect(() => {
    if (content) ensureComputed(caseId, content);
  }, [caseId, content]);
  const state = useCaseStates((states) => states[caseId]);
  return useMemo(() => resultsView(caseId, state), [caseId, state]);
}

function resultsView(caseId: string, state: CaseState | undefined): CaseResults {
  const loaded = state?.loaded ?? null;
  const places = new Map((loaded?.layout ?? []).map((place) => [place.name, place]));
  const base = loaded?.blocks[0];
  const previewing = state?.previewing ?? null;
  const live = previewing?.block ?? base;
  return {
    state: state?.state ?? 'computing',
    problem: state?.problem ?? null,
    findings: loaded?.findings ?? [],
    findingsOf: (lane) => (lane === 0 ? (loaded?.findings ?? []) : (loaded?.laneFindings[lane] ?? [])),
    lanes: loaded?.lanes ?? [],
    options: loaded?.options ?? [],
    laneName: (lane) => loaded?.lanes[lane] ?? loaded?.options.find((option) => option.lane === lane)?.name ?? '',
    facts: state?.facts ?? new Map<string, LineFacts>(),
    values: (line, lane = 0) => slice(loaded?.blocks[lane], places.get(line)),
    results: (lane = 0) => loaded?.blocks[lane]?.results ?? {},
    live: (line) => slice(live, places.get(line)),
    liveResults: live?.results ?? {},
    liveFindings: previewing?.block.findings ?? loaded?.findings ?? [],
    previewing: previewing && {
      overrides: previewing.overrides,
      results: previewing.block.results,
      values: (line) => slice(previewing.block, places.get(line)),
    },
    preview: (overrides) => preview(caseId, overrides),
    analyse: analyseOf(caseId, loaded),
    explain: (cell) => ask({ ask: 'explain', caseId, cell }),
    check: (line, text) => ask({ ask: 'check', caseId, line, text }),
  };
}

function analyseOf(caseId: string, loaded: Loaded | null): Analyse {
  const analyse = (name: AnalysisName, options: object, lane = 0): Promise<Result<unknown>> =>
    answeredOnce(loaded, JSON.stringify([name, options, lane]), () =>
      ask({ ask: 'analyse', caseId, name, options, lane }),
    );
  // The message carries no type; the registry that answered it gives the answer its own.
  return analyse as Analyse;
}

function slice(block: LaneBlock | undefined, place: Layout | undefined): LineValues {
  if (!block || !place) return nothing;
  return { shape: place.shape, values: block.values.subarray(place.offset, place.offset + place.length) };
}
