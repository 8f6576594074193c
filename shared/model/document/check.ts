import { didYouMean, nearestKey } from '../../kernel/nearest-name.ts';
import { actualsFault } from '../actuals.ts';
import { valueFault, valueForm } from '../input-value.ts';
import type { InputValue } from '../line.ts';
import { commentFaults } from './comments.ts';
import { keptNameFaults } from './options.ts';
import type { CaseDocument, DocumentLine } from './schema.ts';
import { treeFaults } from './tree.ts';

/** What a schema can't see: names that must agree, values that must fit the timeline. Each fault is a sentence. */
export function documentFaults(document: CaseDocument): readonly string[] {
  return [
    ...repeated(
      document.lines.map((line) => line.name),
      'line',
    ),
    ...repeated(
      (document.scenarios ?? []).map((scenario) => scenario.name),
      'scenario',
    ),
    ...repeated(
      (document.options ?? []).map((option) => option.name),
      'option',
    ),
    ...repeated(
      (document.products ?? []).map((product) => product.name),
      'product',
    ),
    ...repeated(document.results ?? [], 'result'),
    ...Object.entries(document.dimensions ?? {}).flatMap(([name, items]) =>
      repeated(items, `item of the dimension "${name}"`),
    ),
    ...[actualsFault(document.timeline)].filter((fault) => fault !== null),
    ...document.lines.flatMap((line) => lineFaults(line, document)),
    ...nameFaults(document),
    ...scenarioFaults(document),
    ...optionFaults(document),
    ...commentFaults(document),
  ];
}

function repeated(names: readonly string[], what: string): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  return [...twice].map((name) => `There is more than one ${what} called "${name}"; each needs a name of its own.`);
}

function lineFaults(line: DocumentLine, document: CaseDocument): string[] {
  const faults: string[] = [];
  const say = (text: string): void => void faults.push(`The line "${line.name}" ${text}.`);
  const value = line.value ?? line.values;
  if (line.kind === 'formula') {
    if (line.formula === undefined || line.formula.trim() === '') say('is a formula line and needs a "formula"');
    for (const key of ['value', 'values', 'distribution', 'assumption'] as const) {
      if (line[key] !== undefined) say(`is a formula line and can't have "${key}"; only an input can`);
    }
  } else {
    if (line.formula !== undefined) say(`is an input and can't have a "formula"; its kind would be "formula"`);
    if (line.value !== undefined && line.values !== undefined)
      say('has both "value" and "values"; an input has one of them');
    if (value === undefined) say('is an input and needs a "value" or "values"');
  }
  const known = Object.keys(document.dimensions ?? {});
  const missing = (line.dimensions ?? []).filter((name) => !known.includes(name));
  for (const name of missing) say(`uses the dimension "${name}", which the case does not have${hint(name, known)}`);
  if (missing.length > 0 || value === undefined || line.kind === 'formula') return faults;
  const fault = valueFault(value, frameOf(document, line));
  const form = valueForm(value);
  if (fault !== null) say(fault);
  else if (line.value !== undefined && form === 'periods')
    say('has a list as its "value"; a list of one number a period is written as "values"');
  else if (line.values !== undefined && form === 'single')
    say('has a single number as its "values"; a single number is written as "value"');
  return faults;
}

function nameFaults(document: CaseDocument): string[] {
  const lines = new Map(document.lines.map((line) => [line.name, line]));
  const faults: string[] = [];
  for (const name of document.results ?? [])
    if (!lines.has(name)) faults.push(noLine(name, 'The list of results', lines));
  for (const line of document.lines) {
    const by = typeof line.aggregate === 'object' ? line.aggregate.weighted : null;
    if (by !== null && !lines.has(by))
      faults.push(noLine(by, `The line "${line.name}" is weighted by a line and`, lines));
  }
  for (const { a, b } of document.correlations ?? []) {
    if (a === b) faults.push(`A correlation joins "${a}" with itself; it needs two different inputs.`);
    for (const name of [a, b]) {
      const line = lines.get(name);
      if (line === undefined) faults.push(noLine(name, 'A correlation', lines));
      else if (line.kind !== 'input')
        faults.push(`A correlation names "${name}", which is a formula line; only inputs can be joined.`);
    }
  }
  return faults;
}

function scenarioFaults(document: CaseDocument): string[] {
  const lines = new Map(document.lines.map((line) => [line.name, line]));
  const scenarios = new Map((document.scenarios ?? []).map((scenario) => [scenario.name, scenario]));
  const faults: string[] = [];
  for (const scenario of scenarios.values()) {
    const who = `The scenario "${scenario.name}"`;
    for (const [name, value] of Object.entries(scenario.overrides))
      faults.push(...overrideFault(who, name, value, lines, document));
    if (scenario.inherits == null) continue;
    if (!scenarios.has(scenario.inherits)) {
      faults.push(
        `${who} inherits from "${scenario.inherits}", which is not a scenario of the case${hint(scenario.inherits, scenarios.keys())}.`,
      );
    }
    const path = [scenario.name];
    let next: string | null = scenario.inherits;
    while (next !== null && !path.includes(next)) {
      path.push(next);
      next = scenarios.get(next)?.inherits ?? null;
    }
    if (next === scenario.name) faults.push(`${who} inherits from itself: ${[...path, next].join(' → ')}.`);
  }
  return faults;
}

function optionFaults(document: CaseDocument): string[] {
  const { options = [], doNothing = {}, decisionTree, scenarios = [] } = document;
  const lines = new Map(document.lines.map((line) => [line.name, line]));
  const ofValues = (who: string, values: Readonly<Record<string, InputValue>>): string[] =>
    Object.entries(values).flatMap(([name, value]) => overrideFault(who, name, value, lines, document, sets));
  const namesOf = (rows: readonly { readonly name: string }[]): ReadonlySet<string> =>
    new Set(rows.map(({ name }) => name));
  return [
    ...keptNameFaults(options),
    ...options.flatMap(({ name, values }) => ofValues(`The option "${name}"`, values)),
    ...ofValues('Doing nothing', doNothing),
    ...(decisionTree == null
      ? []
      : treeFaults(decisionTree, {
          scenarios: namesOf(scenarios),
          options: namesOf(options),
          lines: namesOf(document.lines),
        })),
  ];
}

const overrides = { does: 'overrides', done: 'overridden', what: 'the override of' };
const sets = { does: 'sets', done: 'set', what: 'the value of' };

function overrideFault(
  who: string,
  name: string,
  value: InputValue,
  lines: ReadonlyMap<string, DocumentLine>,
  document: CaseDocument,
  words = overrides,
): string[] {
  const line = lines.get(name);
  if (line === undefined) return [noLine(name, who, lines)];
  if (line.kind !== 'input')
    return [`${who} ${words.does} "${name}", which is a formula line; only inputs can be ${words.done}.`];
  const fault = valueFault(value, frameOf(document, line));
  return fault === null ? [] : [`${who}: ${words.what} "${name}" ${fault}.`];
}

const frameOf = (document: CaseDocument, line: DocumentLine) => ({
  periods: document.timeline.periods,
  dimensions: document.dimensions ?? {},
  lineDimensions: line.dimensions ?? [],
});

function noLine(name: string, who: string, lines: ReadonlyMap<string, unknown>): string {
  const nearest = nearestKey(name, lines);
  return `${who} names "${name}", and there is no such line${nearest === null ? '' : ` (did you mean "${nearest}"?)`}.`;
}

const hint = (name: string, candidates: Iterable<string>): string =>
  didYouMean(name, candidates).replace(/^ Did you mean (.*)\?$/, ' (did you mean $1?)');
