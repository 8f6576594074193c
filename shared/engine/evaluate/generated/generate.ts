import type { Operation } from '../../compile/operations.ts';
import type { Program } from '../../compile/program.ts';
import { timingShift } from '../../finance/npv.ts';
import type { Operand } from '../instruction.ts';
import { createModule, type ModuleDraft, type Signature } from './module-bytes.ts';
import { f64, i32, plain } from './opcodes.ts';
import { argumentsOf, sortIntoStages } from './stages.ts';
import { placeAll, type Places } from './places.ts';
import { importOdd, writePowers } from './power-code.ts';
import { advance } from './loop-code.ts';
import { oddRateSignature, writeRate } from './rate-code.ts';
import { writeBefore, writeStart } from './write-before.ts';
import { writePeriods } from './write-period.ts';
import { createWriter, parameter, type Setup } from './writer.ts';

export type GenerateWishes = {
  readonly program: Program;
  readonly needed: ReadonlySet<number>;
  readonly varying: ReadonlySet<number>;
  readonly wanted: readonly number[];
  readonly inputs: readonly number[];
  readonly shared: ReadonlyMap<number, Operand>;
  readonly sharedSize: number;
  readonly vectors: number;
  readonly single: boolean;
};

/** The bytes of a module with what its host must know. */
export type Generated = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly places: Places;
  /** Nodes that the host has the interpreter carry out, by the number that the module calls them with. */
  readonly carriedOut: readonly number[];
  /** Operations that the host works out one lane at a time: the name of the import, and how many arguments. */
  readonly oneLane: ReadonlyMap<string, Operation>;
};

/** Nodes in one function of the loop; an optimising compiler is slow with long functions. */
const chunkSize = 240;
/** Bytes of the inputs and outputs of a block, so that it stays in the cache. */
const columnRoom = 1 << 19;

/** Writes the WebAssembly module that works out a program's varying part for groups of lanes. */
export function generate(wishes: GenerateWishes): Generated {
  const { program, varying, needed } = wishes;
  const stages = sortIntoStages(program, needed, varying);
  const chunks = stages.stages.map(({ during }) => cut(during));
  const chunkOf = new Map<number, number>();
  let count = 0;
  for (const list of chunks) {
    for (const nodes of list) {
      for (const node of nodes) chunkOf.set(node, count);
      count += 1;
    }
  }
  const places = placeAll({ ...wishes, stages, chunkOf, room: columnRoom });
  const module = createModule();
  const odd = importOdd(module);
  const interpret = module.importFunction('interpret', { takes: [i32, i32, i32], gives: [] });
  const oddRate = module.importFunction('oddRate', oddRateSignature);
  const oneLane = new Map<string, Operation>();
  const laneFunctions = importLaneFunctions(module, wishes, oneLane);
  const powers = writePowers(module, odd);
  const carriedOut: number[] = [];
  let rate: number | null = null;
  const setup: Setup = {
    program,
    stages,
    places,
    varying,
    wanted: new Set(wishes.wanted),
    vectors: wishes.vectors,
    single: wishes.single,
    timingShift: timingShift[program.timing],
    powers,
    interpret,
    oneLane: (operation, size) => laneFunctions.get(`${operation} ${size}`) ?? 0,
    instructionOf: (node) => carriedOut.push(node) - 1,
    rate: () =>
      (rate ??= writeRate(module, oddRate, {
        periods: program.periods,
        vectors: wishes.vectors,
        area: places.rateArea,
      })),
  };
  writeDriver(module, setup, wishes, chunks);
  const pages = Math.ceil(places.end / 65536);
  return { bytes: module.finish(pages), pages, places, carriedOut, oneLane };
}

function cut(nodes: readonly number[]): readonly (readonly number[])[] {
  const pieces: (readonly number[])[] = [];
  for (let at = 0; at < nodes.length; at += chunkSize) pieces.push(nodes.slice(at, at + chunkSize));
  return pieces;
}

/** Each operation that may be worked out lane by lane is imported once for each number of arguments. */
function importLaneFunctions(
  module: ModuleDraft,
  { program, needed, varying }: GenerateWishes,
  names: Map<string, Operation>,
): ReadonlyMap<string, number> {
  const functions = new Map<string, number>();
  for (const node of needed) {
    const found = program.nodes[node];
    if (found?.kind !== 'operation' || !varying.has(node) || writtenOut.has(found.operation)) continue;
    const key = `${found.operation} ${found.args.length}`;
    if (functions.has(key)) continue;
    const name = `lane${functions.size}`;
    names.set(name, found.operation);
    functions.set(key, module.importFunction(name, { takes: found.args.map(() => f64), gives: [f64] }));
  }
  return functions;
}

/** Operations whose vector form is written out or that the interpreter carries out whole. */
const writtenOut: ReadonlySet<Operation> = new Set<Operation>([
  'add',
  'subtract',
  'multiply',
  'divide',
  'power',
  'powerSteps',
  'negate',
  'equal',
  'unequal',
  'less',
  'lessOrEqual',
  'and',
  'or',
  'not',
  'minimum',
  'maximum',
  'modulo',
  'logarithm',
  'exponential',
  'absolute',
  'squareRoot',
  'floor',
  'ceiling',
  'select',
  'choose',
]);

/** `run(groups)`: for each group of lanes, stage by stage, first what is one number, then period by period. */
function writeDriver(
  module: ModuleDraft,
  setup: Setup,
  { inputs }: GenerateWishes,
  chunks: readonly (readonly (readonly number[])[])[],
): void {
  const { program, places } = setup;
  const { stages } = setup.stages;
  const four: Signature = { takes: [i32, i32, i32, i32], gives: [] };
  const piece = (): ReturnType<typeof createWriter> & { readonly index: number } => {
    const { index, code } = module.declare(four);
    return { ...createWriter(setup, code), index };
  };
  const { index, code } = module.declare({ takes: [i32], gives: [] });
  module.export('run', index);
  const [offset, row, shared, series, columns] = [
    code.local(i32),
    code.local(i32),
    code.local(i32),
    code.local(i32),
    code.local(i32),
  ] as const;
  const startRow = (): void => {
    for (const local of [row, shared, series]) {
      code.integer(0);
      code.set(local);
    }
    code.get(offset);
    code.set(columns);
  };
  const call = (func: number): void => {
    for (const local of [row, shared, series, columns]) code.get(local);
    code.call(func);
  };
  const forEachRow = (functions: readonly number[]): void => {
    if (program.periods === 0 || functions.length === 0) return;
    code.op(plain.loop, 0x40);
    for (const func of functions) call(func);
    advance(code, shared, 8);
    advance(code, series, places.groupBytes);
    advance(code, columns, places.rowBytes);
    advance(code, row, 1);
    code.get(row);
    code.integer(program.periods);
    code.op(plain.i32LessSigned, plain.branchIf, 0, plain.end);
    startRow();
  };

  code.op(plain.loop, 0x40);
  startRow();
  const seriesInputs = inputs.filter((node) => program.nodes[node]?.shape === 'series');
  const takeIn = (nodes: readonly number[]): number => {
    const writer = piece();
    for (const node of nodes) takeInput(writer, node);
    return writer.index;
  };
  call(takeIn(inputs.filter((node) => !seriesInputs.includes(node))));
  if (seriesInputs.length > 0) forEachRow([takeIn(seriesInputs)]);
  for (const [number, stage] of stages.entries()) {
    if (stage.before.length > 0) {
      // Long lists are cut, as those of the loop are.
      for (const nodes of cut(stage.before)) {
        const writer = piece();
        writeBefore(writer, nodes);
        call(writer.index);
      }
    }
    if (stage.during.length === 0) continue;
    for (const nodes of cut(stage.during)) {
      const start = piece();
      writeStart(start, nodes);
      call(start.index);
    }
    const previousOf = lookedBackTo(setup);
    forEachRow(
      (chunks[number] ?? []).map((nodes) => {
        const writer = piece();
        writePeriods(writer, nodes, previousOf);
        return writer.index;
      }),
    );
  }
  advance(code, offset, places.groupBytes);
  advance(code, 0, -1);
  code.get(0);
  code.op(plain.branchIf, 0, plain.end);
}

/** Copies an input from the columns to where its group looks for it. */
function takeInput(writer: ReturnType<typeof createWriter>, node: number): void {
  const { code, places, single, vectors } = writer;
  const column = places.columns.get(node) ?? 0;
  const [slot, series] = [places.slots.get(node), places.series.get(node)];
  for (let lane = 0; lane < vectors; lane++) {
    if (series !== undefined) code.get(parameter.series);
    else if (slot !== undefined) writer.zero();
    else continue;
    code.get(parameter.columns);
    if (single) code.loadSplat(column);
    else code.load(column + lane * 16);
    code.store((series ?? slot ?? 0) + lane * 16);
  }
}

/** For each node the `previous` operations that take its value from a ring. */
function lookedBackTo({ program, places }: Setup): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>();
  for (const previous of places.rings.keys()) {
    const [x = 0] = argumentsOf(program.nodes[previous]);
    lists.set(x, [...(lists.get(x) ?? []), previous]);
  }
  return lists;
}
