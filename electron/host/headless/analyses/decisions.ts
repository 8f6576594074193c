import type { OutputOf, ParsedInputOf } from '#shared/api/contract.ts';
import {
  branchWorth,
  compareOptions,
  decisionFlip,
  decisionTree,
  isMoney,
  namedOptions,
  optionLanes,
  regretStates,
  regretTable,
  resolvePayoffs,
  type OptionLane,
  type Payoff,
  type TreeNode,
} from '#shared/engine/index.ts';
import type { Id } from '#shared/kernel/id.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { caseContent } from '#shared/model/case-content.ts';
import { namedTree } from '#shared/model/named-tree.ts';
import type { Records } from '#shared/model/record.ts';
import { given, plain } from './plain.ts';
import { lanesOf, openSubject, type Asked } from './subject.ts';

type Name = `analysis.${'options' | 'regret' | 'flip' | 'decisionTree'}`;
type Analysis<Of extends Name> = (records: Records, input: ParsedInputOf<Of>) => Result<OutputOf<Of>>;

/** Courses of action against each other, and in stages. */
export const optionsOf: Analysis<'analysis.options'> = (records, input) => {
  const asked = openSubject(records, { caseId: input.caseId, result: input.results?.[0] });
  if (!asked.ok) return asked;
  const told = compareOptions(asked.value.compilation, given({ results: input.results }));
  if (!told.ok) return told;
  const { conventions, options, nothing, results } = told.value;
  return ok({
    about: asked.value.about,
    conventions: [...conventions],
    options: [...options],
    nothing,
    results: plain(results),
  });
};

export const regretOf: Analysis<'analysis.regret'> = (records, input) => {
  const asked = openSubject(records, { caseId: input.caseId, result: input.result });
  if (!asked.ok) return asked;
  const { compilation, result, about } = asked.value;
  const options = chosenOptions(asked.value, input.options);
  if (!options.ok) return options;
  const states = statesFor(asked.value, options.value, input.scenarios);
  if (!states.ok) return states;
  const told = regretTable(compilation, { result, options: options.value, scenarios: states.value, goal: input.goal });
  if (!told.ok) return told;
  const { conventions, result: _, ...table } = told.value;
  return ok({ about, conventions: [...conventions], ...plain(table) });
};

type States = Parameters<typeof regretTable>[1]['scenarios'];

/** The scenarios that are named, else the base and all that are no option. */
function statesFor(
  asked: Asked,
  options: readonly OptionLane[],
  names: readonly (string | null)[] | undefined,
): Result<States> {
  const { model } = asked.compilation;
  if (names !== undefined) {
    const lanes = lanesOf(asked, names);
    if (!lanes.ok) return lanes;
    const probabilityOf = new Map(model.scenarios.map((each) => [each.name, each.probability]));
    return ok(lanes.value.map((lane) => ({ ...lane, probability: probabilityOf.get(lane.name) ?? null })));
  }
  const states = regretStates(model, asked.baseName);
  if (!states.ok) return states;
  const isOption = new Set(options.map(({ name }) => name));
  return ok(states.value.filter(({ name }) => name === asked.baseName || !isOption.has(name)));
}

export const flipOf: Analysis<'analysis.flip'> = (records, input) => {
  const asked = openSubject(records, input);
  if (!asked.ok) return asked;
  const { compilation, result, lane, about } = asked.value;
  const options = chosenOptions(asked.value, input.options);
  if (!options.ok) return options;
  const { goal, pairs, range } = input;
  const told = decisionFlip(compilation, given({ result, lane, options: options.value, goal, pairs, range }));
  if (!told.ok) return told;
  const { conventions, result: _, ...flips } = told.value;
  return ok({ about, conventions: [...conventions], ...plain(flips) });
};

/** By name, a name that stands twice once; all options of the case when none is named. */
function chosenOptions(
  { compilation, baseName, about }: Asked,
  names: readonly (string | null)[] | undefined,
): Result<readonly OptionLane[]> {
  if (names !== undefined) return namedOptions(compilation.model, [...new Set(names)], baseName);
  // Of what is not money, doing nothing that sets no inputs has no value to compare.
  return ok(optionLanes(compilation.model).filter(({ overrides }) => overrides !== null || isMoney(about.unit)));
}

export const decisionTreeOf: Analysis<'analysis.decisionTree'> = (records, input) => {
  const tree = numericTree(records, input);
  if (!tree.ok) return tree;
  const told = decisionTree(tree.value, { goal: input.goal });
  if (!told.ok) return told;
  const worth = input.branch === null ? null : branchWorth(tree.value, input.branch, { goal: input.goal });
  if (worth !== null && !worth.ok) return worth;
  return ok({ ...plain(told.value), worth: worth === null ? null : plain(worth.value) });
};

function numericTree(records: Records, input: ParsedInputOf<'analysis.decisionTree'>): Result<TreeNode> {
  const given = input.tree === undefined ? ownTree(records, input.caseId) : ok(input.tree);
  if (!given.ok) return given;
  const tree = given.value;
  if (isNumeric(tree)) return ok(tree);
  if (input.caseId === null)
    return fail('which-case', 'This tree has ends that are results of a case. Say which case they belong to.');
  const asked = openSubject(records, { caseId: input.caseId, result: input.result });
  if (!asked.ok) return asked;
  const { compilation, scenarios, result } = asked.value;
  return resolvePayoffs(compilation, tree, { scenarios, result });
}

/** The tree that is kept with the case. */
function ownTree(records: Records, caseId: Id | null): Result<TreeNode<Payoff>> {
  const content = caseId === null ? undefined : caseContent(records, caseId);
  if (content === undefined)
    return caseId === null
      ? fail('which-case', 'Give a tree, or say which case has it.')
      : fail('case-not-found', 'This case is not in the file.');
  if (content.decisionTree === null) {
    return fail(
      'no-tree',
      `“${content.case.name}” has no decision tree yet. Draw one on the Options page of the case, or give one as a file.`,
    );
  }
  const tree = namedTree(content, content.decisionTree.tree);
  const open = openEnd(tree, []);
  if (open === null) return ok(tree as TreeNode<Payoff>);
  const where = open.length === 0 ? 'the only end' : `the end after ${open.map((name) => `“${name}”`).join(', ')}`;
  return fail(
    'invalid-tree',
    `Nothing says what ${where} is worth. Write a number there, or choose a result of the case.`,
    { path: open },
  );
}

/** The branches to the first end that says nothing. */
function openEnd(node: TreeNode<Payoff | null>, path: readonly string[]): readonly string[] | null {
  if (node.kind === 'end') return node.payoff === null ? path : null;
  for (const branch of node.branches) {
    const open = openEnd(branch.then, [...path, branch.name]);
    if (open !== null) return open;
  }
  return null;
}

function isNumeric(tree: TreeNode<Payoff>): tree is TreeNode {
  if (tree.kind === 'end') return typeof tree.payoff === 'number';
  return tree.branches.every((branch) => isNumeric(branch.then));
}
