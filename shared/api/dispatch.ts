import { limits } from '../kernel/limits.ts';
import { didYouMean } from '../kernel/nearest-name.ts';
import { inspectPayload } from '../kernel/payload.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { parse } from '../kernel/schema.ts';
import { contract, type OperationName, type OutputOf, type ParsedInputOf } from './contract.ts';
import type { Operation } from './declare.ts';

type Answer<Name extends OperationName> = Result<OutputOf<Name>>;
export type Handlers = {
  readonly [Name in OperationName]: (input: ParsedInputOf<Name>) => Answer<Name> | Promise<Answer<Name>>;
};
export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown>>;

export type DispatchOptions = {
  /** Also parse what a handler answers: on in tests, so that the contract is a promise that is kept. */
  readonly checkOutput?: boolean;
  /** Told of an exception that no handler foresaw; the caller only learns that it happened. */
  readonly onDefect?: (name: string, error: unknown) => void;
};

/** The one door of the host: every carrier ends here, so every input is checked here. */
export function createDispatch(handlers: Handlers, options: DispatchOptions = {}): Dispatch {
  return async (name, input) => {
    if (!Object.hasOwn(contract, name)) {
      const hint = didYouMean(name, Object.keys(contract));
      return fail('unknown-operation', `There is no operation called "${name.slice(0, 100)}".${hint}`);
    }
    const known = name as OperationName;
    const operation: Operation = contract[known];
    try {
      const inspected = inspectPayload(input, limits.requestBytes);
      if (!inspected.ok) return inspected;
      const parsed = parse(operation.input, input, `The request "${known}"`);
      if (!parsed.ok) return parsed;
      // `parsed` was made by this operation's own schema, which the compiler can't see through the lookup.
      const handler = handlers[known] as (input: unknown) => Result<unknown> | Promise<Result<unknown>>;
      const answer = await handler(parsed.value);
      if (!answer.ok || options.checkOutput !== true) return answer;
      const checked = parse(operation.output, answer.value, `The answer to "${known}"`);
      return checked.ok ? ok(answer.value) : checked;
    } catch (error) {
      options.onDefect?.(known, error);
      return fail(
        'internal-error',
        `Something went wrong inside Casewright while it worked on "${known}". Edits that were kept before are safe. ` +
          'Try again; if it happens again, save a copy under another name and restart.',
      );
    }
  };
}
