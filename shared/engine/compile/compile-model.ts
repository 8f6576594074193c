import { monthNumber, monthsIn } from '../../kernel/period.ts';
import { timingShift } from '../finance/npv.ts';
import { lineLabel } from '../../model/line.ts';
import type { Model, ModelLine } from '../../model/model.ts';
import { parseFormula, type ParsedFormula } from '../formula/parse-formula.ts';
import type { Expression } from '../formula/expression.ts';
import { builtInNames } from '../functions/catalogue.ts';
import type { Finding } from '../types.ts';
import { createBuilder } from './builder.ts';
import { checkReferences } from './check-inputs.ts';
import { checkUnits } from './check-units.ts';
import { checkNames } from './check-names.ts';
import { usesOf, type Uses } from './dependencies.ts';
import { expandDimensions, type Expansion, type LineItem } from './dimensions/expand.ts';
import { foldItems } from './dimensions/fold-findings.ts';
import type { Frame } from './dimensions/frame.ts';
import { finding, findingOfIssue } from './findings.ts';
import { buildProgram } from './build-program.ts';
import { orderLines } from './line-order.ts';
import type { Program, Shape } from './program.ts';

/** What is known of a line after compiling. */
export type CompiledLine = {
  readonly name: string;
  readonly label: string;
  readonly unit: string | null;
  /** The unit that its formula gives where the line says none itself; null when that is a plain number or not known. */
  readonly inferredUnit: string | null;
  readonly kind: 'input' | 'formula';
  readonly shape: Shape;
  /** Empty for a line without dimensions, and for one item of a line. */
  readonly dimensions: readonly string[];
  /** What its combinations of items are called; empty without dimensions. */
  readonly items: readonly LineItem[];
  /** The line that this is one item of. */
  readonly itemOf: string | null;
  /** Lines that its formula uses, in the order of the text. */
  readonly dependsOn: readonly string[];
  readonly usedBy: readonly string[];
  /** Its formula is wrong, or it depends on a line whose formula is: its values are not numbers. */
  readonly broken: boolean;
};

export type Compilation = {
  readonly model: Model;
  readonly program: Program;
  readonly findings: readonly Finding[];
  readonly lines: ReadonlyMap<string, CompiledLine>;
  /** The lines as they were compiled: those of the model, and each item of a line with dimensions by its own name. */
  readonly sources: ReadonlyMap<string, ModelLine>;
  /** The checked trees of the formulas that could be read. */
  readonly trees: ReadonlyMap<string, Expression>;
  /** Texts that were read, so that the next compilation reads only what changed. */
  readonly parsed: ReadonlyMap<string, ParsedFormula>;
};

/**
 * Compiles a model: reads each formula, resolves names, orders the lines, finds recurrences and cycles, and
 * makes the program that `evaluate` runs for any number of lanes.
 *
 * - For: every view; compile once, evaluate often. Give the `previous` compilation after an edit and only
 *   changed texts are read again.
 * - Errors: never thrown. A line that is wrong is broken: it and what depends on it evaluate to NaN, the rest
 *   evaluates as usual, and `findings` say where, why and what to write instead.
 * - Example: lines `price = 2` and `revenue = price * 3` compile to a program with no findings; evaluated for
 *   the empty lane, `revenue` is 6.
 */
export function compileModel(model: Model, previous?: Compilation): Compilation {
  const lines = new Map<string, ModelLine>();
  const findings: Finding[] = [];
  for (const line of model.lines) {
    if (lines.has(line.name))
      findings.push(
        finding('duplicate-name', `Two lines are named “${line.name}”; formulas use the first. Rename one.`, line.name),
      );
    else lines.set(line.name, line);
  }
  const frame: Frame = { dimensions: new Map(Object.entries(model.dimensions)), isLine: (name) => lines.has(name) };
  const broken = new Set<string>();
  const parsed = new Map<string, ParsedFormula>();
  const trees = new Map<string, Expression>();
  for (const line of lines.values()) {
    const problems = checkLine(line, { lines, frame, previous, parsed, trees });
    findings.push(...problems);
    if (problems.length > 0) broken.add(line.name);
  }
  const expanded = expandDimensions({ model, lines, trees, frame, broken });
  findings.push(...expanded.findings);
  const names = [...expanded.lines.keys()];
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const isLine = (name: string): boolean => expanded.lines.has(name);
  const uses = names.map((name): Uses => {
    const tree = expanded.trees.get(name);
    return tree === undefined ? new Map<string, never>() : usesOf(tree, isLine);
  });
  const build = createBuilder(
    model.timeline.periods,
    monthsIn[model.timeline.grain],
    monthNumber(model.timeline.start),
    timingShift[model.conventions.timing],
  );
  const groups = orderLines(uses, indexOf);
  const program = buildProgram({ model, names, ...expanded, uses, groups, build, broken, findings });
  findings.push(...checkReferences(model, lines, expanded));
  const units = checkUnits(orderOfLines(groups, names, expanded), lines, trees, frame);
  findings.push(...units.findings);
  const described = describeLines(expanded, uses, program, units.inferred);
  const itemOf = (name: string): string => described.get(name)?.itemOf ?? name;
  return {
    model,
    program,
    findings: foldItems(findings, itemOf),
    lines: described,
    sources: expanded.lines,
    trees: new Map(
      names.flatMap((name) => {
        const tree = trees.get(itemOf(name));
        return tree === undefined ? [] : [[name, tree]];
      }),
    ),
    parsed,
  };
}

type Reading = {
  readonly lines: ReadonlyMap<string, ModelLine>;
  readonly frame: Frame;
  readonly previous: Compilation | undefined;
  readonly parsed: Map<string, ParsedFormula>;
  readonly trees: Map<string, Expression>;
};

function checkLine(line: ModelLine, { lines, frame, previous, parsed, trees }: Reading): readonly Finding[] {
  if (reserved.has(line.name)) {
    return [finding('reserved-name', `“${line.name}” has a fixed meaning in formulas. Rename the line.`, line.name)];
  }
  if (line.kind === 'input') return [];
  const text = line.formula ?? '';
  const read = previous?.parsed.get(text) ?? parsed.get(text) ?? parseFormula(text);
  parsed.set(text, read);
  if (!read.ok) return [findingOfIssue(line.name, read.issue)];
  trees.set(line.name, read.tree);
  return checkNames(read.tree, lines, frame).map((each) => findingOfIssue(line.name, each));
}

/** `month` and `year` may be lines of the person's own; these may not. */
const reserved: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  ...[...builtInNames.keys()].filter((name) => name.startsWith('period')),
]);

function describeLines(
  { lines, dimensions, items }: Expansion,
  uses: readonly Uses[],
  program: Program,
  inferred: ReadonlyMap<string, string>,
): ReadonlyMap<string, CompiledLine> {
  const itemOf = new Map([...items].flatMap(([line, each]) => each.map((item) => [item.name, line])));
  const usedBy = new Map<string, string[]>([...lines.keys()].map((name) => [name, []]));
  const dependsOn = new Map([...lines.keys()].map((name, index) => [name, [...(uses[index]?.keys() ?? [])]]));
  for (const [name, needed] of dependsOn) for (const each of needed) usedBy.get(each)?.push(name);
  return new Map(
    [...lines.values()].map((line) => [
      line.name,
      {
        name: line.name,
        label: lineLabel(line),
        unit: line.unit === '' ? null : line.unit,
        inferredUnit: inferred.get(itemOf.get(line.name) ?? line.name) ?? null,
        kind: line.kind,
        dimensions: dimensions.get(line.name) ?? [],
        items: items.get(line.name) ?? [],
        itemOf: itemOf.get(line.name) ?? null,
        shape: program.nodes[program.lines.get(line.name) ?? -1]?.shape ?? 'scalar',
        dependsOn: dependsOn.get(line.name) ?? [],
        usedBy: usedBy.get(line.name) ?? [],
        broken: program.brokenLines.has(line.name),
      },
    ]),
  );
}

/** The lines as the case has them, each after those it uses; a line with dimensions stands where its last item does. */
function orderOfLines(
  groups: ReturnType<typeof orderLines>,
  names: readonly string[],
  { items }: Expansion,
): readonly string[] {
  const itemOf = new Map([...items].flatMap(([line, each]) => each.map((item) => [item.name, line])));
  const order = new Set<string>();
  for (const group of groups) {
    for (const index of group.kind === 'line' ? [group.line] : group.lines) {
      const name = itemOf.get(names[index] ?? '') ?? names[index] ?? '';
      order.delete(name);
      order.add(name);
    }
  }
  return [...order];
}
