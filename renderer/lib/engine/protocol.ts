import type { Explanation, TornadoBar } from '#shared/engine/index.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Finding, LaneOverrides } from '#shared/engine/types.ts';
import type { Model } from '#shared/model/model.ts';
import type { AnalysisName } from './analyses.ts';

export type { TornadoBar };

/** What is known of a line besides its values. */
export type LineFacts = {
  readonly name: string;
  readonly shape: 'scalar' | 'series';
  readonly broken: boolean;
  /** How periods come together in a coarser view. */
  readonly rule: 'sum' | 'first' | 'last' | 'mean' | { readonly weighted: string };
  readonly dependsOn: readonly string[];
  readonly usedBy: readonly string[];
  /** What each combination of items of its dimensions is called; empty without dimensions. */
  readonly items: readonly { readonly name: string; readonly items: readonly string[] }[];
  /** The line that this is one item of. */
  readonly itemOf: string | null;
};

/** One lane with every cell. All lines share one buffer, so that a lane crosses to the page in a single transfer. */
export type LaneBlock = {
  readonly values: Float64Array<ArrayBuffer>;
  readonly results: Readonly<Record<string, number | null>>;
};

/** What an edit would give; with the findings where its answer would have no value. */
export type Previewed = LaneBlock & { readonly findings: readonly Finding[] };

export type Layout = {
  readonly name: string;
  readonly shape: 'scalar' | 'series';
  readonly offset: number;
  readonly length: number;
};

export type Loaded = {
  readonly findings: readonly Finding[];
  readonly lines: readonly LineFacts[];
  readonly layout: readonly Layout[];
  /** The base first, then the scenarios in their order. */
  readonly lanes: readonly string[];
  /** The case as planned, its own options, and to do nothing; without a lane where that is worth nothing. */
  readonly options: readonly OptionPlace[];
  /** First those of `lanes`, then those that only options have. */
  readonly blocks: readonly LaneBlock[];
  /** For each block why a result may have no value there; for the base that stands in `findings`. */
  readonly laneFindings: readonly (readonly Finding[])[];
};

export type OptionPlace = { readonly name: string; readonly lane: number | null };

export type Question =
  | { readonly ask: 'load'; readonly caseId: string; readonly model: Model }
  | { readonly ask: 'forget'; readonly caseId: string }
  | { readonly ask: 'preview'; readonly caseId: string; readonly overrides: LaneOverrides }
  | {
      readonly ask: 'analyse';
      readonly caseId: string;
      readonly name: AnalysisName;
      /** Those of the analysis: the registry pairs them with its name. */
      readonly options: object;
      /** The lane to start from, as `Loaded.blocks` counts them. */
      readonly lane: number;
    }
  | {
      readonly ask: 'explain';
      readonly caseId: string;
      readonly cell: {
        readonly line: string;
        readonly from: number;
        readonly to: number;
        readonly lane?: number | undefined;
      };
    }
  | { readonly ask: 'check'; readonly caseId: string; readonly line: string; readonly text: string };

export type Answers = {
  load: Loaded;
  forget: null;
  preview: Previewed;
  /** What the registry says that this analysis answers. */
  analyse: Result<unknown>;
  explain: Explanation;
  check: readonly Finding[];
};

export type ToWorker = { readonly id: number; readonly question: Question };
export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly answer: Answers[Question['ask']] }
  | { readonly id: number; readonly ok: false; readonly message: string };
