import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { entry, fixture, scratch, type Scratch } from './run-cli.ts';

const document = fixture('reference-case.json');
// Several real processes a test, on a machine that may be busy: the limit ends a hang, it measures nothing.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let place: Scratch;
beforeAll(async () => {
  place = await scratch();
  expect(await place.run('new', 'Sample.casewright', '--template', 'aurora-home-hub')).toMatchObject({
    code: 0,
    stderr: '',
  });
});
afterAll(() => place.remove());

const json = (text: string): unknown => JSON.parse(text) as unknown;

describe('a workspace from the command line', () => {
  it('is changed with a note, saved, and tells its history', async () => {
    const set = await place.run(
      'set',
      'Sample.casewright',
      'launch_price=44',
      '--note',
      'asked by the shops',
      '--json',
    );
    expect(set).toMatchObject({ code: 0, stderr: '' });
    expect(json(set.stdout)).toMatchObject({ changed: true, label: 'List price at launch: 49 → 44' });
    const history = await place.run('history', 'Sample.casewright', '--json');
    expect(json(history.stdout)).toMatchObject({
      history: [{ label: 'List price at launch: 49 → 44', note: 'asked by the shops', sequence: 2 }, { sequence: 1 }],
    });
    const again = await place.run('set', 'Sample.casewright', 'launch_price=44');
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing changed') });
    expect((await place.run('export', 'Sample.casewright')).stdout).toMatch(/"name": "launch_price",[^}]*"value": 44,/);
  });

  it('takes several changes as one edit, or none of them', async () => {
    const before = readFileSync(place.path('Sample.casewright'));
    const refused = await place.run('set', 'Sample.casewright', 'discount=9%', 'npv=5');
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('worked out by a formula') });
    expect(readFileSync(place.path('Sample.casewright')).equals(before)).toBe(true);
  });

  it('evaluates lines with dimensions, item by item, and sets one of them', async () => {
    const thermostat = fixture('three-dimensions.json');
    const { stdout } = await place.run('eval', thermostat, '--lines', 'price,units[DE,Online,Pro]', '--json');
    expect(json(stdout)).toMatchObject({
      lines: {
        price: { DE: { Basic: 129, Pro: 219 }, US: { Pro: 249 * 0.92 } },
        'units[DE,Online,Pro]': expect.any(Array),
      },
    });
    const set = await place.run(
      'eval',
      thermostat,
      '--set',
      'list_price[Pro]=239',
      '--lines',
      'price[FR,Pro]',
      '--json',
    );
    expect(json(set.stdout)).toMatchObject({ lines: { 'price[FR,Pro]': 239 } });
    const wrong = await place.run('eval', thermostat, '--set', 'list_price={"Basic":1}');
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('no value for "Pro"') });
  });

  it('lists its cases', async () => {
    const { stdout } = await place.run('cases', 'Sample.casewright', '--json');
    expect(json(stdout)).toMatchObject({
      cases: [{ name: 'Home Hub with care plan', currency: 'EUR', results: expect.arrayContaining(['npv']) }],
    });
  });

  it('gets a second case, and then asks which one is meant', async () => {
    await place.run('new', 'Two.casewright');
    await place.run('import', document, 'Two.casewright');
    const second = await place.run('import', document, 'Two.casewright', '--json');
    expect(json(second.stdout)).toMatchObject({ case: 'Bass-46 (2)' });
    const which = await place.run('eval', 'Two.casewright');
    expect(which).toMatchObject({ code: 1, stderr: expect.stringContaining('"Bass-46", "Bass-46 (2)"') });
    expect(await place.run('eval', 'Two.casewright', '--case', 'Bass-46 (2)')).toMatchObject({ code: 0 });
    const exported = await place.run('export', 'Two.casewright', '--case', 'Bass-46', '-o', 'two.json');
    expect(exported).toMatchObject({ code: 0, stdout: 'Wrote “Bass-46” to two.json.\n' });
  });

  it('writes its report, and writes the same bytes again', async () => {
    const first = await place.run('report', 'Sample.casewright', '--to', 'report', '--json');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const { files } = json(first.stdout) as { files: string[] };
    expect(files.filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    expect(readdirSync(place.path('report')).sort()).toEqual([...files].sort());
    const bytes = files.map((name) => readFileSync(place.path(`report/${name}`)));
    expect(await place.run('report', 'Sample.casewright', '--to', 'report')).toMatchObject({ code: 0 });
    for (const [index, name] of files.entries()) {
      expect(readFileSync(place.path(`report/${name}`)).equals(bytes[index] ?? Buffer.alloc(0)), name).toBe(true);
    }
    const only = await place.run('report', document, '--to', 'only', '--csv', '--json');
    expect((json(only.stdout) as { files: string[] }).files.every((name) => name.endsWith('.csv'))).toBe(true);
  });

  it('is checked', async () => {
    const checked = await place.run('check', 'Sample.casewright', '--json');
    expect(json(checked.stdout)).toMatchObject({ ok: true, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('leaves nothing beside the file and no lock behind', () => {
    expect(readdirSync(place.folder).filter((name) => name.startsWith('.') || name.includes('journal'))).toEqual([]);
  });
});

describe('casewright demo', () => {
  it('writes the sample and its report and prints the headline numbers; a second run changes nothing', async () => {
    const demo = await place.run('demo', '--to', 'out');
    expect(demo).toMatchObject({ code: 0, stderr: '' });
    expect(demo.stdout).toMatch(/EUR/);
    const pdf = readdirSync(place.path('out')).find((name) => name.endsWith('.pdf')) ?? '';
    const bytes = readFileSync(place.path(`out/${pdf}`));
    expect(await place.run('demo', '--to', 'out')).toMatchObject({ code: 0, stdout: demo.stdout });
    expect(readFileSync(place.path(`out/${pdf}`)).equals(bytes)).toBe(true);
  });
});

describe('what goes wrong', () => {
  beforeAll(async () => {
    await writeFile(place.path('text.casewright'), 'Dear all, find attached the case.');
    await writeFile(place.path('bad.json'), '{ "casewright": 1, ');
    await writeFile(place.path('other.json'), '{ "name": "something else" }');
    await writeFile(place.path('unknown.json'), '{ "casewright": 1, "name": "x", "currancy": "EUR" }');
    const minimal = { casewright: 1, name: 'x', timeline: { start: '2027-01', grain: 'year', periods: 3 } };
    await writeFile(
      place.path('short.json'),
      JSON.stringify({ ...minimal, lines: [{ name: 'a', kind: 'input', values: [1, 2] }] }),
    );
    await writeFile(
      place.path('damaged.casewright'),
      readFileSync(place.path('Sample.casewright')).subarray(0, 20_000),
    );
    const long = { name: 'gross_profit', kind: 'formula', formula: 'a + '.repeat(600) };
    await writeFile(place.path('long.json'), JSON.stringify({ ...minimal, lines: [long] }));
    await writeFile(place.path('currency.json'), JSON.stringify({ ...minimal, currency: 3, lines: [] }));
    await mkdir(place.path('folder'));
  });

  const bad: [string, string[], RegExp][] = [
    ['a file that is not there', ['eval', 'nope.casewright'], /There is no file nope\.casewright/],
    ['a file that is not a workspace', ['cases', 'text.casewright'], /not a Casewright workspace/],
    ['a folder', ['cases', 'folder'], /folder/],
    ['a damaged file', ['check', 'damaged.casewright'], /^"damaged\.casewright" is damaged: it cannot be read\./],
    [
      'a file that is there already',
      ['new', 'Sample.casewright'],
      /already a file "Sample\.casewright".*not overwritten/,
    ],
    [
      'a template that is not there',
      ['new', 'New.casewright', '--template', 'aurora'],
      /no template called "aurora".*aurora-home-hub/,
    ],
    ['text that is not JSON', ['import', 'bad.json', 'New.casewright'], /"bad\.json" is not a JSON document/],
    ['JSON that is not a case', ['eval', 'other.json'], /no "casewright" key/],
    ['an unknown key', ['import', 'unknown.json', 'New.casewright'], /"currancy".*Did you mean "currency"/],
    [
      'a formula that is too long',
      ['import', 'long.json', 'New.casewright'],
      /^In the line "gross_profit", "formula" is not right: it is longer than 2,000 characters\. .*a line of its own\. Nothing was read .*, and nothing was changed\.$/m,
    ],
    [
      'a currency that is no text',
      ['import', 'currency.json', 'New.casewright'],
      /"currency" is not right: it must be a text, and it is a number\. Write a currency code such as "EUR"\./,
    ],
    [
      'a folder that is not there',
      ['new', 'nowhere/New.casewright'],
      /There is no folder ".*nowhere", so the workspace was not created\./,
    ],
    ['too few values', ['eval', 'short.json'], /"a" has 2 values, but the timeline has 3 periods/],
    [
      'a case that is not there',
      ['eval', document, '--case', 'Bas-46'],
      /no case called "Bas-46".*Did you mean "Bass-46"/,
    ],
    [
      'a scenario that is not there',
      ['eval', document, '--scenario', 'Premum'],
      /no scenario called "Premum".*"Premium"/,
    ],
    [
      'a line that is not there',
      ['eval', document, '--set', 'lanch_price=4'],
      /no line called "lanch_price".*"launch_price"/,
    ],
    ['a line that a formula works out', ['eval', document, '--set', 'npv=4'], /"npv" is worked out by a formula/],
    [
      'a value that is no number',
      ['eval', document, '--set', 'launch_price=cheap'],
      /"cheap" is not a value for "launch_price"/,
    ],
    [
      'a list of the wrong length',
      ['eval', document, '--set', 'launch_price=1,2'],
      /2 values, but the timeline has 60 periods/,
    ],
    ['lines that are not there', ['eval', document, '--lines', 'npv,nvp'], /no line called "nvp".*"npv"/],
    ['a document where a workspace belongs', ['set', document, 'launch_price=4'], /not a Casewright workspace/],
    ['the history of a document', ['history', document], /keeps no history/],
    ['a report into a file', ['report', document, '--to', 'bad.json'], /is a file, not a folder\. Nothing was written/],
  ];
  it.concurrent.each(bad)('%s: 1, a sentence, and no answer', async (_, args, message) => {
    const ran = await place.run(...args);
    expect(ran.stderr).toMatch(message);
    expect(ran.stderr).not.toMatch(/\bat .+:\d+:\d+|Error:|undefined/);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(existsSync(place.path('New.casewright'))).toBe(false);
  });

  const wrong: [string, string[], RegExp][] = [
    ['an unknown command', ['evaluate'], /Unknown command 'evaluate'/],
    ['an unknown option', ['eval', document, '--fast'], /Unknown option '--fast'/],
    ['a missing argument', ['import', document], /Missing required argument 'file'/],
    ['a missing option', ['report', document], /--to <folder>/],
    ['a value that is not allowed', ['history', 'x', '--limit', '0'], /1 to 500/],
    ['nothing at all', [], /Usage: casewright/],
    ['an argument too many', ['cases', 'a', 'b'], /Too many arguments/],
  ];
  it.concurrent.each(wrong)('%s: 2, and what is right', async (_, args, message) => {
    const ran = await place.run(...args);
    expect(ran.stderr).toMatch(message);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
  });

  it('is told as one JSON object with --json', async () => {
    const ran = await place.run('eval', 'nope.casewright', '--json');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(json(ran.stderr)).toMatchObject({
      error: { code: 'not-found', message: expect.stringContaining('nope.casewright') },
    });
  });

  it('is somebody else with the file open: told who, and nothing changed', async () => {
    const before = readFileSync(place.path('Sample.casewright'));
    const now = new Date().toISOString();
    const note = { token: 't', person: 'Ben', host: 'another', pid: 1, since: now, heartbeat: now };
    await writeFile(place.path('.~lock.Sample.casewright#'), JSON.stringify(note));
    const ran = await place.run('set', 'Sample.casewright', 'launch_price=40');
    expect(ran).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Ben has "Sample.casewright" open'),
    });
    expect(readFileSync(place.path('Sample.casewright')).equals(before)).toBe(true);
    expect(await place.run('eval', 'Sample.casewright')).toMatchObject({ code: 0 });
  });
});

describe('casewright serve', () => {
  it('prints an address that works once, and leaves no lock when it ends', async () => {
    await place.run('new', 'Served.casewright');
    const child = spawn(process.execPath, [entry, 'serve', 'Served.casewright', '--json'], {
      cwd: place.folder,
      env: place.environment,
    });
    try {
      let text = '';
      for await (const chunk of child.stdout) {
        text += String(chunk);
        if (text.endsWith('\n')) break;
      }
      const { url, folder } = json(text) as { url: string; folder: string };
      expect(folder).toBe(place.folder);
      const { origin, hash } = new URL(url);
      const headers = { origin, 'content-type': 'application/json' };
      const session = await fetch(`${origin}/api/session`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ code: hash.slice(6) }),
      });
      const { token } = (await session.json()) as { token: string };
      const call = await fetch(`${origin}/api/call`, {
        method: 'POST',
        headers: { ...headers, authorization: `Bearer ${token}` },
        body: JSON.stringify({ name: 'workspace.status', input: {} }),
      });
      expect(await call.json()).toMatchObject({ ok: true, value: { name: 'Served', mode: 'edit' } });
      expect(existsSync(place.path('.~lock.Served.casewright#'))).toBe(true);
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    expect(existsSync(place.path('.~lock.Served.casewright#'))).toBe(false);
  });
});
