import { Command, CommanderError } from 'commander';
import { actualsCommand } from './commands/actuals.ts';
import { assumptionsCommand } from './commands/assumptions.ts';
import { bridgeCommand } from './commands/bridge.ts';
import { compareCommand } from './commands/compare.ts';
import { flipCommand } from './commands/flip.ts';
import { gridCommand } from './commands/grid.ts';
import { optionsCommand } from './commands/options.ts';
import { poolCommand } from './commands/pool.ts';
import { regretCommand } from './commands/regret.ts';
import { solveCommand } from './commands/solve.ts';
import { spiderCommand } from './commands/spider.ts';
import { switchingCommand } from './commands/switching.ts';
import { tableCommand } from './commands/table.ts';
import { targetCommand } from './commands/target.ts';
import { tornadoCommand } from './commands/tornado.ts';
import { treeCommand } from './commands/tree.ts';
import { dimensionCommand } from './commands/dimension.ts';
import { dimensionsCommand } from './commands/dimensions.ts';
import { beginCommand } from './commands/begin.ts';
import { breakEvenCommand } from './commands/break-even.ts';
import { casesCommand } from './commands/cases.ts';
import { checkCommand } from './commands/check.ts';
import { demoCommand } from './commands/demo.ts';
import { evalCommand } from './commands/eval.ts';
import { explainCommand } from './commands/explain.ts';
import { diffCommand } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { commentsCommand } from './commands/comments.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { mergeCommand } from './commands/merge.ts';
import { newCommand } from './commands/new.ts';
import { renameCommand } from './commands/rename.ts';
import { reportCommand } from './commands/report.ts';
import { salvageCommand } from './commands/salvage.ts';
import { serveCommand } from './commands/serve.ts';
import { setCommand } from './commands/set.ts';
import { simulateCommand } from './commands/simulate.ts';
import { templatesCommand } from './commands/templates.ts';
import { varianceCommand } from './commands/variance.ts';
import { restoreCommand, versionCommand, versionsCommand } from './commands/versions.ts';
import { voiCommand } from './commands/voi.ts';
import { createOutput, type Output } from './output.ts';
import { productVersion } from '#electron/host/version.ts';

export type AddCommand = (program: Command, output: Output) => void;

const commands: readonly AddCommand[] = [
  newCommand,
  templatesCommand,
  beginCommand,
  importCommand,
  exportCommand,
  casesCommand,
  evalCommand,
  explainCommand,
  simulateCommand,
  compareCommand,
  bridgeCommand,
  gridCommand,
  assumptionsCommand,
  tornadoCommand,
  spiderCommand,
  tableCommand,
  solveCommand,
  breakEvenCommand,
  switchingCommand,
  targetCommand,
  optionsCommand,
  regretCommand,
  flipCommand,
  treeCommand,
  voiCommand,
  varianceCommand,
  poolCommand,
  setCommand,
  renameCommand,
  actualsCommand,
  dimensionsCommand,
  dimensionCommand,
  reportCommand,
  commentsCommand,
  historyCommand,
  versionsCommand,
  versionCommand,
  restoreCommand,
  diffCommand,
  mergeCommand,
  checkCommand,
  salvageCommand,
  serveCommand,
  demoCommand,
];

/** Answers the exit code: 0 done, 1 bad input, 2 wrong use. */
export async function main(args: readonly string[]): Promise<number> {
  const output = createOutput(args.includes('--json'));
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', () => process.exit(0));
  const program = new Command('casewright')
    .description('Product strategy and business cases, offline.')
    .version(productVersion(), '-V, --version', 'print the version')
    .helpCommand(false);
  for (const add of commands) add(program, output);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ outputError: () => undefined });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return commanderCode(error, output);
    // A defect of ours: a sentence for the person, the trace for whoever asks for it.
    output.problem({
      code: 'internal-error',
      message: 'Something went wrong inside Casewright. Nothing was saved by this command.',
    });
    if (process.env['CASEWRIGHT_TRACE'] === '1') console.error(error);
    return 1;
  }
  return output.exitCode();
}

function commanderCode(error: CommanderError, output: Output): number {
  if (error.exitCode === 0) return 0;
  if (error.code === 'commander.help' || error.code === 'commander.helpDisplayed') {
    return 2;
  }
  const message = error.message.replace(/^error: /, '');
  output.problem({
    code: 'wrong-use',
    message: `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.?)]$/.test(message) ? '' : '.'} "casewright --help" lists the commands and "casewright COMMAND --help" their options.`,
  });
  return 2;
}
