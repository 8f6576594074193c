import { didYouMean } from '../../kernel/nearest-name.ts';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import type { ModelLine } from '../../model/model.ts';
import type { Compilation, CompiledLine } from '../compile/compile-model.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { LaneColumns, LaneOverrides } from '../types.ts';

/** What every analysis may be told: the line it is about, and the lane it starts from (the base when left out). */
export type Subject = { readonly result: string; readonly lane?: LaneOverrides };

/** A line as a person knows it, between quotation marks: by its label. */
export const nameInWords = (compilation: Compilation, name: string): string =>
  `“${compilation.lines.get(name)?.label ?? name}”`;

/** A line that can be a result: it is there and its formula works. A series stands for its last period. */
export function checkResult(compilation: Compilation, name: string): Result<CompiledLine> {
  const line = compilation.lines.get(name);
  if (line === undefined) {
    const near = didYouMean(name, compilation.lines.keys());
    return fail('line-not-found', `There is no line called “${name}” in this case.${near}`, { name });
  }
  if (!line.broken) return ok(line);
  return fail(
    'broken-line',
    `“${line.label}” can't be worked out, because a formula behind it is wrong. Correct it first.`,
    {
      name,
    },
  );
}

/** An input that is one number for all periods. */
export function checkInput(compilation: Compilation, name: string): Result<CompiledLine> {
  const line = checkResult(compilation, name);
  if (!line.ok) return line;
  if (!compilation.program.inputs.has(name)) {
    const message = `“${line.value.label}” is worked out by a formula, so it can't be varied. Choose one of its inputs.`;
    return fail('not-an-input', message, { name });
  }
  if (line.value.shape === 'scalar') return line;
  const message = `“${line.value.label}” is given period by period, so no single value stands for it. Ask for its break-even, which scales all periods alike.`;
  return fail('not-one-number', message, { name });
}

/** Every input of a lane is there and can be set. */
export function checkLane(compilation: Compilation, lane: LaneOverrides): Result<null> {
  for (const name of Object.keys(lane)) {
    if (isInput(compilation, name)) continue;
    const line = checkResult(compilation, name);
    if (!line.ok) return line;
    return fail(
      'not-an-input',
      `“${line.value.label}” is worked out by a formula and can't be set. Set one of its inputs.`,
      {
        name,
      },
    );
  }
  return ok(null);
}

/** An input, one item of one (`share[DE]`), or one with dimensions as a whole, which is set for all its items. */
function isInput({ program }: Compilation, name: string): boolean {
  if (program.inputs.has(name)) return true;
  const items = program.items.get(name) ?? [];
  return items.length > 0 && items.every((item) => program.inputs.has(item));
}

/** Result, and the lane to start from, both checked. */
export function checkSubject(compilation: Compilation, { result, lane = {} }: Subject): Result<CompiledLine> {
  const checked = checkLane(compilation, lane);
  return checked.ok ? checkResult(compilation, result) : checked;
}

/** The inputs that are one number, items by themselves, in the order of the model, that the result depends on. */
export function drivingInputs(compilation: Compilation, result: string): readonly ModelLine[] {
  const reached = new Set<string>();
  const open = [result];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...(compilation.lines.get(name)?.dependsOn ?? []));
  }
  return [...compilation.sources.values()].filter(
    ({ name }) =>
      reached.has(name) && compilation.program.inputs.has(name) && compilation.lines.get(name)?.shape === 'scalar',
  );
}

/** What an input is in a lane: one number, or one a period. */
export function inputValue(
  compilation: Compilation,
  name: string,
  lane: LaneOverrides = {},
): number | readonly number[] {
  const set = Object.hasOwn(lane, name) ? lane[name] : undefined;
  if (set !== undefined) return set;
  const whole = compilation.lines.get(name)?.itemOf ?? null;
  if (whole !== null && Object.hasOwn(lane, whole)) return lane[whole] ?? NaN;
  const node = compilation.program.nodes[compilation.program.inputs.get(name) ?? -1];
  if (node?.kind !== 'input') return NaN;
  return node.shape === 'scalar' ? (node.values[0] ?? NaN) : [...node.values];
}

/** The same for an input that is one number. */
export function numberOf(compilation: Compilation, name: string, lane: LaneOverrides = {}): number {
  const value = inputValue(compilation, name, lane);
  return typeof value === 'number' ? value : NaN;
}

/** One result over lanes: all are worked out together. Not a number where there is none. */
export function resultOver(
  compilation: Compilation,
  result: string,
  lanes: readonly LaneOverrides[] | LaneColumns,
): Float64Array {
  const evaluation = evaluate(compilation.program, lanes, { lines: [result] });
  return Float64Array.from({ length: evaluation.laneCount }, (_, lane) => evaluation.scalar(result, lane));
}

/** A result where there has to be one. */
export function missingResult(
  compilation: Compilation,
  result: string,
  where: string,
): { readonly ok: false; readonly error: Problem } {
  const message = `${nameInWords(compilation, result)} has no value ${where}, so there is nothing to compare. Choose a result that always exists, such as a net present value.`;
  return fail('no-result', message, { result });
}
