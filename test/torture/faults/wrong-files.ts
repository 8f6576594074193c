import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { schemaVersion } from '#electron/store/index.ts';
import { computer, writeSample } from '../../store/sample.ts';
import { answerHere } from '../check-here.ts';
import type { Fault } from '../fault.ts';
import { inMemory } from '../in-memory.ts';
import { openStranger } from '../stranger.ts';
import { wrongKinds } from '../wrong/kinds.ts';

export const wrongFiles: Fault = {
  name: 'wrong-files',
  title: 'what is no workspace: other kinds of file, devices, links and pieces',
  least: { full: 25, short: 25 },
  run: ({ folder: given }) =>
    inMemory(given, async (folder) => {
      const base = join(folder, 'base.casewright');
      await writeSample(computer(join(folder, 'maker')), base);
      const bad: string[] = [];
      const seen = new Map<string, number>();
      for (const [index, kind] of wrongKinds.entries()) {
        const share = join(folder, `kind-${index}`, 'share');
        mkdirSync(share, { recursive: true });
        const path = kind.at ?? join(share, 'plans.casewright');
        kind.make(path, base);
        const { outcome, message, fault } = await openStranger({
          home: join(folder, `kind-${index}`),
          path,
          beside: share,
          whenOpened: () => 'it opened',
        });
        if (fault !== null) bad.push(`${kind.what}: ${fault}`);
        else if (!kind.called.test(message)) bad.push(`${kind.what} is called something else: ${message}`);
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      }
      // A check that believes every file must be caught by the same question.
      const believed = join(folder, 'control', 'share');
      mkdirSync(believed, { recursive: true });
      const changed = wrongKinds.find(({ what }) => what.endsWith('that somebody changed'));
      changed?.make(join(believed, 'plans.casewright'), base);
      const control = await openStranger({
        home: join(folder, 'control'),
        path: join(believed, 'plans.casewright'),
        whenOpened: () => 'it opened',
        startChild: () => answerHere(() => ({ ok: true, value: { schemaVersion, minReader: 1, digest: '' } })),
      });
      const words = [...seen].map(([outcome, times]) => `${times} ${outcome}`);
      return { tried: wrongKinds.length, bad, controlCaught: control.fault === 'it opened', words: words.join(', ') };
    }),
};
