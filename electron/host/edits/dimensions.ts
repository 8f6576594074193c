import type { ParsedInputOf } from '#shared/api/contract.ts';
import { takingAlone } from '#shared/engine/formula/take-together.ts';
import { chosenItems, renameDimension, renameItems, usesDimension } from '#shared/engine/formula/rename-dimension.ts';
import { limits } from '#shared/kernel/limits.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { rowsWithDimensions } from '#shared/model/line-dimensions.ts';
import type { Line } from '#shared/model/line.ts';
import { withItems, type ItemChange } from '#shared/model/reshape-value.ts';
import { edit, type EditFunction } from './edit.ts';
import { findContent, nameTaken } from './find.ts';
import { commentsWithItems, itemsFault, itemWords } from './dimension-items.ts';
import { keptOf } from './line-dimensions.ts';
import { hideableNames, reservedNames } from './rename-line.ts';
import { listWords, quoted } from './words.ts';

export const addDimension: EditFunction<'dimension.add'> = ({ records }, { caseId, name, items }) => {
  const found = findContent(records, caseId);
  if (!found.ok) return found;
  const from = found.value.case;
  const fault =
    nameFault(found.value, name) ??
    itemsFault(
      items.map((item) => ({ name: item, from: null })),
      [],
    );
  if (fault !== null) return fault;
  return edit(`New dimension: ${name} (${listWords(items)})`, {
    updated: [{ from, to: { ...from, dimensions: { ...from.dimensions, [name]: items } } }],
  });
};

export const updateDimension: EditFunction<'dimension.update'> = ({ records }, { caseId, name, set, like = null }) => {
  const found = findContent(records, caseId);
  if (!found.ok) return found;
  const content = found.value;
  const old = itemsOf(content, name);
  if (!old.ok) return old;
  const items = set.items ?? old.value.map((item) => ({ name: item, from: item }));
  const to = set.name ?? name;
  if (like !== null && !old.value.includes(like)) return unknownItem(like, name, old.value);
  const fault =
    (to === name ? null : nameFault(content, to)) ??
    itemsFault(items, old.value) ??
    chosenFault(
      content,
      name,
      old.value.filter((item) => !items.some(({ from }) => from === item)),
    );
  if (fault !== null) return fault;
  const change = { name, to, items, like };
  const lines = content.lines.map((from) => ({ from, to: lineWith(content, from, change) }));
  const tooLong = lines.find((pair) => (pair.to.formula?.length ?? 0) > limits.formulaCharacters);
  if (tooLong !== undefined)
    return fail(
      'formula-too-long',
      `With this name the formula of ${quoted(tooLong.to)} would be longer than ${limits.formulaCharacters.toLocaleString('en')} characters. Nothing was changed; choose a shorter name.`,
    );
  const row = content.case;
  const dimensions = Object.fromEntries(
    Object.entries(row.dimensions ?? {}).map(([each, own]) =>
      each === name ? [to, items.map((item) => item.name)] : [each, own],
    ),
  );
  const having = new Map(content.lines.map((line) => [line.id, line.dimensions ?? []]));
  return edit(label(name, to, itemWords(items, old.value)), {
    updated: [
      { from: row, to: { ...row, dimensions } },
      ...lines,
      ...[...content.overrides, ...content.optionValues].map((own) => ({
        from: own,
        to: { ...own, value: withItems(own.value, having.get(own.lineId) ?? [], { dimension: name, items, like }) },
      })),
      ...commentsWithItems(content, name, items),
    ],
  });
};

type Change = {
  readonly name: string;
  readonly to: string;
  readonly items: readonly ItemChange[];
  readonly like: string | null;
};

function lineWith({ lines }: CaseContent, line: Line, { name, to, items, like }: Change): Line {
  const names = new Map(items.flatMap((item) => (item.from === null ? [] : [[item.from, item.name] as const])));
  const isLine = lines.some((other) => other.name === name);
  return {
    ...line,
    dimensions: line.dimensions?.map((each) => (each === name ? to : each)) ?? null,
    value: line.value === null ? null : withItems(line.value, line.dimensions ?? [], { dimension: name, items, like }),
    formula: line.formula === null ? null : renameDimension(renameItems(line.formula, name, names), name, to, isLine),
  };
}

function label(name: string, to: string, items: string): string {
  const renamed = to === name ? `Dimension ${name}` : `Renamed the dimension ${name} to ${to}`;
  return items === '' ? renamed : `${renamed}: ${items}`;
}

export const removeDimension: EditFunction<'dimension.remove'> = ({ records }, { caseId, name, keep }) => {
  const found = findContent(records, caseId);
  if (!found.ok) return found;
  const content = found.value;
  const old = itemsOf(content, name);
  if (!old.ok) return old;
  const isLine = content.lines.some((line) => line.name === name);
  const naming = content.lines.filter(({ formula }) => formula !== null && usesDimension(formula, name, isLine));
  if (naming.length > 0)
    return fail(
      'in-use',
      `The ${naming.length === 1 ? 'formula' : 'formulas'} of ${listWords(naming.map(quoted))} ${naming.length === 1 ? 'names' : 'name'} the dimension ${name}. Nothing was removed; change ${naming.length === 1 ? 'it' : 'them'} first.`,
    );
  const having = content.lines.filter((line) => line.dimensions?.includes(name));
  const inputs = having.filter((line) => line.kind === 'input');
  if (inputs.length > 0 && keep === undefined)
    return fail(
      'in-use',
      `${listWords(inputs.map(quoted))} ${inputs.length === 1 ? 'has' : 'have'} a value for each ${name}. Nothing was removed; say what ${inputs.length === 1 ? 'it keeps' : 'they keep'}, or take the dimension away from ${inputs.length === 1 ? 'it' : 'them'} first.`,
    );
  const { [name]: _, ...others } = content.case.dimensions ?? {};
  const without = (line: Line): string[] => (line.dimensions ?? []).filter((each) => each !== name);
  return edit(`Removed the dimension ${name}`, {
    updated: [
      {
        from: content.case,
        to: { ...content.case, dimensions: Object.keys(others).length === 0 ? null : others },
      },
      ...takingAlone(
        content.lines,
        inputs.filter((line) => without(line).length === 0),
      ),
      ...having.flatMap((line) => rowsWithDimensions(content, line, without(line), keptOf(line, keep))),
    ],
  });
};

function itemsOf({ case: row }: CaseContent, name: string): Result<readonly string[]> {
  const known = row.dimensions ?? {};
  return Object.hasOwn(known, name)
    ? ok(known[name] ?? [])
    : fail(
        'name-not-found',
        `This case has no dimension called "${name}".${didYouMean(name, Object.keys(known))} Nothing was changed.`,
      );
}

function nameFault(content: CaseContent, name: ParsedInputOf<'dimension.add'>['name']): Result<never> | null {
  if (Object.hasOwn(content.case.dimensions ?? {}, name)) return nameTaken('dimension', name);
  if (content.lines.some((line) => line.name === name))
    return fail(
      'name-taken',
      `“${name}” is a line of this case, and a formula could mean either. Nothing was changed; choose another name.`,
    );
  return reservedNames.has(name) || hideableNames.has(name)
    ? fail('reserved-name', `“${name}” has a fixed meaning in formulas. Nothing was changed; choose another name.`)
    : null;
}

function unknownItem(item: string, dimension: string, items: readonly string[]): Result<never> {
  return fail(
    'name-not-found',
    `"${item}" is not in the dimension ${dimension}.${didYouMean(item, items)} Nothing was changed.`,
  );
}

/** A formula that chooses an item would be wrong without it. */
function chosenFault({ lines }: CaseContent, dimension: string, gone: readonly string[]): Result<never> | null {
  for (const line of lines) {
    const item = chosenItems(line.formula ?? '', dimension).find((each) => gone.includes(each));
    if (item !== undefined)
      return fail(
        'in-use',
        `The formula of ${quoted(line)} chooses “${item}”. Nothing was changed; change the formula first.`,
        { line: line.name },
      );
  }
  return null;
}
