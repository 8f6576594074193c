import { z } from '../kernel/schema.ts';
import { inputValueSchema } from '../model/line.ts';
import { finite, id, identifier, nameText } from '../model/text.ts';
import { command, query } from './declare.ts';
import { jobStateSchema, simulationSchema } from './simulation-answer.ts';

/** One item of a line with dimensions is named with its items: `share[DE]`. */
const settable = z.string().max(1000);
const share = finite.gt(0).lt(1);

const simulateInput = z.strictObject({
  caseId: id,
  /** Null: the base. What a scenario sets is not drawn. */
  scenario: nameText.nullable().default(null),
  set: z.record(settable, inputValueSchema).default({}),
  trials: z.int().min(2).max(1_000_000).default(10_000),
  seed: z.int().min(0).default(1),
  sampler: z.enum(['lhs', 'random', 'sobol']).default('lhs'),
  /** Names of lines; the results of the case when left out. */
  results: z.array(settable).min(1).max(200).optional(),
  fan: z.array(settable).max(16).optional(),
  curves: z.boolean().optional(),
  drivers: z.boolean().optional(),
  shortfall: share.optional(),
  until: z
    .strictObject({ result: identifier.optional(), standardError: finite.positive(), of: z.enum(['share', 'value']) })
    .optional(),
  batch: z.int().min(2).optional(),
});

const job = z.strictObject({ job: id });

/**
 * Simulations take a while, so they are jobs: `analysis.simulate` answers at once, `job` events tell how far it is,
 * and `analysis.jobResult` says where it stands and, when it is done, what came out. Nothing in the workspace changes.
 */
export const simulations = {
  'analysis.simulate': command(simulateInput, job),
  /** The last few results are kept until the workspace is closed. */
  'analysis.jobResult': query(
    job,
    z.discriminatedUnion('state', [
      jobStateSchema.extend({ state: z.literal('running') }),
      jobStateSchema.extend({ state: z.literal('done'), result: simulationSchema }),
      jobStateSchema.extend({ state: z.literal('cancelled') }),
      jobStateSchema.extend({
        state: z.literal('failed'),
        problem: z.strictObject({
          code: z.string(),
          message: z.string(),
          details: z.record(z.string(), z.unknown()).optional(),
        }),
      }),
    ]),
  ),
  /** A job that has ended stays as it is. */
  'analysis.cancel': command(job, z.strictObject({})),
};
