import { plain, type ValueType } from './opcodes.ts';

/** The instructions of one function while they are written. Each method adds one. */
export type Code = {
  readonly bytes: number[];
  /** A new local variable, zero at first. */
  local(type: ValueType): number;
  get(local: number): void;
  set(local: number): void;
  tee(local: number): void;
  integer(value: number): void;
  op(...bytes: readonly number[]): void;
  simd(instruction: number): void;
  lane(instruction: number, lane: number): void;
  shuffle(lanes: readonly number[]): void;
  call(func: number): void;
  /** A number in both lanes. */
  constant(value: number): void;
  /** The same 64 bits in both lanes. */
  bits(high: number, low: number): void;
  load(offset: number): void;
  loadSplat(offset: number): void;
  loadLane(offset: number, lane: 0 | 1): void;
  loadInteger(offset: number): void;
  store(offset: number): void;
  storeLane(offset: number, lane: 0 | 1): void;
  storeInteger(offset: number): void;
  /** The locals and the instructions, as the module wants them. */
  finish(): readonly number[];
};

const prefix = 0xfd;

export function createCode(parameters: number): Code {
  const bytes: number[] = [];
  const locals: ValueType[] = [];
  const withNumber = (instruction: number, value: number): void => {
    bytes.push(instruction);
    unsigned(bytes, value);
  };
  const memory = (instruction: readonly number[], align: number, offset: number): void => {
    bytes.push(...instruction, align);
    unsigned(bytes, offset);
  };
  const simd = (instruction: number): void => {
    bytes.push(prefix);
    unsigned(bytes, instruction);
  };
  const eight = (value: DataView): void => {
    simd(0x0c);
    for (let index = 0; index < 16; index++) bytes.push(value.getUint8(index % 8));
  };
  return {
    bytes,
    local: (type) => parameters + locals.push(type) - 1,
    get: (local) => withNumber(0x20, local),
    set: (local) => withNumber(0x21, local),
    tee: (local) => withNumber(0x22, local),
    integer(value) {
      bytes.push(0x41);
      signed(bytes, value);
    },
    op: (...more) => void bytes.push(...more),
    simd,
    lane(instruction, lane) {
      simd(instruction);
      bytes.push(lane);
    },
    shuffle(lanes) {
      simd(0x0d);
      bytes.push(...lanes);
    },
    call: (func) => withNumber(0x10, func),
    constant(value) {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, value, true);
      eight(view);
    },
    bits(high, low) {
      const view = new DataView(new ArrayBuffer(8));
      view.setUint32(4, high, true);
      view.setUint32(0, low, true);
      eight(view);
    },
    load: (offset) => memory([prefix, 0x00], 4, offset),
    loadSplat: (offset) => memory([prefix, 0x0a], 3, offset),
    loadLane(offset, lane) {
      memory([prefix, 0x57], 3, offset);
      bytes.push(lane);
    },
    loadInteger: (offset) => memory([0x28], 2, offset),
    store: (offset) => memory([prefix, 0x0b], 4, offset),
    storeLane(offset, lane) {
      memory([prefix, 0x5b], 3, offset);
      bytes.push(lane);
    },
    storeInteger: (offset) => memory([0x36], 2, offset),
    finish() {
      const out: number[] = [];
      const runs: [number, ValueType][] = [];
      for (const type of locals) {
        const last = runs.at(-1);
        if (last?.[1] === type) last[0] += 1;
        else runs.push([1, type]);
      }
      unsigned(out, runs.length);
      for (const [count, type] of runs) {
        unsigned(out, count);
        out.push(type);
      }
      return [...out, ...bytes, plain.end];
    },
  };
}

/** A whole number from 0 in groups of seven bits (LEB128). */
export function unsigned(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function signed(bytes: number[], value: number): void {
  let rest = value | 0;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    if ((rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)) {
      bytes.push(low);
      return;
    }
    bytes.push(low | 128);
  }
}
