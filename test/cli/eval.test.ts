import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixture, scratch, type Scratch } from './run-cli.ts';

type Results = Record<string, number | null>;
type Expected = {
  base: { results: Results; cells: Record<string, Record<string, number>> };
  scenarios: Record<string, { results?: Results } & Results>;
};
type Answer = {
  case: string;
  conventions: Record<string, string>;
  results: Results;
  lines?: Record<string, number | number[]>;
  scenarios?: Record<string, { results: Results }>;
  withoutValue?: { result: string; scenario: string | null; line: string | null; reason: string }[];
  findings: { severity: string; message: string; line: string }[];
};

// Eight independent programs agree on these; test/fixtures/README.md and docs say where they come from.
const expected = JSON.parse(readFileSync(fixture('reference-case.expected.json'), 'utf8')) as Expected;
const document = fixture('reference-case.json');
// Several real processes a test, on a machine that may be busy: the limit ends a hang, it measures nothing.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let place: Scratch;
beforeAll(async () => void (place = await scratch()));
afterAll(() => place.remove());

function expectClose(actual: Results, wanted: Results): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(wanted).sort());
  for (const [name, value] of Object.entries(wanted)) expectNear(actual[name], value, name);
}
function expectNear(actual: number | null | undefined, wanted: number | null, name: string): void {
  if (wanted === null || actual == null) {
    expect(actual, name).toBe(wanted);
    return;
  }
  expect(Math.abs(actual - wanted) / Math.max(1e-300, Math.abs(wanted)), name).toBeLessThan(wanted === 0 ? 1 : 1e-9);
}
const scenarioResults = (name: string): Results =>
  expected.scenarios[name]?.results ?? (expected.scenarios[name] as Results);

async function evaluate(file: string, ...args: string[]): Promise<Answer> {
  const ran = await place.run('eval', file, '--json', ...args);
  expect(ran.stderr).toBe('');
  expect(ran.code).toBe(0);
  return JSON.parse(ran.stdout) as Answer;
}

describe('casewright eval', () => {
  it('agrees with the reference case to 1e-9, its scenarios included', async () => {
    const answer = await evaluate(document);
    expect(answer.case).toBe('Bass-46');
    expect(answer.conventions).toEqual({
      timing: 'end',
      priceBasis: 'nominal',
      tax: 'post',
      p90: 'high',
      currency: 'EUR',
    });
    expect(answer.findings).toEqual([]);
    expectClose(answer.results, expected.base.results);
    const names = Object.keys(expected.scenarios);
    expect(Object.keys(answer.scenarios ?? {}).sort()).toEqual(names.sort());
    for (const name of names) expectClose(answer.scenarios?.[name]?.results ?? {}, scenarioResults(name));
  });

  it('agrees on the cells of every line', async () => {
    const names = Object.keys(expected.base.cells);
    const { lines = {} } = await evaluate(document, '--lines', names.join(','));
    for (const name of names) {
      for (const [period, value] of Object.entries(expected.base.cells[name] ?? {})) {
        const series = lines[name];
        expectNear(Array.isArray(series) ? series[Number(period) - 1] : series, value, `${name} ${period}`);
      }
    }
  });

  it('agrees after import, save, reopen and export, and the document comes back equal', async () => {
    const [file, out] = [place.path('Reference.casewright'), place.path('out.json')];
    expect(await place.run('import', document, file)).toMatchObject({ code: 0 });
    const answer = await evaluate(file);
    expectClose(answer.results, expected.base.results);
    expect(await place.run('export', file, '--case', 'Bass-46', '-o', out)).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(JSON.parse(readFileSync(document, 'utf8')));
    const again = await evaluate(out);
    for (const name of Object.keys(expected.scenarios))
      expectClose(again.scenarios?.[name]?.results ?? {}, scenarioResults(name));
  });

  it('answers what if: a value over the base and over each scenario', async () => {
    const price = await evaluate(
      document,
      '--set',
      'launch_price=44',
      '--set',
      'discount=12%',
      '--scenario',
      'Aggressive price',
    );
    // The scenario sets exactly these two, so base and scenario meet in its results.
    expectClose(price.results, scenarioResults('Aggressive price'));
    expectClose(price.scenarios?.['Aggressive price']?.results ?? {}, scenarioResults('Aggressive price'));
    expect(Object.keys(price.scenarios ?? {})).toEqual(['Aggressive price']);
  });

  it('prints a table that lines up, with units', async () => {
    const { stdout, code } = await place.run('eval', document);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^npv +3,775,579 EUR +7,251,081 EUR/m);
    expect(stdout).toMatch(/^irr_year +19\.88 % /m);
    const [head = '', rule = ''] = stdout.split('\n').slice(2);
    expect(rule).toHaveLength(head.length);
  });

  it('tells where a formula is wrong, still works out the rest, and ends with 1', async () => {
    const broken = JSON.parse(readFileSync(document, 'utf8')) as { lines: { name: string; formula?: string }[] };
    for (const line of broken.lines) if (line.name === 'npv_end') line.formula = 'last(value_to_dat)';
    await writeFile(place.path('broken.json'), JSON.stringify(broken));
    const ran = await place.run('eval', 'broken.json', '--json');
    expect(ran.code).toBe(1);
    const answer = JSON.parse(ran.stdout) as Answer;
    expect(answer.results['npv_end']).toBeNull();
    expectNear(answer.results['npv'], expected.base.results['npv'] ?? null, 'npv');
    expect(answer.findings).toMatchObject([
      { severity: 'error', line: 'npv_end', message: expect.stringContaining('value_to_dat') },
    ]);
    const plain = await place.run('eval', 'broken.json');
    expect(plain.stderr).toMatch(/^“npv_end”: .*value_to_date.*\n {4}npv_end = last\(value_to_dat\)\n {19}\^{12}$/m);
    expect(plain.stdout).toMatch(/^No value for npv_end:\n {2}“npv_end”: .*value_to_dat/m);
    expect(answer.withoutValue).toMatchObject([
      { result: 'npv_end', scenario: null, line: 'npv_end' },
      { result: 'npv_end', scenario: 'Aggressive price' },
      { scenario: 'Late and aggressive' },
      { scenario: 'Premium' },
    ]);
    expect(await place.run('check', 'broken.json')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('value_to_dat'),
    });
  });

  it('says why a result has no value in one scenario only', async () => {
    const ran = await place.run('eval', document, '--set', 'launch_price=-5', '--scenario', 'Premium');
    expect(ran.stdout).toMatch(/^No value for npv, npv_end.*:\n {2}“price_response” in period 1: a negative number/m);
    expect(ran.stderr).toContain('    price_response = (net_price / reference_price) ^ price_elasticity');
  });

  it('imports a case with errors, says which, and leaves the file to be mended', async () => {
    const broken = JSON.parse(readFileSync(document, 'utf8')) as { lines: { name: string; formula?: string }[] };
    for (const line of broken.lines) if (line.name === 'revenue') line.formula = '(device_revenue + service_revenue';
    await writeFile(place.path('open.json'), JSON.stringify(broken));
    const ran = await place.run('import', 'open.json', 'Open.casewright');
    expect(ran).toMatchObject({ code: 0, stdout: 'Imported “Bass-46” into Open.casewright.\n' });
    expect(ran.stderr).toBe(
      '“revenue”: This bracket is never closed. Add ) where its part ends.\n' +
        '    revenue = (device_revenue + service_revenue\n' +
        '              ^\n' +
        'The case has an error: what depends on this line has no value until it is mended.\n',
    );
    const again = await place.run('import', 'open.json', 'Open.casewright', '--json');
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(again.stdout)).toMatchObject({ findings: [{ line: 'revenue', severity: 'error', from: 0 }] });
    const checked = await place.run('check', 'Open.casewright');
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain('  “revenue”: This bracket is never closed.');
    expect(checked.stdout).toContain('      revenue = (device_revenue');
  });
});
