import { copyFileSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Carrier } from '#shared/api/carrier.ts';
import { createClient, type Client } from '#shared/api/client.ts';
import { contract } from '#shared/api/contract.ts';
import type { HostEvent } from '#shared/api/events.ts';
import { unwrap, type Problem, type Result } from '#shared/kernel/result.ts';
import { caseContent, listCases, type CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import type { Records } from '#shared/model/record.ts';
import { pagesOf, wipePages } from '../store/damage.ts';

/** A host behind some carrier, over a scratch folder of its own. */
export type Carried = {
  readonly carrier: Carrier;
  /** A handle for a file of that folder, as this carrier's dialog would give it. */
  readonly handleOf: (name: string) => Promise<string>;
  readonly pathOf: (name: string) => string;
  readonly stop: () => Promise<void>;
};

/** The main job through the contract. Run it over every carrier: none may know or change what it carries. */
export function describeApi(name: string, start: () => Promise<Carried>): void {
  describe(`the contract over ${name}`, () => {
    let carried: Carried;
    let client: Client;
    const events: HostEvent[] = [];

    beforeAll(async () => {
      carried = await start();
      client = createClient(carried.carrier);
      client.listen((event) => events.push(event));
    });
    afterAll(async () => carried.stop());

    const records = async (): Promise<Records> =>
      new Map(unwrap(await client.call('workspace.records', {})).map((row) => [row.id, row]));
    const content = async (): Promise<CaseContent> => {
      const rows = await records();
      const found = caseContent(rows, listCases(rows)[0]?.id ?? '');
      if (found === undefined) throw new Error('no case');
      return found;
    };
    const line = async (wanted: string): Promise<Line> => {
      const found = (await content()).lines.find((row) => row.name === wanted);
      if (found === undefined) throw new Error(`no line ${wanted}`);
      return found;
    };
    const problem = async (answer: Promise<Result<unknown>>): Promise<Problem> => {
      const result = await answer;
      if (result.ok) throw new Error('it was accepted');
      expect(result.error.message).not.toMatch(/\bat .+:\d+:\d+|node_modules|undefined/);
      return result.error;
    };

    it('says where it starts from', async () => {
      const begin = unwrap(await client.call('shell.start', {}));
      expect(begin.templates.map((template) => template.id)).toContain('aurora-home-hub');
      expect(begin.recoverable).toEqual([]);
      expect(unwrap(await client.call('workspace.status', {}))).toBeNull();
      expect((await problem(client.call('workspace.records', {}))).code).toBe('no-workspace');
    });

    it('makes the sample workspace from its template', async () => {
      const handle = await carried.handleOf('Sample.casewright');
      const status = unwrap(await client.call('workspace.create', { handle, template: 'aurora-home-hub' }));
      expect(status).toMatchObject({ name: 'Sample', mode: 'edit', unsavedChanges: 0, undo: null });
      await vi.waitFor(() => expect(events.at(-1)).toMatchObject({ type: 'opened', status: { name: 'Sample' } }));
      const { scenarios, lines, assumptions } = await content();
      expect(scenarios).toHaveLength(3);
      expect(lines.length).toBeGreaterThan(80);
      expect(assumptions.length).toBeGreaterThan(10);
      const again = await problem(client.call('workspace.create', { handle, template: null }));
      expect(again).toMatchObject({ code: 'already-exists' });
    });

    it('keeps an edited value, tells of it in words, and answers with what changed', async () => {
      const price = await line('launch_price');
      const kept = unwrap(
        await client.call('line.setValues', {
          edits: [{ lineId: price.id, value: 44 }],
          note: 'What the shops ask for',
        }),
      );
      expect(kept.entry).toMatchObject({
        label: 'List price at launch: 49 → 44',
        note: 'What the shops ask for',
        command: 'line.setValues',
        kind: 'edit',
        change: { added: [], removed: [], updated: [{ from: { value: 49 }, to: { value: 44 } }] },
      });
      expect((await line('launch_price')).value).toBe(44);
      await vi.waitFor(() =>
        expect(events.at(-1)).toMatchObject({
          type: 'changed',
          entry: { id: kept.entry?.id },
          status: { unsavedChanges: 1 },
        }),
      );
      const same = unwrap(await client.call('line.setValues', { edits: [{ lineId: price.id, value: 44 }] }));
      expect(same.entry).toBeNull();
    });

    it('keeps a link between two inputs, its number, and its removal', async () => {
      const [price, churn] = [await line('launch_price'), await line('churn')];
      const { case: row, correlations } = await content();
      const pair = { caseId: row.id, lineIdA: price.id, lineIdB: churn.id };
      unwrap(await client.call('correlation.add', { ...pair, rho: 0.25, of: 'ranks' }));
      const added = (await content()).correlations.at(-1);
      expect(added).toMatchObject({ ...pair, rho: 0.25, of: 'ranks' });
      const correlationId = added?.id ?? '';
      unwrap(await client.call('correlation.update', { correlationId, set: { rho: -0.5 } }));
      expect((await content()).correlations.at(-1)?.rho).toBe(-0.5);
      expect(await problem(client.call('correlation.update', { correlationId, set: { rho: 1.5 } }))).toMatchObject({
        code: 'invalid-input',
      });
      const removed = unwrap(await client.call('correlation.remove', { correlationId }));
      expect(removed.entry?.label).toContain('Removed the link of');
      expect((await content()).correlations).toEqual(correlations);
    });

    it('keeps a formula, a scenario with an override, and a written part', async () => {
      const ebitda = await line('ebitda');
      const formula = unwrap(
        await client.call('line.setFormula', { lineId: ebitda.id, formula: 'gross_margin - marketing' }),
      );
      expect(formula.entry?.label).toContain('gross_margin - marketing - fixed_costs → gross_margin - marketing');
      const { case: row } = await content();
      const lineId = (await line('launch_price')).id;
      const start = { inheritsId: null, overrides: [{ lineId, value: 43 }] };
      unwrap(await client.call('scenario.add', { caseId: row.id, name: 'Cautious', ...start }));
      const scenario = (await content()).scenarios.find((one) => one.name === 'Cautious');
      const override = unwrap(
        await client.call('scenario.setOverrides', { scenarioId: scenario?.id ?? '', edits: [{ lineId, value: 42 }] }),
      );
      expect(override.entry?.label).toBe('Cautious, List price at launch: 43 → 42');
      unwrap(await client.call('narrative.set', { caseId: row.id, part: 'ask', text: 'Approve **2 million**.' }));
      expect((await content()).narratives.find((one) => one.part === 'ask')?.text).toBe('Approve **2 million**.');
    });

    it('takes edits back and brings them again', async () => {
      const before = await records();
      const steps = unwrap(await client.call('history.steps', { limit: 3 }));
      expect(steps.undo).toHaveLength(3);
      expect(steps.undo[0]?.label).toContain('The ask');
      expect(steps.redo).toEqual([]);
      const undone = unwrap(await client.call('history.undo', {}));
      expect(undone.entry).toMatchObject({ kind: 'undo', label: expect.stringContaining('The ask') });
      unwrap(await client.call('history.undo', {}));
      const after = unwrap(await client.call('history.steps', { limit: 50 }));
      expect(after.redo).toEqual([steps.undo[1], steps.undo[0]]);
      expect(after.undo[0]).toEqual(steps.undo[2]);
      unwrap(await client.call('history.redo', {}));
      unwrap(await client.call('history.redo', {}));
      expect(await records()).toEqual(before);
      expect((await problem(client.call('history.redo', {}))).code).toBe('nothing-to-redo');
    });

    it('saves, closes, opens again: everything is there, and can still be undone', async () => {
      const before = await records();
      expect(unwrap(await client.call('workspace.save', {}))).toMatchObject({ unsavedChanges: 0 });
      unwrap(await client.call('workspace.close', { discard: false }));
      expect(unwrap(await client.call('workspace.status', {}))).toBeNull();
      const handle = await carried.handleOf('Sample.casewright');
      const status = unwrap(await client.call('workspace.open', { handle, mode: 'edit' }));
      expect(status).toMatchObject({ mode: 'edit', unsavedChanges: 0, undo: expect.stringContaining('The ask') });
      expect(await records()).toEqual(before);
      const undone = unwrap(await client.call('history.undo', {}));
      expect(undone.entry?.kind).toBe('undo');
      unwrap(await client.call('history.redo', {}));
    });

    it('tells the history, newest first, of all or of one line', async () => {
      const all = unwrap(await client.call('history.list', { limit: 100 }));
      expect(all.map((entry) => entry.sequence)).toEqual(all.map((_, index) => all.length - index));
      const price = await line('launch_price');
      const ofPrice = unwrap(await client.call('history.list', { objectId: price.id, limit: 100 }));
      expect(ofPrice.map((entry) => entry.label)).toContain('List price at launch: 49 → 44');
      expect(ofPrice.map((entry) => entry.label)).not.toContain('New scenario: Cautious');
      const older = unwrap(await client.call('history.list', { before: 3, limit: 100 }));
      expect(older.map((entry) => entry.sequence)).toEqual([2, 1]);
    });

    it('exports the case as a document that can be imported again, under a free name', async () => {
      const { case: row } = await content();
      const document = unwrap(await client.call('case.export', { caseId: row.id }));
      const kept = unwrap(await client.call('case.import', { document }));
      const added = kept.entry?.change.added.find((one) => one.type === 'case');
      expect(added).toMatchObject({ name: `${row.name} (2)` });
      const copy = unwrap(await client.call('case.export', { caseId: added?.id ?? '' }));
      expect({ ...copy, name: row.name }).toEqual(document);
      unwrap(await client.call('case.remove', { caseId: added?.id ?? '' }));
      expect(unwrap(await client.call('case.export', { caseId: row.id }))).toEqual(document);
    });

    it('saves under another name, and the first file stays as it was', async () => {
      const handle = await carried.handleOf('Copy.casewright');
      expect(unwrap(await client.call('workspace.saveAs', { handle }))).toMatchObject({
        name: 'Copy',
        unsavedChanges: 0,
      });
      const first = await carried.handleOf('Sample.casewright');
      unwrap(await client.call('workspace.open', { handle: first, mode: 'read-only' }));
      const refused = await problem(client.call('history.undo', {}));
      expect(refused.code).toMatch(/read-only|nothing-to-undo/);
      unwrap(await client.call('workspace.open', { handle, mode: 'edit' }));
    });

    it('renders a report', async () => {
      const { case: row } = await content();
      const { files } = unwrap(await client.call('report.render', { caseId: row.id, formats: ['pdf', 'csv'] }));
      const pdf = files.find((file) => file.mediaType === 'application/pdf');
      expect(Buffer.from(pdf?.base64 ?? '', 'base64').toString('latin1', 0, 5)).toBe('%PDF-');
      expect(files.filter((file) => file.mediaType.startsWith('text/csv')).length).toBeGreaterThan(3);
      expect(new Set(files.map((file) => file.name)).size).toBe(files.length);
    });

    describe('refuses, in a sentence and without changing anything,', () => {
      const nobody = '00000000-0000-4000-8000-000000000000';
      const refused: [string, string, unknown, string][] = [
        ['an operation that is not there', 'line.setvalues', {}, 'unknown-operation'],
        ['a name from the prototype', 'constructor', {}, 'unknown-operation'],
        ['an input without its fields', 'line.setValues', {}, 'invalid-input'],
        ['an unknown field', 'history.undo', { force: true }, 'invalid-input'],
        ['a number as text', 'line.setValues', { edits: [{ lineId: nobody, value: '5' }] }, 'invalid-input'],
        ['a path where a handle belongs', 'workspace.open', { handle: '/etc/passwd', mode: 'edit' }, 'unknown-file'],
        ['a line that is not there', 'line.remove', { lineId: nobody }, 'not-found'],
        ['a template that is not there', 'workspace.create', { handle: nobody, template: 'x' }, 'unknown-file'],
        ['a document that is none', 'case.import', { document: { name: 'x' } }, 'not-a-document'],
        [
          'too many edits at once',
          'line.setValues',
          { edits: Array(5001).fill({ lineId: nobody, value: 1 }) },
          'invalid-input',
        ],
        ['lists within lists within lists', 'case.import', { document: nested(100) }, 'invalid-input'],
      ];
      it.each(refused)('%s', async (_, operation, input, code) => {
        const before = unwrap(await client.call('workspace.status', {}));
        expect((await problem(carried.carrier.call(operation, input))).code).toBe(code);
        expect(unwrap(await client.call('workspace.status', {}))).toEqual(before);
      });

      it('a value for a line that a formula works out, with the whole block', async () => {
        const [price, units] = [await line('launch_price'), await line('units')];
        const edits = [
          { lineId: price.id, value: 1 },
          { lineId: units.id, value: 1 },
        ];
        const refusal = await problem(client.call('line.setValues', { edits }));
        expect(refusal).toMatchObject({
          code: 'not-an-input',
          message: expect.stringContaining('Nothing was changed'),
        });
        expect(await line('launch_price')).toEqual(price);
      });
    });

    it('knows every operation of the contract', async () => {
      for (const name of Object.keys(contract)) {
        const answer = await carried.carrier.call(name, 'never a valid input');
        expect(answer.ok ? 'ok' : answer.error.code, name).toBe('invalid-input');
      }
    });

    it('reads what is left of a damaged file into a new one, and leaves the damaged one alone', async () => {
      unwrap(await client.call('workspace.close', { discard: true }));
      const path = carried.pathOf('Damaged.casewright');
      copyFileSync(carried.pathOf('Sample.casewright'), path);
      const pages = pagesOf(path);
      wipePages(path, [...(pages.get('scenario') ?? []), ...(pages.get('history') ?? [])]);
      const before = readFileSync(path);
      const [handle, target] = [
        await carried.handleOf('Damaged.casewright'),
        await carried.handleOf('Saved.casewright'),
      ];
      const refused = await problem(client.call('workspace.open', { handle, mode: 'edit' }));
      expect(refused.code).toBe('damaged');
      const { status, report } = unwrap(await client.call('workspace.salvage', { handle, target }));
      expect(status).toMatchObject({ name: 'Saved', mode: 'edit' });
      expect(report.complete).toBe(false);
      expect(report.rows.line).toBeGreaterThan(80);
      expect(report.rows.scenario).toBe(0);
      expect(report.missing.join(' ')).toMatch(/4 scenarios .*History entries 1 to \d+/);
      expect((await content()).scenarios).toHaveLength(0);
      expect(readFileSync(path).equals(before)).toBe(true);
      const again = await problem(client.call('workspace.salvage', { handle, target }));
      expect(again.code).toBe('already-exists');
      expect(unwrap(await client.call('workspace.status', {}))).toMatchObject({ name: 'Saved' });
    });
  });
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = { casewright: value };
  return value;
}
