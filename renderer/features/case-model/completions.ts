import { builtInNames, functionCatalogue } from '#shared/engine/functions/catalogue.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';

export type Completion = { readonly name: string; readonly insert: string; readonly help: string };
const most = 8;

/** Names that begin with what was typed, then those that hold it, also in the words of a line's label. */
export function completions(typed: string, lines: readonly Line[]): readonly Completion[] {
  const wanted = typed.toLowerCase();
  const all: Completion[] = [
    ...lines.map((line) => ({ name: line.name, insert: line.name, help: lineLabel(line) })),
    ...functionCatalogue.map(({ name, summary }) => ({ name, insert: `${name}(`, help: summary })),
    ...[...builtInNames].map(([name, help]) => ({ name, insert: name, help })),
  ];
  const rank = ({ name, help }: Completion): number => {
    const known = name.toLowerCase();
    if (known === wanted) return 3;
    if (known.startsWith(wanted)) return 0;
    if (known.includes(wanted)) return 1;
    return wanted.length > 2 && help.toLowerCase().includes(wanted) ? 2 : 4;
  };
  const ranked = all.map((item) => ({ item, rank: rank(item) })).filter((each) => each.rank < 4);
  // A name that is complete needs no list under it.
  if (ranked.some((each) => each.rank === 3) && !ranked.some((each) => each.rank === 0)) return [];
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map((each) => each.item);
}
