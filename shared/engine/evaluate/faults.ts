import { foldItems } from '../compile/dimensions/fold-findings.ts';
import { finding } from '../compile/findings.ts';
import { operationKinds, type Operation } from '../compile/operations.ts';
import type { Program } from '../compile/program.ts';
import type { Finding, LaneOverrides } from '../types.ts';
import { carryOut, fillMemory } from './carry-out.ts';
import { sortOverrides } from './overrides.ts';
import { planFor } from './known-plans.ts';

/** One lane with the value of every node kept: what fault-finding reads. */
type Trace = { readonly program: Program; at(node: number, row: number): number };

/**
 * The faults of one lane: for each line that goes wrong by itself (not because of a line it uses) the first
 * period, and in words why. A rate or payback that does not exist is told as a warning.
 */
export function faultsOf(program: Program, lane: LaneOverrides): readonly Finding[] {
  const trace = traceLane(program, lane);
  const findings: Finding[] = [];
  const owners = ownersOf(program);
  const told = new Set<number>();
  const itemOf = new Map([...program.items].flatMap(([line, items]) => items.map((item) => [item, line])));
  for (const [line, node] of program.lines) {
    if (program.brokenLines.has(line) || program.items.has(line)) continue;
    const row = firstFault(trace, node);
    if (row === null) continue;
    const cause = causeOf(trace, node, row, owners, line);
    if (cause === null || told.has(cause.node)) continue;
    told.add(cause.node);
    findings.push(tell(trace, line, cause));
  }
  return foldItems(findings, (name) => itemOf.get(name) ?? name);
}

function traceLane(program: Program, lane: LaneOverrides): Trace {
  const wanted = [...program.lines.values()];
  const plan = planFor(program, { wanted, varyingInputs: new Set(), block: 1, reuse: false });
  const memory = new Float64Array(plan.memorySize);
  fillMemory(program, plan, memory);
  for (const [node, value] of sortOverrides(program, [lane]).shared) {
    const place = plan.places.get(node);
    const rows = place?.row === 1 ? program.periods : 1;
    for (let row = 0; row < rows; row++) {
      memory[(place?.at ?? 0) + row] =
        typeof value === 'number' ? value : ((rows === 1 ? undefined : value[row]) ?? NaN);
    }
  }
  carryOut(memory, plan.once, program.periods);
  return {
    program,
    at(node, row) {
      const place = plan.places.get(node);
      return place === undefined ? NaN : (memory[place.at + row * place.row] ?? NaN);
    },
  };
}

/** Which line a node is the value of. Two lines with one meaning share a node; the first stands for both. */
function ownersOf(program: Program): ReadonlyMap<number, string> {
  const owners = new Map<number, string>();
  for (const [line, node] of program.lines) if (!owners.has(node)) owners.set(node, line);
  return owners;
}

function firstFault(trace: Trace, node: number): number | null {
  const rows = trace.program.nodes[node]?.shape === 'series' ? trace.program.periods : 1;
  for (let row = 0; row < rows; row++) if (!Number.isFinite(trace.at(node, row))) return row;
  return null;
}

type Cause = { readonly node: number; readonly row: number };

/** Goes from a value that is no number to the operation that first made it so; null when another line did. */
function causeOf(
  trace: Trace,
  from: number,
  fromRow: number,
  owners: ReadonlyMap<number, string>,
  line: string,
): Cause | null {
  let [node, row] = [from, fromRow];
  for (let step = 0; step < trace.program.nodes.length * 2; step++) {
    const owner = owners.get(node);
    if (node !== from && owner !== undefined) return null;
    if (owner !== undefined && owner !== line) return null;
    const found = trace.program.nodes[node];
    if (found?.kind !== 'operation') return found?.kind === 'input' && node === from ? { node, row } : null;
    const next = guiltyArgument(trace, found.operation, found.args, row);
    if (next === null) return { node, row };
    [node, row] = [next.node, next.row];
  }
  return null;
}

/** The argument, and its period, that was no number already. */
function guiltyArgument(trace: Trace, operation: Operation, args: readonly number[], row: number): Cause | null {
  const condition = args[0] ?? 0;
  const used = operation === 'select' ? [condition, args[trace.at(condition, row) !== 0 ? 1 : 2] ?? 0] : args;
  const [from, to] = rowsRead(trace, operation, row);
  for (const arg of used) {
    const isSeries = trace.program.nodes[arg]?.shape === 'series';
    for (let at = isSeries ? from : 0; at < (isSeries ? to : 1); at++) {
      if (!Number.isFinite(trace.at(arg, at))) return { node: arg, row: at };
    }
  }
  return null;
}

/** The periods of a series that an operation reads for its value of one period. */
function rowsRead(trace: Trace, operation: Operation, row: number): readonly [number, number] {
  if (operationKinds[operation] === 'whole') return [0, trace.program.periods];
  if (operationKinds[operation] === 'each') return [row, row + 1];
  return [0, operation === 'previous' || operation === 'lag' ? row : row + 1];
}

function tell(trace: Trace, line: string, { node, row }: Cause): Finding {
  const found = trace.program.nodes[node];
  const isSeries = found?.shape === 'series';
  const period = isSeries ? row + 1 : null;
  const where = period === null ? '' : ` in period ${period}`;
  if (found?.kind !== 'operation') return finding('not-a-number', `“${line}” has no value${where}.`, line, { period });
  const args = found.args.map((arg) => trace.at(arg, trace.program.nodes[arg]?.shape === 'series' ? row : 0));
  const why = reason(found.operation, args);
  const told = finding(why.code, `“${line}”${where}: ${why.says}`, line, { period });
  return why.isWarning ? { ...told, severity: 'warning' } : told;
}

type Reason = { readonly code: string; readonly says: string; readonly isWarning: boolean };

function reason(operation: Operation, args: readonly number[]): Reason {
  const [a = NaN, b = NaN] = args;
  const isPower = operation === 'power' || operation === 'powerSteps';
  const fault = (code: string, says: string): Reason => ({ code, says, isWarning: false });
  const none = (says: string): Reason => ({ code: 'no-result', says, isWarning: true });
  if (operation === 'internalRate' || operation === 'datedRate')
    return none('there is no rate at which the flows are worth zero, so the internal rate does not exist.');
  if (operation === 'modifiedRate')
    return none('without both an inflow and an outflow the modified rate does not exist.');
  if (operation === 'payback') return none('the money never comes back, so there is no payback.');
  if ((operation === 'divide' || operation === 'modulo') && b === 0)
    return fault('division-by-zero', 'it divides by zero. Guard it: divisor == 0 ? 0 : value / divisor.');
  if (isPower && a === 0 && b < 0) return fault('division-by-zero', 'zero to a negative power divides by zero.');
  if (isPower && a < 0) return fault('no-real-value', 'a negative number to a power that is not whole has no value.');
  if (operation === 'bassDiscrete')
    return fault('no-real-value', 'the discrete Bass rule needs a market and a p above 0, and a q of at least 0.');
  if (operation === 'logarithm') return fault('no-real-value', 'the logarithm of zero or less has no value.');
  if (operation === 'squareRoot') return fault('no-real-value', 'the square root of a negative number has no value.');
  if (operation === 'choose') return fault('outside-list', `choose was asked for value ${a} of ${args.length - 1}.`);
  if (operation === 'at')
    return fault('outside-timeline', `at was asked for period ${b}, which is outside the timeline.`);
  if (operation === 'presentValue')
    return fault('no-real-value', 'a discount rate of -100 % or less has no present value.');
  if (operation === 'lag' || operation === 'lead' || operation === 'window')
    return fault(
      'period-count',
      `${operation} was given ${b} periods, and needs at least ${operation === 'lag' || operation === 'lead' ? '0, or 1 where a line uses itself' : '1'}.`,
    );
  return fault('overflow', 'the value is larger than the largest number, about 1.8e308.');
}
