import { expect, test } from 'vitest';
import { explainCase } from '#electron/host/headless/explain.ts';
import { openSource } from '#electron/host/headless/source.ts';
import { pickCase } from '#electron/host/headless/pick-case.ts';
import { fixture } from './run-cli.ts';

test('a number of a case document is explained, and a wrong line or period is told', async () => {
  const source = await openSource(fixture('reference-case.json'));
  if (!source.ok) throw new Error(source.error.message);
  const picked = pickCase(source.value.records, undefined);
  if (!picked.ok) throw new Error(picked.error.message);
  const ask = (line: string, period: number | null): ReturnType<typeof explainCase> =>
    explainCase(source.value.records, { caseId: picked.value.id, line, period, depth: 1 });
  expect(ask('revenue', 12)).toMatchObject({ ok: true, value: { period: 12, tree: { line: 'revenue' } } });
  expect(ask('revenu', 12)).toMatchObject({ ok: false, error: { code: 'line-not-found' } });
  expect(ask('revenue', 61)).toMatchObject({ ok: false, error: { code: 'wrong-period' } });
  await source.value.close();
});
