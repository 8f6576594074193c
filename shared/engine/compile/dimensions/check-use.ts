import { issue, partsOf, type Expression, type FormulaIssue } from '../../formula/expression.ts';
import { nearestName } from '../../../kernel/nearest-name.ts';
import { dimensionsOf, reductionOf, type DimensionsOfLine, type Frame } from './frame.ts';

/** Items and dimensions that a formula names and its values do not have. */
export function checkDimensionUse(tree: Expression, frame: Frame, ofLine: DimensionsOfLine): readonly FormulaIssue[] {
  const issues: FormulaIssue[] = [];
  const visit = (each: Expression): void => {
    if (each.kind === 'select') issues.push(...selectIssues(each, frame, ofLine));
    issues.push(...reductionIssues(each, frame, ofLine));
    partsOf(each).forEach(visit);
  };
  visit(tree);
  return issues;
}

function selectIssues(
  { name, picks }: Expression & { kind: 'select' },
  frame: Frame,
  ofLine: DimensionsOfLine,
): readonly FormulaIssue[] {
  const own = ofLine(name);
  return picks.flatMap(({ dimension, item, at }) => {
    if (!own.includes(dimension)) {
      const write = nearestName(dimension, own);
      return [issue('no-such-dimension', `“${name}” has no dimension “${dimension}”. ${has(name, own)}`, at, write)];
    }
    const items = frame.dimensions.get(dimension) ?? [];
    if (items.includes(item)) return [];
    const nearest = nearestName(item, items);
    const says = nearest === null ? `There are ${list(items)}.` : `Did you mean “${nearest}”?`;
    const write = nearest === null ? null : `${dimension} == "${nearest}"`;
    return [issue('unknown-item', `“${item}” is not in the dimension “${dimension}”. ${says}`, at, write)];
  });
}

function reductionIssues(each: Expression, frame: Frame, ofLine: DimensionsOfLine): readonly FormulaIssue[] {
  const call = reductionOf(each, frame);
  if (call === null || each.kind !== 'call') return [];
  const own = [...dimensionsOf(call.of, frame, ofLine)];
  if (own.length === 0) {
    const advice =
      each.name === 'sum'
        ? 'To add values write a + b; to add up over time use total or cumulative.'
        : each.name === 'average'
          ? 'To average over time use mean.'
          : 'Give it a value that has one.';
    return [issue('no-dimension', `${each.name} works over a dimension, and this value has none. ${advice}`, each.at)];
  }
  return call.over
    .filter((name) => !own.includes(name.name))
    .map((name) =>
      issue('no-such-dimension', `This value has no dimension “${name.name}”. It has ${list(own)}.`, name.at),
    );
}

function has(name: string, own: readonly string[]): string {
  return own.length === 0 ? `It has none, so write ${name} alone.` : `It has ${list(own)}.`;
}

/** At most six, so that a message stays a sentence. */
export function list(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => `“${name}”`);
  if (names.length > 6) return `${shown.join(', ')} and ${names.length - 6} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
