import { listArgument, wholeNumberArgument } from '../arguments.ts';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import { caseCommand, heading, right, runAnalysis, share, withConventions } from '../run-analysis.ts';
import { drawnWith } from '../sampling-words.ts';
import { table } from '../table.ts';

type Options = {
  case?: string;
  result?: string;
  options?: string[];
  orNothing?: boolean;
  together: string[][];
  trials: number;
  seed: number;
};

const collectLists = (text: string, earlier: string[][]): string[][] => [...earlier, listArgument(text)];

export const voiCommand: AddCommand = (program, output) => {
  caseCommand(program, 'voi', 'what knowing more before a decision is worth: everything, and each uncertain input')
    .option('--result <line>', 'the line to look at; the headline of the case when left out')
    .option(
      '--options <names>',
      'what there is to choose from, options or scenarios separated by commas; "base" is the base; base or nothing when left out',
      listArgument,
    )
    .option('--or-nothing', 'to do nothing is an option too; worth 0 unless the case says what inputs are then')
    .option(
      '--together <lines>',
      'inputs that one study would tell together; may be given more than once',
      collectLists,
      [],
    )
    .option('--trials <number>', 'how many trials', wholeNumberArgument, 10_000)
    .option('--seed <number>', 'another seed is another sample', wholeNumberArgument, 1)
    .action((file: string, given: Options) =>
      runAnalysis(
        output,
        { file, case: given.case, name: 'analysis.valueOfInformation' },
        (lane) => ({
          result: given.result,
          options: (given.options ?? []).map(lane),
          orNothing: given.orNothing,
          groups: given.together,
          trials: given.trials,
          seed: given.seed,
        }),
        (answer) => {
          const { about, options, choice, perfect, inputs, groups, correlated, conventions } = answer;
          const money = (value: number | null) => right(figure(value, about.unit));
          const pairs = correlated.map((pair) => pair.join(' and ')).join('; ');
          return [
            ...heading(about, `The value of information about ${about.label}`),
            ...table([
              ['Option', right('Expected'), right('± standard error'), right('Best in')],
              ...options.map((option) => [
                option.name,
                money(option.mean),
                money(option.standardError),
                right(share(option.bestShare)),
              ]),
            ]),
            '',
            `Without knowing more: ${choice}.`,
            '',
            ...withConventions(
              [
                ['To know beforehand', right('Is worth at most'), right('± standard error'), right('Of everything')],
                ['Everything', money(perfect.value), money(perfect.standardError), ''],
                ...[...groups, ...inputs].map((known) => [
                  known.label,
                  money(known.value),
                  money(known.standardError),
                  right(share(known.share)),
                ]),
              ],
              [
                ...conventions,
                ...(pairs === '' ? [] : [`Drawn correlated, so that one tells of the other: ${pairs}.`]),
                ...drawnWith(answer, `${answer.trials.toLocaleString('en-US')} trials`),
              ],
            ),
          ];
        },
      ),
    );
};
