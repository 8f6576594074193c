import { operationKinds } from '../../compile/operations.ts';
import type { Program } from '../../compile/program.ts';
import type { Operand } from '../instruction.ts';
import { argumentsOf, type Stages } from './stages.ts';
import { isStepping } from './stepping.ts';
import { tableBytes } from './tables.ts';

export type PlacesWishes = {
  readonly program: Program;
  readonly stages: Stages;
  readonly varying: ReadonlySet<number>;
  readonly needed: ReadonlySet<number>;
  readonly wanted: readonly number[];
  readonly inputs: readonly number[];
  /** Where shared values lie in the memory that the interpreter fills, and how many numbers that is. */
  readonly shared: ReadonlyMap<number, Operand>;
  readonly sharedSize: number;
  /** Vectors of two lanes that are worked out together. */
  readonly vectors: number;
  /** One lane only: its values lie beside each other. */
  readonly single: boolean;
  /** Most bytes for the inputs and outputs of a block. */
  readonly room: number;
  readonly chunkOf: ReadonlyMap<number, number>;
};

/** Where everything lies in the memory of the module, in bytes. */
export type Places = {
  readonly shared: (node: number) => { readonly at: number; readonly isSeries: boolean } | null;
  readonly sharedAt: number;
  readonly sharedSize: number;
  /** One value a lane; or of one period, for a series that another piece of code of the same loop needs. */
  readonly slots: ReadonlyMap<number, number>;
  /** All periods, one group of lanes each. */
  readonly series: ReadonlyMap<number, number>;
  /** For `previous`: this and the last period. */
  readonly rings: ReadonlyMap<number, number>;
  /** Further room of a node, `room` bytes of a group each. */
  readonly extra: ReadonlyMap<number, number>;
  readonly rateArea: number;
  /** Inputs and outputs, a block of lanes each period. */
  readonly columns: ReadonlyMap<number, number>;
  readonly columnsAt: number;
  readonly end: number;
  readonly block: number;
  readonly groupBytes: number;
  readonly rowBytes: number;
};

export function placeAll(wishes: PlacesWishes): Places {
  const { program, stages, varying, needed, vectors, single } = wishes;
  const groupBytes = vectors * 16;
  const sharedAt = tableBytes;
  let end = (sharedAt + wishes.sharedSize * 8 + 63) & ~63;
  const take = (bytes: number): number => {
    const at = end;
    end += bytes;
    return at;
  };
  const isSeries = (node: number): boolean => program.nodes[node]?.shape === 'series';
  const slots = new Map<number, number>();
  const series = new Map<number, number>();
  const rings = new Map<number, number>();
  const extra = new Map<number, number>();
  let rateArea = 0;

  const { slotted, stored } = whatIsStored(wishes);
  for (const node of needed) {
    if (!varying.has(node)) continue;
    if (!isSeries(node) || slotted.has(node)) slots.set(node, take(groupBytes));
    if (isSeries(node) && stored.has(node)) series.set(node, take(groupBytes * program.periods));
    const found = program.nodes[node];
    if (found?.kind !== 'operation') continue;
    if (found.operation === 'previous' && isRing(wishes, node)) rings.set(node, take(groupBytes * 2));
    if (stages.parts.get(node) === 'gathered' || found.operation === 'cumulative')
      extra.set(node, take(groupBytes * 4));
    // The window needs the carry, and the sums from each period to the end of its stretch.
    if (found.operation === 'window') extra.set(node, take(groupBytes * (program.periods + 3)));
    if (isStepping(program, varying, node)) extra.set(node, take(groupBytes * 3));
    if (found.operation === 'internalRate')
      rateArea = rateArea === 0 ? take(groupBytes * (program.periods + 1)) : rateArea;
  }
  const columnsAt = end;
  const columnNodes = [...new Set([...wishes.inputs, ...wishes.wanted.filter((node) => varying.has(node))])];
  const rows = columnNodes.reduce((sum, node) => sum + (isSeries(node) ? program.periods : 1), 0);
  const group = vectors * 2;
  const block = single ? 1 : Math.max(group, Math.min(512, Math.floor(wishes.room / (rows * 8) / group) * group));
  const rowBytes = block * 8;
  const columns = new Map<number, number>();
  for (const node of columnNodes) columns.set(node, take(rowBytes * (isSeries(node) ? program.periods : 1)));
  return {
    shared(node) {
      const place = wishes.shared.get(node);
      return place === undefined || varying.has(node)
        ? null
        : { at: sharedAt + place.at * 8, isSeries: place.row !== 0 };
    },
    sharedAt,
    sharedSize: wishes.sharedSize,
    slots,
    series,
    rings,
    extra,
    rateArea,
    columns,
    columnsAt,
    end,
    block,
    groupBytes,
    rowBytes,
  };
}

/** A series of the same loop is handed on through two places; any other is looked up where it is stored. */
function isRing({ program, stages, varying }: PlacesWishes, node: number): boolean {
  const [x = 0] = argumentsOf(program.nodes[node]);
  return (
    varying.has(x) &&
    program.nodes[x]?.kind === 'operation' &&
    program.nodes[x].shape === 'series' &&
    stages.parts.get(x) === 'period' &&
    stages.stageOf.get(x) === stages.stageOf.get(node)
  );
}

function whatIsStored(wishes: PlacesWishes): { readonly slotted: Set<number>; readonly stored: Set<number> } {
  const { program, stages, varying, needed, chunkOf } = wishes;
  const slotted = new Set<number>();
  const stored = new Set<number>();
  const lookElsewhere = new Set(['lag', 'lead', 'internalRate', 'modifiedRate', 'at']);
  for (const node of needed) {
    const found = program.nodes[node];
    if (!varying.has(node)) continue;
    if (found?.kind === 'input') stored.add(node);
    if (found?.kind !== 'operation') continue;
    const own = isCarriedOut(wishes, node);
    if (own && found.shape === 'series') stored.add(node);
    for (const [index, arg] of found.args.entries()) {
      if (!varying.has(arg) || program.nodes[arg]?.shape !== 'series') continue;
      const gathers = stages.parts.get(node) === 'gathered';
      const sameLoop =
        stages.parts.get(arg) === 'period' &&
        stages.stageOf.get(arg) === (stages.stageOf.get(node) ?? 0) - (gathers ? 1 : 0);
      const isLookedUp =
        own ||
        lookElsewhere.has(found.operation) ||
        (found.operation === 'previous' && index === 0 && !isRing(wishes, node));
      if (!sameLoop || isLookedUp) stored.add(arg);
      else if (found.operation !== 'previous' && chunkOf.get(arg) !== chunkOf.get(node)) slotted.add(arg);
    }
  }
  return { slotted, stored };
}

/** Whether the interpreter carries a node out, on the memory of the module. */
export function isCarriedOut(
  { program, stages, varying }: Pick<PlacesWishes, 'program' | 'stages' | 'varying'>,
  node: number,
): boolean {
  const found = program.nodes[node];
  if (found?.kind !== 'operation') return false;
  const part = stages.parts.get(node);
  if (part === 'afterwards') {
    const [flow = 0] = found.args;
    return !(found.operation === 'internalRate' && varying.has(flow) && program.nodes[flow]?.shape === 'series');
  }
  if (part !== 'period') return false;
  if (operationKinds[found.operation] === 'each') return false;
  return (found.operation === 'window' && found.looped) || !knownInLoop.has(found.operation);
}

/** Operations that look at other periods and are written out; those that do not always are. */
const knownInLoop: ReadonlySet<string> = new Set(['previous', 'cumulative', 'window']);
