import { issue, partsOf, type Expression, type FormulaIssue } from '../formula/expression.ts';
import { nearestName } from '../../kernel/nearest-name.ts';
import { shorten } from '../formula/refusals.ts';
import { list } from './dimensions/check-use.ts';
import { namesDimension, reductionOf, type Frame } from './dimensions/frame.ts';
import { nearestLine } from './nearest-line.ts';
import { spreadsheetNames } from '../functions/spreadsheet-names.ts';
import { builtInNames, functionCatalogue, functionsByName } from '../functions/catalogue.ts';

/** Names that mean nothing, functions that do not exist, and calls with too few or too many arguments. */
export function checkNames(
  expression: Expression,
  lines: ReadonlyMap<string, unknown>,
  frame: Frame,
): readonly FormulaIssue[] {
  const found: FormulaIssue[] = [];
  const visit = (each: Expression): void => {
    if (each.kind === 'name' && !lines.has(each.name) && !builtInNames.has(each.name))
      found.push(namesDimension(each, frame) ? dimensionAlone(each) : unknownName(each, lines));
    if (each.kind === 'select' && !lines.has(each.name)) found.push(unknownName(each, lines));
    if (each.kind === 'call') found.push(...checkCall(each, lines));
    const call = reductionOf(each, frame);
    if (call === null || each.kind !== 'call') partsOf(each).forEach(visit);
    else {
      visit(call.of);
      for (const argument of each.args.slice(1))
        if (!namesDimension(argument, frame)) found.push(notADimension(argument, frame));
    }
  };
  visit(expression);
  return found;
}

function dimensionAlone({ name, at }: Expression & { kind: 'name' }): FormulaIssue {
  return issue(
    'dimension-alone',
    `“${name}” is a dimension, not a number. It stands after the value in sum(units, ${name}), or chooses an item: units[${name} == "…"].`,
    at,
  );
}

function notADimension(expression: Expression, { dimensions }: Frame): FormulaIssue {
  const nearest = expression.kind === 'name' ? nearestName(expression.name, dimensions.keys()) : null;
  const known = dimensions.size === 0 ? 'This case has no dimensions.' : `It has ${list([...dimensions.keys()])}.`;
  const says = nearest === null ? known : `Did you mean “${nearest}”?`;
  return issue(
    'unknown-dimension',
    `After the value stand names of dimensions of this case. ${says}`,
    expression.at,
    nearest,
  );
}

function unknownName(
  expression: Expression & { kind: 'name' | 'select' },
  lines: ReadonlyMap<string, unknown>,
): FormulaIssue {
  const { name } = expression;
  if (functionsByName.has(name)) {
    return issue(
      'function-without-brackets',
      `“${name}” is a function. Write ${example(name)}.`,
      expression.at,
      example(name),
    );
  }
  const nearest = nearestLine(name, lines);
  const says = nearest === null ? 'Add a line of that name, or choose another.' : `Did you mean “${nearest}”?`;
  return issue('unknown-name', `There is no line named “${shorten(name)}”. ${says}`, expression.at, nearest);
}

function checkCall(
  expression: Expression & { kind: 'call' },
  lines: ReadonlyMap<string, unknown>,
): readonly FormulaIssue[] {
  const { name, args } = expression;
  const at = { from: expression.at.from, to: expression.at.from + name.length };
  const called = functionsByName.get(name);
  if (called === undefined) {
    if (lines.has(name) || builtInNames.has(name)) {
      const says = args.length === 0 ? `Write ${name} without brackets.` : `Write ${name} * (…) to multiply.`;
      return [
        issue('not-a-function', `“${name}” is a line, not a function. ${says}`, at, args.length === 0 ? name : null),
      ];
    }
    const instead = spreadsheetNames.get(name.toLowerCase());
    if (instead !== undefined) {
      return [issue('unknown-function', `There is no function named “${shorten(name)}” here. Write ${instead}.`, at)];
    }
    const nearest = nearestName(
      name,
      functionCatalogue.map((each) => each.name),
    );
    const says = nearest === null ? 'The list of functions is in the help.' : `Did you mean “${nearest}”?`;
    return [issue('unknown-function', `There is no function named “${shorten(name)}”. ${says}`, at, nearest)];
  }
  const least = called.parameters.filter((each) => !each.optional).length;
  const most = called.repeats ? Number.POSITIVE_INFINITY : called.parameters.length;
  const isWhole = (args.length - called.parameters.length) % (called.repeatsBy ?? 1) === 0;
  if (args.length >= least && args.length <= most && isWhole) return [];
  if (!isWhole && args.length > least) {
    return [
      issue(
        'argument-count',
        `${name} takes its values in pairs, and one is left over. Write ${example(name)}.`,
        expression.at,
        example(name),
      ),
    ];
  }
  const wanted = called.repeats ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`;
  return [
    issue(
      'argument-count',
      `${name} takes ${wanted} ${wanted === '1' ? 'value' : 'values'}, not ${args.length}. Write ${example(name)}.`,
      expression.at,
      example(name),
    ),
  ];
}

function example(name: string): string {
  const called = functionsByName.get(name);
  const names = (called?.parameters ?? []).filter((each) => !each.optional).map((each) => each.name);
  return `${name}(${[...names, ...(called?.repeats ? ['…'] : [])].join(', ')})`;
}
