/** What crosses a carrier: plain JSON, where a number that does not exist is null. */
export type Plain<Value> = Value extends number
  ? number | null
  : Value extends readonly (infer Item)[]
    ? Plain<Item>[]
    : Value extends object
      ? { -readonly [Key in keyof Value]: Plain<Value[Key]> }
      : Value;

export function plain<Value>(value: Value): Plain<Value> {
  return convert(value) as Plain<Value>;
}

function convert(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, convert(each)]));
}

type Given<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> };

/** Without the keys that a schema left undefined: an option that is not given is not there. */
export function given<Value extends object>(value: Value): Given<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Given<Value>;
}
