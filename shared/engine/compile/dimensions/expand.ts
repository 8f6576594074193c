import { limits } from '../../../kernel/limits.ts';
import { combinations, itemName, valueOfItems, type Items } from '../../../model/dimension-items.ts';
import { valueFault } from '../../../model/input-value.ts';
import { lineLabel } from '../../../model/line.ts';
import type { Model, ModelLine } from '../../../model/model.ts';
import type { Expression } from '../../formula/expression.ts';
import type { Finding } from '../../types.ts';
import { finding, findingOfIssue } from '../findings.ts';
import { suggestedRule } from '../suggested-rule.ts';
import { checkDimensionUse } from './check-use.ts';
import { statedDimensions, type Stated } from './stated.ts';
import type { DimensionsOfLine, Frame } from './frame.ts';
import { inferDimensions, namesIn } from './infer.ts';
import { averageOf, forItems, sumOf, weightedAverageOf } from './rewrite.ts';

/** One item of a line with dimensions, as a line of its own. */
export type LineItem = { readonly name: string; readonly items: Items };

/** The lines of a model with every item a line of its own; a line with dimensions stays, as what its items come to. */
export type Expansion = {
  readonly lines: ReadonlyMap<string, ModelLine>;
  readonly trees: ReadonlyMap<string, Expression>;
  readonly dimensions: ReadonlyMap<string, readonly string[]>;
  readonly items: ReadonlyMap<string, readonly LineItem[]>;
  readonly findings: readonly Finding[];
};

type Given = {
  readonly model: Model;
  readonly lines: ReadonlyMap<string, ModelLine>;
  readonly trees: ReadonlyMap<string, Expression>;
  readonly frame: Frame;
  /** Lines known to be wrong; grows. */
  readonly broken: Set<string>;
};

/**
 * Gives each combination of items a line of its own, so that everything after knows only lines, periods and lanes.
 * A model without dimensions comes back as it is.
 */
export function expandDimensions(given: Given): Expansion {
  const stated = statedDimensions(given.lines, given.frame);
  const findings: Finding[] = [...stated.findings];
  for (const each of stated.findings) if (each.line !== null && each.severity === 'error') given.broken.add(each.line);
  const dimensions = knownDimensions(given, stated, findings);
  const ofLine: DimensionsOfLine = (name) => dimensions.get(name) ?? [];
  for (const [name, tree] of given.trees) {
    // What uses a line that is wrong is not told besides: its dimensions are not known.
    const isKnown = !given.broken.has(name) && !namesIn(tree).some((each) => given.broken.has(each));
    const issues = isKnown ? checkDimensionUse(tree, given.frame, ofLine) : [];
    findings.push(...issues.map((each) => findingOfIssue(name, each)));
    if (issues.length > 0) given.broken.add(name);
  }
  const items = new Map<string, readonly LineItem[]>();
  if (![...dimensions.values()].some((own) => own.length > 0))
    return { lines: given.lines, trees: given.trees, dimensions, items, findings };
  const lines = new Map<string, ModelLine>();
  const trees = new Map<string, Expression>();
  for (const [name, line] of given.lines) {
    const own = ofLine(name);
    const tree = given.trees.get(name);
    if (own.length === 0) {
      lines.set(name, line);
      if (tree !== undefined)
        trees.set(name, given.broken.has(name) ? tree : forItems(tree, new Map(), given.frame, ofLine));
      continue;
    }
    const fault = line.kind === 'input' ? inputFault(line, own, given) : null;
    if (fault !== null) {
      findings.push(fault);
      given.broken.add(name);
    }
    const each = combinations(own, (dimension) => given.frame.dimensions.get(dimension) ?? []).map((chosen) => ({
      name: itemName(name, chosen),
      items: chosen,
    }));
    items.set(name, each);
    lines.set(name, { ...line, kind: 'formula', value: null, distribution: null });
    trees.set(name, togetherOf(line, each, ofLine));
    for (const item of each) {
      lines.set(item.name, lineOfItem(line, item, own, ofLine));
      if (given.broken.has(name)) given.broken.add(item.name);
      else if (tree !== undefined)
        trees.set(item.name, forItems(tree, bindingOf(own, item.items), given.frame, ofLine));
    }
  }
  return { lines, trees, dimensions, items, findings };
}

/** Inferred, with the lines that would have too many items or dimensions taken out and told. */
function knownDimensions(
  { trees, frame, lines, broken }: Given,
  stated: Stated,
  findings: Finding[],
): ReadonlyMap<string, readonly string[]> {
  const given = new Map(stated.dimensions);
  for (;;) {
    const dimensions = inferDimensions(given, trees, frame);
    const tooMany = [...dimensions].filter(
      ([, own]) => own.length > limits.dimensionsPerLine || countOf(own, frame) > limits.itemsPerLine,
    );
    for (const [name, own] of tooMany) {
      given.set(name, []);
      broken.add(name);
      findings.push(tooManyFinding(name, own, frame));
    }
    const all = [...dimensions.values()].reduce((sum, own) => sum + (own.length === 0 ? 0 : countOf(own, frame)), 0);
    if (tooMany.length > 0) continue;
    if (all > limits.itemsPerCase) {
      const says = `The lines of this case have ${all.toLocaleString('en')} items together, more than ${limits.itemsPerCase.toLocaleString('en')}. Give some lines fewer dimensions.`;
      findings.push(finding('too-many-items', says, null));
      for (const name of dimensions.keys()) broken.add(name);
      return new Map();
    }
    findings.push(...declaredOtherwise(dimensions, lines, broken));
    return dimensions;
  }
}

function countOf(dimensions: readonly string[], frame: Frame): number {
  return dimensions.reduce((count, each) => count * (frame.dimensions.get(each)?.length ?? 0), 1);
}

function tooManyFinding(name: string, own: readonly string[], frame: Frame): Finding {
  const names = own.join(', ');
  const says =
    own.length > limits.dimensionsPerLine
      ? `“${name}” would have ${own.length} dimensions (${names}), and a line has at most ${limits.dimensionsPerLine}. Add some up first: sum(…, ${own[0] ?? ''}).`
      : `“${name}” would have ${countOf(own, frame).toLocaleString('en')} items (${names}), more than ${limits.itemsPerLine.toLocaleString('en')}. Add some up first: sum(…, ${own[0] ?? ''}).`;
  return finding('too-many-items', says, name);
}

/** A formula line may state its dimensions; then they must be those that its formula gives. */
function declaredOtherwise(
  dimensions: ReadonlyMap<string, readonly string[]>,
  lines: ReadonlyMap<string, ModelLine>,
  broken: Set<string>,
): readonly Finding[] {
  return [...lines.values()].flatMap((line) => {
    const own = dimensions.get(line.name) ?? [];
    if (line.kind === 'input' || line.dimensions === null || broken.has(line.name)) return [];
    if (own.length === line.dimensions.length && line.dimensions.every((each) => own.includes(each))) return [];
    const words = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));
    const says = `“${line.name}” states the dimensions ${words(line.dimensions)}, and its formula gives ${words(own)}. Change the formula, or leave the dimensions out.`;
    broken.add(line.name);
    return [finding('dimensions-differ', says, line.name)];
  });
}

function inputFault(line: ModelLine, own: readonly string[], { model, frame }: Given): Finding | null {
  if (line.value === null || typeof line.value !== 'object' || Array.isArray(line.value)) return null;
  const fault = valueFault(line.value, {
    periods: model.timeline.periods,
    dimensions: Object.fromEntries(frame.dimensions),
    lineDimensions: own,
  });
  return fault === null ? null : finding('dimension-values', `“${line.name}” ${fault}.`, line.name);
}

/** What the items of a line come to: a flow or stock adds up, a rate is averaged, weighted where the line says so. */
function togetherOf(line: ModelLine, each: readonly LineItem[], ofLine: DimensionsOfLine): Expression {
  const at = { from: 0, to: 0 };
  const names = each.map((item): Expression => ({ kind: 'name', name: item.name, at }));
  const { aggregate } = line;
  if (aggregate !== null && typeof aggregate === 'object') {
    const isAlike = ofLine(aggregate.weighted).join() === ofLine(line.name).join();
    if (!isAlike) return averageOf(names, at);
    const weights = each.map((item): Expression => ({
      kind: 'name',
      name: itemName(aggregate.weighted, item.items),
      at,
    }));
    return weightedAverageOf(names, weights);
  }
  const rule = aggregate ?? suggestedRule(line.unit);
  return rule === 'mean' ? averageOf(names, at) : sumOf(names, at);
}

function lineOfItem(line: ModelLine, item: LineItem, own: readonly string[], ofLine: DimensionsOfLine): ModelLine {
  const binding = bindingOf(own, item.items);
  const { aggregate } = line;
  const weighted = aggregate !== null && typeof aggregate === 'object' ? aggregate.weighted : null;
  const weights = weighted === null ? [] : ofLine(weighted);
  const follows = weighted !== null && weights.length > 0 && weights.every((each) => binding.has(each));
  return {
    ...line,
    name: item.name,
    label: `${lineLabel(line)} · ${item.items.join(', ')}`,
    value: line.value === null ? null : valueOfItems(line.value, item.items),
    dimensions: null,
    distribution: null,
    aggregate: follows
      ? {
          weighted: itemName(
            weighted,
            weights.map((each) => binding.get(each) ?? ''),
          ),
        }
      : aggregate,
  };
}

function bindingOf(own: readonly string[], items: Items): ReadonlyMap<string, string> {
  return new Map(own.map((dimension, index) => [dimension, items[index] ?? '']));
}
