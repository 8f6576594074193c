import { copyFile, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchDesktop, removeFolder, temporaryFolder, type Desktop } from '../helpers/desktop.ts';
import { answerDialogs, askedQuestions } from '../helpers/dialogs.ts';
import { eventually } from '../helpers/eventually.ts';
import { writeSample, computer } from '../../store/sample.ts';

const title = (desktop: Desktop): Promise<string | undefined> =>
  desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());

/** As the system does when a file is double-clicked. */
const handOver = (desktop: Desktop, path: string): Promise<void> =>
  desktop.app.evaluate(({ app }, file) => void app.emit('open-file', { preventDefault: () => undefined }, file), path);

describe('a double-clicked file that is open elsewhere', () => {
  let folder: string;
  let sample: string;
  let desktop: Desktop;
  let count = 0;

  beforeAll(async () => {
    folder = await temporaryFolder('elsewhere');
    sample = join(folder, 'sample.casewright');
    await writeSample(computer(folder), sample);
  });
  afterAll(async () => removeFolder(folder));

  beforeEach(async () => {
    desktop = await launchDesktop({ home: join(folder, `home-${count++}`) });
    await desktop.page.getByRole('heading', { level: 1 }).waitFor();
    return () => desktop.close();
  });

  /** A copy of the sample with the note of a colleague beside it, last renewed that many minutes ago. */
  async function openByColleague(name: string, minutesAgo: number): Promise<{ path: string; note: string }> {
    const path = join(folder, `${name}.casewright`);
    const note = join(folder, `.~lock.${name}.casewright#`);
    const renewed = new Date(Date.now() - minutesAgo * 60_000);
    const time = renewed.toISOString();
    await copyFile(sample, path);
    await writeFile(
      note,
      JSON.stringify({ token: 'theirs', person: 'Kim', host: 'kims-laptop', pid: 1, since: time, heartbeat: time }),
    );
    await utimes(note, renewed, renewed);
    return { path, note };
  }

  it('opens read-only when that is chosen, and leaves the note of the colleague', async () => {
    const { path, note } = await openByColleague('reading', 0);
    await answerDialogs(desktop.app, { button: 'Open read-only' });
    await handOver(desktop, path);
    await eventually(() => title(desktop)).toBe('reading — read-only');
    expect(await askedQuestions(desktop.app)).toMatchObject([
      { message: '“reading.casewright” is open elsewhere.', buttons: ['Open read-only', 'Open a copy…', 'Cancel'] },
    ]);
    expect(await readFile(note, 'utf8')).toContain('theirs');
  });

  it('takes over when that is chosen and nobody is there any more: the note is ours then', async () => {
    const { path, note } = await openByColleague('taken', 10);
    await answerDialogs(desktop.app, { button: 'Take over' });
    await handOver(desktop, path);
    await eventually(() => title(desktop)).toBe('taken');
    expect(await askedQuestions(desktop.app)).toMatchObject([
      { buttons: ['Take over', 'Open read-only', 'Open a copy…', 'Cancel'] },
    ]);
    expect(await readFile(note, 'utf8')).not.toContain('theirs');
  });

  it('opens a copy under another name when that is chosen, and leaves the file to the colleague', async () => {
    const { path, note } = await openByColleague('shared', 0);
    const before = await readFile(path);
    await answerDialogs(desktop.app, { button: 'Open a copy…', save: join(folder, 'mine.casewright') });
    await handOver(desktop, path);
    await eventually(() => title(desktop)).toBe('mine');
    expect(await readFile(path)).toEqual(before);
    expect(await readFile(note, 'utf8')).toContain('theirs');
    expect(await readFile(join(folder, '.~lock.mine.casewright#'), 'utf8')).toContain('token');
  });

  it('opens nothing when the person changes their mind', async () => {
    const { path, note } = await openByColleague('left', 0);
    await answerDialogs(desktop.app, { button: 'Cancel' });
    await handOver(desktop, path);
    await eventually(() => askedQuestions(desktop.app)).toHaveLength(1);
    await desktop.page.waitForTimeout(300);
    expect(await title(desktop)).toBe('Casewright');
    expect(await readFile(note, 'utf8')).toContain('theirs');
    expect(await askedQuestions(desktop.app)).toHaveLength(1);
  });
});
