import { InvalidArgumentError, Option } from 'commander';
import type { Client } from '#shared/api/client.ts';
import type { Keep } from '#shared/api/dimensions.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { Result } from '#shared/kernel/result.ts';
import { listArgument } from '../arguments.ts';
import { withEditing } from '../with-host.ts';
import type { AddCommand } from '../main.ts';

type Options = {
  items?: string[];
  like?: string;
  item?: readonly [string, string];
  rename?: string;
  remove?: true;
  for?: string[];
  notFor?: string[];
  keep?: Keep;
  together?: true;
  case?: string;
  note?: string;
};

export const dimensionCommand: AddCommand = (program, output) => {
  const one = (flags: string, words: string): Option => new Option(flags, words);
  const actions = ['items', 'item', 'rename', 'remove', 'for', 'notFor'] as const;
  program
    .command('dimension')
    .description('add or change a dimension of a case, or the inputs that have it; save the file')
    .argument('<file>', 'the workspace file')
    .argument('<name>', 'the name of the dimension in formulas')
    .addOption(
      one(
        '--items <list>',
        'the items as they are to be, with commas between; adds the dimension if it is new',
      ).argParser(listArgument),
    )
    .option('--like <item>', 'with --items: new items begin with the values of this one, not with 0')
    .addOption(one('--item <old=new>', 'another name for an item').argParser(pairArgument))
    .option('--rename <new>', 'another name for the dimension; formulas follow')
    .option('--remove', 'remove the dimension')
    .addOption(one('--for <lines>', 'inputs that are to have it, with commas between').argParser(listArgument))
    .option('--together', 'with --for: formulas take the items together, so that no other line gets items')
    .addOption(one('--not-for <lines>', 'inputs that are to have it no more').argParser(listArgument))
    .addOption(
      one('--keep <what>', 'with --remove and --not-for: what is left of the items').choices([
        'together',
        'sum',
        'average',
        'first',
      ]),
    )
    .option('--case <name>', 'which case; not needed when there is only one')
    .option('--note <text>', 'why, for the history')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, name: string, options: Options) => {
      if (actions.filter((action) => options[action] !== undefined).length !== 1) {
        output.problem({
          code: 'wrong-use',
          message:
            'Say what to do: one of --items, --item, --rename, --remove, --for and --not-for. Nothing was changed.',
        });
        return;
      }
      await withEditing(output, file, async (client) => {
        const { pickDimension } = await import('#electron/host/headless/dimensions.ts');
        const rows = output.value(await client.call('workspace.records', {}));
        const lines = options.for ?? options.notFor ?? [];
        const picked = rows === null ? null : output.value(pickDimension(rows, options.case, name, lines));
        if (picked === null) return null;
        const labels: string[] = [];
        for (const ask of edits(client, name, options, picked)) {
          const kept = output.value(await ask());
          if (kept === null) return null;
          if (kept.entry !== null) labels.push(kept.entry.label);
        }
        const changed = labels.length > 0;
        const told = changed ? labels : ['Nothing changed: it was so already.'];
        return {
          changed,
          tell: () => output.answer({ file, case: picked.caseName, changed, changes: labels }, () => told),
        };
      });
    });
};

type Picked = {
  readonly caseId: string;
  readonly items: readonly string[] | null;
  readonly lines: readonly { readonly lineId: string; readonly dimensions: readonly string[] }[];
};
type Ask = () => Promise<Result<OutputOf<'dimension.add'>>>;

/** What is asked of the host, one after another: a line is an edit of its own. */
function edits(client: Client, name: string, options: Options, { caseId, items, lines }: Picked): readonly Ask[] {
  const note = options.note === undefined ? {} : { note: options.note };
  const keep = options.keep === undefined ? {} : { keep: options.keep };
  const about = { caseId, name, ...note };
  const old = items ?? [];
  if (options.items !== undefined && items === null) {
    const added = options.items;
    return [() => client.call('dimension.add', { ...about, items: added })];
  }
  if (options.items !== undefined) {
    const next = options.items.map((item) => ({ name: item, from: old.includes(item) ? item : null }));
    return [() => client.call('dimension.update', { ...about, set: { items: next }, like: options.like ?? null })];
  }
  if (options.item !== undefined) {
    const [from, to] = options.item;
    const next = [...old, ...(old.includes(from) ? [] : [from])].map((item) => ({
      name: item === from ? to : item,
      from: item,
    }));
    return [() => client.call('dimension.update', { ...about, set: { items: next } })];
  }
  if (options.rename !== undefined) {
    const to = options.rename;
    return [() => client.call('dimension.update', { ...about, set: { name: to } })];
  }
  if (options.remove) return [() => client.call('dimension.remove', { ...about, ...keep })];
  const formulas = options.together ? { formulas: 'together' as const } : {};
  return lines.map(({ lineId, dimensions }) => () => {
    const others = dimensions.filter((each) => each !== name);
    const next = options.for === undefined ? others : dimensions.includes(name) ? dimensions : [...dimensions, name];
    return client.call('line.setDimensions', { lineId, dimensions: [...next], ...keep, ...formulas, ...note });
  });
}

function pairArgument(text: string): readonly [string, string] {
  const [from = '', to = '', more] = text.split('=').map((part) => part.trim());
  if (from === '' || to === '' || more !== undefined)
    throw new InvalidArgumentError('Write old=new, such as DACH=Germany.');
  return [from, to];
}
