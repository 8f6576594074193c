import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the engine loads and calculates without a clock and without chance', () => {
  // mathjs fills a random pool of its own when it is loaded whole; a bundle leaves that out. What is held here is ours.
  const program = `
    await import('mathjs/number');
    const refuse = (name) => () => { throw new Error(name + ' was called'); };
    Math.random = refuse('Math.random');
    Date.now = refuse('Date.now');
    performance.now = refuse('performance.now');
    globalThis.Date = new Proxy(Date, { construct: refuse('new Date'), apply: refuse('Date()') });
    globalThis.eval = refuse('eval');
    const { compileModel, evaluate, tornado } = await import('#shared/engine/index.ts');
    const { referenceModel } = await import('#test/engine/helpers.ts');
    const compilation = compileModel(referenceModel());
    const evaluation = evaluate(compilation.program, [{}, { launch_price: 44 }]);
    process.stdout.write(JSON.stringify([evaluation.scalar('npv'), tornado(compilation, 'npv').length]));
  `;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const options = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program];
  const [npv, bars] = JSON.parse(execFileSync(process.execPath, options, { cwd: root, encoding: 'utf8' })) as [
    number,
    number,
  ];
  expect(npv).toBeCloseTo(3775578.8843255183, 3);
  expect(bars).toBe(12);
});
