import type { OutputOf } from '#shared/api/contract.ts';
import { InvalidArgumentError } from 'commander';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import { readJson } from '../read-json.ts';
import { right, runAnalysis, share } from '../run-analysis.ts';
import { runFreeAnalysis } from '../run-free-analysis.ts';
import { table } from '../table.ts';

type Branch = { decision: string; branch: string };
type Options = { in?: string; case?: string; result?: string; lowest?: boolean; worth?: Branch };
type Answer = OutputOf<'analysis.decisionTree'>;

export const treeCommand: AddCommand = (program, output) => {
  program
    .command('tree')
    .description('a decision tree rolled back: its value, the best policy, and what can come out of it')
    .argument(
      '<file>',
      'a tree as JSON (docs/analyses.md shows its form), or the workspace or case document that has one',
    )
    .option('--in <file>', 'with a tree as JSON: the workspace or case document whose results stand at its ends')
    .option('--case <name>', 'which case; not needed when there is only one')
    .option('--result <line>', 'the line at its ends; the headline of the case when left out')
    .option('--lowest', 'the lowest value is best: all amounts are costs')
    .option('--worth <decision=branch>', 'also what this branch of a decision is worth', branchArgument)
    .option('--json', 'answer with one JSON object')
    .action(async (path: string, options: Options) => {
      const asked = {
        result: options.result,
        goal: options.lowest === true ? ('lowest' as const) : ('highest' as const),
        branch: options.worth ?? null,
      };
      const isJson = path.toLowerCase().endsWith('.json');
      const read = isJson ? await readJson(output, path) : null;
      if (isJson && read === null) return;
      if (read === null || isDocument(read.json)) {
        const own = { file: path, case: options.case, name: 'analysis.decisionTree' } as const;
        await runAnalysis(output, own, () => asked, report);
        return;
      }
      // What the file holds is for the schema of the contract to judge.
      const input = { ...asked, tree: read.json };
      if (options.in === undefined) {
        await runFreeAnalysis(output, 'analysis.decisionTree', { ...input, caseId: null }, report);
        return;
      }
      const results = { file: options.in, case: options.case, name: 'analysis.decisionTree' } as const;
      await runAnalysis(output, results, () => input, report);
    });
};

const isDocument = (json: unknown): boolean => typeof json === 'object' && json !== null && 'casewright' in json;

function branchArgument(text: string): Branch {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('Write decision=branch.');
  return { decision: text.slice(0, at).trim(), branch: text.slice(at + 1).trim() };
}

function report({ value, tree, policy, risk, worth, conventions }: Answer): string[] {
  return [
    `Value: ${figure(value, null)}`,
    '',
    ...drawing(tree, ''),
    '',
    ...policy.map(
      ({ decision, probability, choose, instead }) =>
        `${decision} (${share(probability)}): ${choose}${instead === null ? '' : `, ${figure(instead.advantage, null)} better than ${instead.branch}`}.`,
    ),
    '',
    ...table([
      ['What can come out', right('Probability')],
      ...risk.outcomes.map((each) => [figure(each.total, null), right(share(each.probability))]),
    ]),
    '',
    `Mean ${figure(risk.mean, null)}, standard deviation ${figure(risk.sd, null)}, below zero ${share(risk.probabilityBelowZero)}.`,
    ...(worth === null
      ? []
      : [
          `The branch is worth ${figure(worth.worth, null)}: ${figure(worth.with, null)} with it, ${figure(worth.without, null)} without.`,
        ]),
    '',
    ...conventions,
  ];
}

function drawing(node: Answer['tree'], indent: string): string[] {
  return node.branches.flatMap((branch) => {
    const chance = branch.probability === null ? '' : ` (${share(branch.probability)})`;
    const cost = branch.cost === 0 || branch.cost === null ? '' : `, costs ${figure(branch.cost, null)}`;
    const mark = branch.chosen === true ? '▸' : branch.chosen === false ? '·' : '○';
    return [
      `${indent}${mark} ${branch.name}${chance}${cost}: ${figure(branch.value, null)}`,
      ...drawing(branch.then, `${indent}  `),
    ];
  });
}
