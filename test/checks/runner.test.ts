import { describe, expect, it } from 'vitest';
import { aptCommand, missingNeeds, needs, whatIsMissing, type Machine } from '#build/test/machine.ts';
import { readOptions } from '#build/test/options.ts';
import { filesOf, suiteOf, suites } from '#build/test/suites.ts';
import { failuresOf, tally } from '#build/test/tests.ts';

const machine = (fields: Partial<Machine> = {}): Machine => ({
  isDebian: true,
  isRoot: false,
  hasPackage: () => true,
  hasCommand: () => true,
  offers: () => true,
  ...fields,
});

describe('what the machine lacks', () => {
  it('is nothing where all is there', () => {
    expect(whatIsMissing(machine())).toBeNull();
  });

  it('is said with the suites that need it and the line that installs it', () => {
    const lacking = whatIsMissing(
      machine({ hasCommand: (name) => name !== 'chromium', hasPackage: (name) => name !== 'chromium' }),
    );
    expect(lacking?.suites).toEqual(['browser', 'torture']);
    expect(lacking?.message).toContain('apt-get install -y --no-install-recommends chromium');
  });

  it('takes the name that this release of Debian has', () => {
    const renamed = machine({
      hasPackage: (name) => !name.startsWith('libgtk'),
      offers: (name) => name.endsWith('t64'),
    });
    expect(aptCommand(missingNeeds(renamed), renamed).at(-1)).toBe('libgtk-3-0t64');
  });

  it('goes by commands where there is no dpkg, and never calls apt-get', () => {
    const other = machine({ isDebian: false, hasPackage: () => false, hasCommand: (name) => name !== 'Xvfb' });
    expect(missingNeeds(other).map(({ command }) => command)).toEqual(['Xvfb']);
    expect(whatIsMissing(other)?.message).not.toContain('apt-get');
  });

  it('names only suites that exist', () => {
    const names = suites.map(({ name }) => name);
    for (const need of needs) for (const suite of need.suites) expect(names).toContain(suite);
  });
});

describe('counting', () => {
  const file = (name: string, status: string, ...results: string[]) => ({
    name: `/p/${name}`,
    status,
    message: '',
    assertionResults: results.map((result) => ({ fullName: 'a test', status: result })),
  });

  it('counts by suite, and never takes silence for success', () => {
    const report = {
      testResults: [
        file('test/engine/a.test.ts', 'failed', 'passed', 'failed', 'skipped'),
        file('test/store/b.test.ts', 'failed'),
        file('test/e2e/browser/c.test.ts', 'passed', 'passed'),
      ],
    };
    const counts = tally(report, '/p', ['unit', 'store', 'browser', 'desktop']);
    expect(counts.get('unit')).toEqual({ passed: 1, failed: 1, skipped: 1, files: 1 });
    expect(counts.get('store')).toEqual({ passed: 0, failed: 1, skipped: 0, files: 1 });
    expect(counts.get('browser')).toEqual({ passed: 1, failed: 0, skipped: 0, files: 1 });
    expect(counts.get('desktop')).toEqual({ passed: 0, failed: 1, skipped: 0, files: 0 });
    expect(failuresOf(report, '/p')).toEqual(['test/engine/a.test.ts > a test', 'test/store/b.test.ts: ']);
  });

  it('puts every test file into one suite', () => {
    expect(suiteOf('test/store/a.test.ts')).toBe('store');
    expect(suiteOf('test/storefront/a.test.ts')).toBe('unit');
    expect(suiteOf('test/new-area/a.test.ts')).toBe('unit');
    const unit = suites.find(({ name }) => name === 'unit')!;
    expect(filesOf(unit).exclude).toContain('test/e2e/browser/**/*.test.{ts,tsx}');
  });
});

describe('the arguments', () => {
  it('runs everything by default', () => {
    expect(readOptions([])).toEqual({ asInstalled: false, withChecks: true, suites: suites.map(({ name }) => name) });
  });

  it('runs a part, and names what it does not know', () => {
    expect(readOptions(['--only', 'store,rules'])).toEqual({ asInstalled: false, withChecks: true, suites: ['store'] });
    expect(readOptions(['--only', 'stroe'])).toContain('no suite "stroe"');
    expect(readOptions(['--fast'])).toContain('--fast is not an option');
  });
});
