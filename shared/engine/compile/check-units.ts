import { parseUnit, unitText, sameUnits, type Unit } from '../../kernel/units.ts';
import type { ModelLine } from '../../model/model.ts';
import type { Expression } from '../formula/expression.ts';
import type { Finding } from '../types.ts';
import type { Frame } from './dimensions/frame.ts';
import { findingOfIssue } from './findings.ts';
import { issue } from '../formula/expression.ts';
import { measure, type Measured } from './measure-units.ts';

export type UnitCheck = {
  readonly findings: readonly Finding[];
  /** What a formula gives, for lines that say no unit themselves. */
  readonly inferred: ReadonlyMap<string, string>;
};

/**
 * Checks units: values that are added, compared or chosen from must count the same, and a formula must give the unit
 * that its line says. Only what is certain is told, as a warning and once a line: a line without a unit takes
 * that of its formula, or nothing is known of it; a number written in a formula takes the unit beside it; calendar
 * time is no unit, because lines have one number a period.
 */
export function checkUnits(
  order: readonly string[],
  lines: ReadonlyMap<string, ModelLine>,
  trees: ReadonlyMap<string, Expression>,
  frame: Frame,
): UnitCheck {
  const units = new Map<string, Measured>();
  const inferred = new Map<string, string>();
  const findings: Finding[] = [];
  for (const line of lines.values()) units.set(line.name, declared(line) ?? 'unknown');
  for (const name of order) {
    const line = lines.get(name);
    const tree = trees.get(name);
    if (line === undefined || tree === undefined) continue;
    const asking = { unitOf: (each: string) => units.get(each) ?? 'unknown', text: line.formula ?? '', frame };
    const told = measure(tree, asking);
    const said = declared(line);
    const gives = told.measured;
    if (told.issue !== null) findings.push(warning(name, told.issue));
    else if (said !== null && typeof gives === 'object' && !sameUnits(said, gives))
      findings.push(mismatch(line, gives));
    if (said !== null || line.unit !== null || told.issue !== null) continue;
    units.set(name, gives === 'free' ? 'unknown' : gives);
    if (typeof gives === 'object' && gives.powers.size > 0) inferred.set(name, unitText(gives));
  }
  return { findings, inferred };
}

function declared(line: ModelLine): Unit | null {
  return line.unit === null || line.unit.trim() === '' ? null : parseUnit(line.unit);
}

function mismatch(line: ModelLine, gives: Unit): Finding {
  const says = `The unit of “${line.name}” is ${line.unit}, and its formula gives ${unitText(gives)}.`;
  return warning(
    line.name,
    issue('unit-of-line', `${says} Change the unit, or multiply or divide by what is missing.`, null),
  );
}

function warning(line: string, why: Parameters<typeof findingOfIssue>[1]): Finding {
  return { ...findingOfIssue(line, why), severity: 'warning' };
}
