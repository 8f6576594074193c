import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startingRecords } from '#electron/host/starting-records.ts';
import { createWorkspace, openWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { childHere } from '../../store/child-here.ts';
import { computer, sampleRecords, setPrice, type TestEnvironment } from '../../store/sample.ts';
import { contentOf, isSame, judge, judgeCarelessly, named, type Content } from '../damage/judge.ts';
import { salvageShare, type Share } from '../damage/salvage-share.ts';
import { cuts, flippedBits, swappedPages, wipedPages, type Wound } from '../damage/wounds.ts';
import type { Fault } from '../fault.ts';

type Salvaged = Share & Pick<Wound, 'place' | 'kind'>;

/** One row of everything and a whole case, with a history of six entries. */
async function writeWorkspace(env: TestEnvironment, path: string): Promise<Content> {
  const template = unwrap(startingRecords('aurora-home-hub', 'Aurora', env.makeId));
  const rows = [...sampleRecords(), ...template.records.filter(({ type }) => type !== 'workspace')];
  const workspace = unwrap(await createWorkspace(env, path, rows, 'Created from a sample'));
  for (const price of [50, 51, 52, 53]) unwrap(setPrice(workspace, price));
  unwrap(workspace.undo());
  unwrap(await workspace.publish());
  await workspace.close({ discard: false });
  const content = contentOf(path);
  if (typeof content === 'string') throw new Error(`the sample is ${content}`);
  return content;
}

export const damage: Fault = {
  name: 'damage',
  title: 'bits flipped, pages wiped and exchanged, the file cut off',
  least: { full: 11_000, short: 400 },
  run: async ({ short, seed, folder, progress }) => {
    const env = { ...computer(folder), startChild: childHere };
    const share = join(folder, 'share');
    mkdirSync(share);
    const saved = join(share, 'plans.casewright');
    const original = await writeWorkspace(env, saved);
    const bytes = readFileSync(saved);
    const path = join(share, 'wounded.casewright');
    const bad: string[] = [];
    const verdicts = new Map<string, number>();
    const shares: Salvaged[] = [];
    let [tried, opened, careless] = [0, 0, 0];

    /** The whole way of opening and of salvaging: copies, checks, lock, and the wounded bytes as they were. */
    async function openWholly(wound: Wound, verdict: string): Promise<void> {
      const result = await openWorkspace(env, path, 'read-only');
      opened += 1;
      if (result.ok) await result.value.close({ discard: true });
      if (result.ok !== (verdict === 'same'))
        bad.push(`seed ${seed}, ${wound.place}: opened differently the whole way`);
      if (!readFileSync(path).equals(wound.bytes)) bad.push(`seed ${seed}, ${wound.place}: the file was written`);
    }

    const wounds: (readonly [name: string, wounds: Iterable<Wound>, salvageEach: number])[] = [
      ['bits', flippedBits(bytes, short ? 300 : 10_000, seed), short ? 50 : 100],
      ['cuts', cuts(bytes, short ? 512 * 16 : 512), short ? 8 : 4],
      ['zeros', wipedPages(bytes), short ? 8 : 1],
      ['exchanges', swappedPages(bytes, short ? 40 : 2000, seed + 1), short ? 20 : 20],
    ];
    for (const [name, each, salvageEach] of wounds) {
      let number = 0;
      for (const wound of each) {
        writeFileSync(path, wound.bytes);
        const verdict = judge(path, original);
        if (verdict !== 'same' && !named.test(verdict)) bad.push(`seed ${seed}, ${wound.place}: ${verdict}`);
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
        if (wound.kind === 'bit' && judgeCarelessly(path, original) === 'changed') careless += 1;
        if (number % 50 === 0) await openWholly(wound, verdict);
        if (number % salvageEach === 0 && verdict !== 'same') {
          const result = salvageShare(folder, wound, original);
          if (result.fault !== null) bad.push(`seed ${seed}, ${wound.place}: salvaged, ${result.fault}`);
          shares.push({ ...result, place: wound.place, kind: wound.kind });
        }
        number += 1;
      }
      tried += number;
      progress(`${number} ${name}`);
    }
    const untouched = contentOf(saved);
    if (typeof untouched === 'string' || !isSame(untouched, original)) bad.push('the saved file itself was changed');
    return { tried, bad, controlCaught: careless > 0, words: words({ verdicts, opened, careless, shares }) };
  },
};

type Seen = {
  readonly verdicts: ReadonlyMap<string, number>;
  readonly opened: number;
  readonly careless: number;
  readonly shares: readonly Salvaged[];
};

function words({ verdicts, opened, careless, shares }: Seen): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const told = [...verdicts].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([name, count]) => `${count} ${name}`);
  const salvaged = [...Map.groupBy(shares, ({ kind }) => kind)].map(([kind, each]) => {
    const worst = each.reduce((least, one) => (one.rows < least.rows ? one : least));
    const mean = each.reduce((sum, { rows }) => sum + rows, 0) / each.length;
    const complete = each.filter((one) => one.complete).length;
    return `${kinds[kind]} ${each.length}, ${percent(mean)} of the rows on average, ${percent(worst.rows)} at worst (${worst.place}), ${complete} proven complete`;
  });
  return (
    `${told.join(', ')}; ${opened} also the whole way of opening; without the digest ${careless} bits would have passed; ` +
    `salvaged: ${salvaged.join('; ')}`
  );
}

const kinds: Readonly<Record<Wound['kind'], string>> = {
  bit: 'bits',
  cut: 'cut off',
  zeros: 'wiped pages',
  swap: 'exchanged pages',
};
