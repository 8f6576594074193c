/** Types of values, as the binary format of WebAssembly 2.0 numbers them. */
export const i32 = 0x7f;
export const f64 = 0x7c;
export const v128 = 0x7b;
export type ValueType = typeof i32 | typeof f64 | typeof v128;

/** Instructions of one byte. */
export const plain = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  branch: 0x0c,
  branchIf: 0x0d,
  drop: 0x1a,
  i32EqualsZero: 0x45,
  i32NotEqual: 0x47,
  i32LessSigned: 0x48,
  i32Add: 0x6a,
  i32Subtract: 0x6b,
  i32Multiply: 0x6c,
  i32And: 0x71,
  i32Or: 0x72,
  i32ShiftLeft: 0x74,
  f64ConvertI32: 0xb7,
} as const;

/** Instructions on vectors: the number after the prefix 0xfd. */
export const vector = {
  splat: 0x14,
  splatI64: 0x12,
  extract: 0x21,
  replace: 0x22,
  extractI32: 0x1b,
  equal: 0x47,
  unequal: 0x48,
  less: 0x49,
  greater: 0x4a,
  lessOrEqual: 0x4b,
  greaterOrEqual: 0x4c,
  invert: 0x4d,
  and: 0x4e,
  andNot: 0x4f,
  or: 0x50,
  exclusiveOr: 0x51,
  select: 0x52,
  anyTrue: 0x53,
  ceiling: 0x74,
  floor: 0x75,
  nearest: 0x94,
  allTrueI64: 0xc3,
  shiftLeftI64: 0xcb,
  shiftRightI64: 0xcc,
  shiftRightUnsignedI64: 0xcd,
  addI64: 0xce,
  subtractI64: 0xd1,
  absolute: 0xec,
  negate: 0xed,
  squareRoot: 0xef,
  add: 0xf0,
  subtract: 0xf1,
  multiply: 0xf2,
  divide: 0xf3,
  minimum: 0xf4,
  maximum: 0xf5,
  truncateToI32: 0xfc,
  convertLowI32: 0xfe,
} as const;
