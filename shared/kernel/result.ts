/**
 * What a call that may fail answers. Errors are values across every boundary, so that no carrier has to
 * translate exceptions and every caller is made to look.
 */
export type Result<Value, Failure = Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

/** A failure that a person reads: what went wrong, what was not lost, what to do next. */
export type Problem = {
  /** Stable, kebab-case, for programs: `not-a-workspace`, `name-not-found`. */
  readonly code: string;
  /** Whole sentences for a person. */
  readonly message: string;
  /** Where and with what, for programs: `{ line: 'units', position: 7 }`. */
  readonly details?: Readonly<Record<string, unknown>>;
};

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail(
  code: string,
  message: string,
  details?: Readonly<Record<string, unknown>>,
): { readonly ok: false; readonly error: Problem } {
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } };
}

/** The value, or an exception: for tests and for places where a failure is a defect of ours. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}
