import { suites } from './suites.ts';

export type Options = {
  /** Takes the machine as it is: nothing is installed by apt. */
  readonly asInstalled: boolean;
  readonly withChecks: boolean;
  readonly suites: readonly string[];
};

const names = suites.map(({ name }) => name);

/** Reads the arguments; a text says what is wrong with them. */
export function readOptions(args: readonly string[]): Options | string {
  let asInstalled = false;
  let only: readonly string[] | null = null;
  for (let index = 0; index < args.length; index++) {
    if (args[index] === '--as-installed') asInstalled = true;
    else if (args[index] === '--only') only = (args[++index] ?? '').split(',');
    else
      return `${args[index] ?? ''} is not an option. Use --as-installed, or --only with any of: rules, ${names.join(', ')}.`;
  }
  if (only === null) return { asInstalled, withChecks: true, suites: names };
  const unknown = only.filter((name) => name !== 'rules' && !names.includes(name));
  if (unknown.length > 0) return `There is no suite "${unknown.join(', ')}". There are: rules, ${names.join(', ')}.`;
  return { asInstalled, withChecks: only.includes('rules'), suites: names.filter((name) => only.includes(name)) };
}
