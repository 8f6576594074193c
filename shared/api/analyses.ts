import { z } from '../kernel/schema.ts';
import { distributionSchema } from '../model/distribution.ts';
import { day, finite, id, nameText } from '../model/text.ts';
import * as answers from './analysis-answers.ts';
import { query } from './declare.ts';
import { explainAnswer } from './explain-answer.ts';
import { informationAnswer, sobolAnswer } from './information-answers.ts';
import { ledgerAnswer } from './ledger-answer.ts';

/** A line, or one item of it, `share[DE]`: the engine knows which there are, and which is near. */
const lineName = z.string().min(1).max(1000);
/** A scenario by its name; null is the base. */
const lane = nameText.nullable();
/** The line that is looked at: the headline of the case when left out. */
const result = lineName.optional();
const subject = { caseId: id, result, scenario: lane.default(null) };
const goal = z.enum(['highest', 'lowest']).default('highest');
const ordered = (range: { from: number; to: number }): boolean => range.from < range.to;
const range = z.strictObject({ from: finite, to: finite }).refine(ordered, 'needs "from" below "to"');
const axis = z.strictObject({ line: lineName, values: z.array(finite).min(1).max(10_000) });

/** What the end of a decision tree is worth: a number, or a result of a scenario or an option of the case. */
const payoff = z.union([
  finite,
  z.strictObject({ scenario: lane, result }),
  z.strictObject({ option: nameText, result }),
]);
export type Tree =
  | { kind: 'end'; name?: string | undefined; payoff: z.output<typeof payoff> }
  | { kind: 'decision'; name: string; branches: { name: string; cost?: number | undefined; then: Tree }[] }
  | {
      kind: 'chance';
      name: string;
      branches: { name: string; cost?: number | undefined; probability: number; then: Tree }[];
    };
const branch = { name: nameText, cost: finite.optional() };
const tree: z.ZodType<Tree> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('end'), name: nameText.optional(), payoff }),
    z.strictObject({
      kind: z.literal('decision'),
      name: nameText,
      branches: z.array(z.strictObject({ ...branch, then: tree })).max(1000),
    }),
    z.strictObject({
      kind: z.literal('chance'),
      name: nameText,
      branches: z.array(z.strictObject({ ...branch, probability: finite, then: tree })).max(1000),
    }),
  ]),
);

/** Looking at a case from many sides. Nothing is changed; every answer states its conventions. */
export const analyses = {
  /** `range`: for inputs without a distribution, a share of their value to each side. */
  'analysis.tornado': query(
    z.strictObject({ ...subject, range: finite.positive().max(1).optional() }),
    answers.tornadoAnswer,
  ),
  /** Every input as a claim, those to look at first at the top. `asOf`: the day from which a review is overdue. */
  'analysis.ledger': query(
    z.strictObject({
      ...subject,
      asOf: day,
      /** Also what knowing each input is worth; only for results of which more is better, told in money. */
      worth: z
        .strictObject({ trials: z.int().default(10_000), seed: z.number().default(1) })
        .nullable()
        .default(null),
    }),
    ledgerAnswer,
  ),
  'analysis.spider': query(
    z.strictObject({
      ...subject,
      by: z.enum(['percentiles', 'changes']).default('percentiles'),
      steps: z.array(finite).min(2).max(201).optional(),
    }),
    answers.spiderAnswer,
  ),
  /** What is behind a number, level by level. `period` counts from 1; null is the last. */
  'analysis.explain': query(
    z.strictObject({
      caseId: id,
      line: lineName,
      period: z.int().nullable().default(null),
      depth: z.int().min(0).max(6).default(2),
    }),
    explainAnswer,
  ),
  'analysis.table': query(
    z.strictObject({ ...subject, x: axis, y: axis.nullable().default(null) }),
    answers.tableAnswer,
  ),
  /** Goal seek: none, one or several values of an input that give the target. */
  'analysis.solve': query(
    z.strictObject({ ...subject, line: lineName, target: finite, range: range.optional() }),
    answers.solveAnswer,
  ),
  /** By what any line has to be multiplied in all periods. */
  'analysis.breakEven': query(
    z.strictObject({ ...subject, line: lineName, target: finite.default(0), factors: range.optional() }),
    answers.breakEvenAnswer,
  ),
  'analysis.switchingValues': query(
    z.strictObject({ ...subject, threshold: finite.default(0) }),
    answers.switchingAnswer,
  ),
  'analysis.targetGap': query(z.strictObject({ ...subject, target: finite }), answers.targetAnswer),
  /** `order`: for `ordered`, the names that come first. */
  'analysis.bridge': query(
    z.strictObject({
      caseId: id,
      result,
      from: lane,
      to: lane,
      method: z.enum(['ordered', 'shapley']).default('shapley'),
      order: z.array(lineName).max(1000).default([]),
      seed: z.int().nonnegative().optional(),
      pairs: z.int().min(2).max(5000).optional(),
    }),
    answers.bridgeAnswer,
  ),
  /** Results side by side; all scenarios and the base when `lanes` is left out. */
  'analysis.compare': query(
    z.strictObject({
      caseId: id,
      lanes: z.array(lane).min(1).max(1000).optional(),
      to: lane.default(null),
      results: z.array(lineName).max(200).optional(),
    }),
    answers.compareAnswer,
  ),
  /** Axes of alternatives combined: market by regulation by rival. */
  'analysis.grid': query(
    z.strictObject({
      caseId: id,
      results: z.array(lineName).max(200).optional(),
      axes: z
        .array(
          z.strictObject({
            name: nameText,
            alternatives: z.array(
              z.strictObject({
                name: nameText,
                probability: finite.min(0).max(1).nullable().default(null),
                overrides: z.record(lineName, z.union([finite, z.array(finite)])).default({}),
              }),
            ),
          }),
        )
        .min(1)
        .max(10),
    }),
    answers.gridAnswer,
  ),
  /** All options of a case side by side, each with what it adds to doing nothing. */
  'analysis.options': query(
    z.strictObject({ caseId: id, results: z.array(lineName).max(200).optional() }),
    answers.optionsAnswer,
  ),
  /**
   * Options by name: an option of the case, else a scenario; all options of the case when left out. All other scenarios
   * and the base when `scenarios` is left out.
   */
  'analysis.regret': query(
    z.strictObject({
      caseId: id,
      result,
      options: z.array(lane).max(100).optional(),
      scenarios: z.array(lane).max(1000).optional(),
      goal,
    }),
    answers.regretAnswer,
  ),
  /** The smallest change that makes another option best. Options as for regret. */
  'analysis.flip': query(
    z.strictObject({
      ...subject,
      options: z.array(lane).max(100).optional(),
      goal,
      pairs: z.boolean().default(false),
      range: finite.positive().max(10).optional(),
    }),
    answers.flipAnswer,
  ),
  /**
   * The tree of the case when `tree` is left out; `caseId` may be null when every payoff is a number. `branch` asks
   * what that branch of a decision is worth.
   */
  'analysis.decisionTree': query(
    z.strictObject({
      caseId: id.nullable(),
      result,
      tree: tree.optional(),
      goal,
      branch: z.strictObject({ decision: nameText, branch: nameText }).nullable().default(null),
    }),
    answers.treeAnswer,
  ),
  /** Options as for regret, null the base; doing nothing is one too where fewer than two are named. */
  'analysis.valueOfInformation': query(
    z.strictObject({
      caseId: id,
      result,
      options: z.array(lane).max(20).default([]),
      orNothing: z.boolean().optional(),
      groups: z.array(z.array(lineName).min(1).max(6)).max(20).default([]),
      trials: z.int().default(10_000),
      seed: z.number().default(1),
    }),
    informationAnswer,
  ),
  'analysis.sobolIndices': query(
    z.strictObject({ ...subject, samples: z.int().default(4096), seed: z.number().default(1) }),
    sobolAnswer,
  ),
  /** Several experts' estimates as one distribution, in two ways. */
  'analysis.pool': query(
    z.strictObject({
      experts: z
        .array(z.strictObject({ name: nameText, weight: finite.optional(), distribution: distributionSchema }))
        .max(100),
    }),
    answers.poolAnswer,
  ),
};
