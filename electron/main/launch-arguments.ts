import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

const commandLineMark = '--cli';

/** The workspaces named on a command line. Options, and whatever else the system adds, are passed over. */
export function filesIn(argv: readonly string[], folder: string): string[] {
  return argv
    .filter((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.casewright'))
    .map((argument) => (isAbsolute(argument) ? argument : join(folder, argument)))
    .filter((path) => existsSync(path));
}

/** What follows `--cli`, or null when the app was started for its window. */
export function commandLineIn(argv: readonly string[]): readonly string[] | null {
  const at = argv.indexOf(commandLineMark);
  if (at === -1) return null;
  const rest = argv.slice(at + 1);
  return rest[0] === '--' ? rest.slice(1) : rest;
}
