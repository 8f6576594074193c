import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { contentDigest, sealOf } from '#electron/store/digest.ts';
import { createWorkspace, type OpenWorkspace, type StoreEnvironment } from '#electron/store/index.ts';
import { connectForWriting, disconnect } from '#electron/store/sqlite.ts';
import { writeMeta } from '#electron/store/tables/meta.ts';
import type { ChangeSet } from '#shared/changes/change-set.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { Case } from '#shared/model/case.ts';
import type { Line } from '#shared/model/line.ts';
import { recordsOfType, type Records, type WorkspaceRecord } from '#shared/model/record.ts';
import { sampleComments } from './sample-comments.ts';

export type TestEnvironment = StoreEnvironment & { person: string; clock: { now: Date } };

/** A computer with its own app folder and a clock that moves one second at each look. */
export function computer(folder: string, name = 'ann'): TestEnvironment {
  const clock = { now: new Date('2026-11-23T08:00:00.000Z') };
  const home = join(folder, `home-${name}`);
  mkdirSync(home, { recursive: true });
  return {
    home,
    person: name,
    host: `${name}-laptop`,
    clock,
    now: () => {
      clock.now = new Date(clock.now.getTime() + 1000);
      return clock.now;
    },
    makeId: () => randomUUID(),
  };
}

/** Her laptop by the real clock and with real ids: for programs of their own. */
export const annsLaptop = (home: string): StoreEnvironment => ({
  home,
  person: 'ann',
  host: 'ann-laptop',
  now: () => new Date(),
  makeId: () => randomUUID(),
});

export const newCase = (fields: Partial<Case> = {}): Case => ({
  type: 'case',
  id: randomUUID(),
  position: 1,
  name: 'Aurora',
  description: null,
  status: null,
  currency: 'EUR',
  timeline: { start: '2027-01', grain: 'month', periods: 60 },
  dimensions: null,
  conventions: null,
  results: [],
  productIds: [],
  ...fields,
});

export const newLine = (caseId: string, fields: Partial<Line> = {}): Line => ({
  type: 'line',
  id: randomUUID(),
  caseId,
  position: 1,
  name: 'price',
  label: 'List price',
  unit: 'EUR/unit',
  section: null,
  kind: 'input',
  value: 49,
  formula: null,
  dimensions: null,
  aggregate: null,
  distribution: null,
  emphasis: null,
  note: null,
  ...fields,
});

/** At least one row of every type, and every form that a value can take. */
export function sampleRecords(): WorkspaceRecord[] {
  const aCase = newCase({
    description: 'Is it worth it? Größe, 価格, 🙂',
    status: 'draft',
    timeline: { start: '2027-01', grain: 'month', periods: 3, fiscalYearStart: 4, actualsTo: '2027-02' },
    dimensions: { region: ['DE', 'FR'] },
    conventions: { timing: 'mid' },
  });
  const caseId = aCase.id;
  const product: WorkspaceRecord = {
    type: 'product',
    id: randomUUID(),
    position: 1.5,
    name: 'Home Hub',
    line: 'Devices',
    stage: 'launch',
    owner: 'Kim',
    description: null,
    segments: ['Families', 'Renters'],
    channels: [],
  };
  const price = newLine(caseId, {
    distribution: { type: 'triangular', min: 40, mode: 49, max: 56 },
    emphasis: true,
    better: 'less',
  });
  const units = newLine(caseId, {
    name: 'units',
    label: null,
    position: 2,
    value: [100, 110.5, 1e-300],
    aggregate: 'sum',
  });
  const share = newLine(caseId, {
    name: 'share',
    position: 3,
    value: { DE: [0.1, 0.2, 0.3], FR: 0.5 },
    dimensions: ['region'],
    aggregate: { weighted: 'units' },
    emphasis: false,
  });
  const revenue = newLine(caseId, {
    name: 'revenue',
    position: 4,
    kind: 'formula',
    value: null,
    formula: 'price * units',
    role: 'tax',
  });
  const low: WorkspaceRecord = {
    type: 'scenario',
    id: randomUUID(),
    caseId,
    position: 1,
    name: 'Low',
    description: null,
    inheritsId: null,
    probability: 0.3,
  };
  const partner: WorkspaceRecord = {
    type: 'option',
    id: randomUUID(),
    caseId,
    position: 1,
    name: 'Partner',
    description: 'Somebody else builds it',
  };
  const lower: WorkspaceRecord = {
    ...low,
    id: randomUUID(),
    position: 2,
    name: 'Lower',
    inheritsId: low.id,
    probability: null,
  };
  return [
    { type: 'workspace', id: randomUUID(), name: 'Plans', description: 'For 2027' },
    product,
    { ...aCase, results: [revenue.id], productIds: [product.id] },
    price,
    units,
    share,
    revenue,
    {
      type: 'assumption',
      id: randomUUID(),
      caseId,
      lineId: price.id,
      source: 'Survey',
      owner: 'Kim',
      date: '2026-10-01',
      confidence: 'medium',
      reviewBy: '2027-03',
      evidence: null,
      note: null,
    },
    low,
    lower,
    { type: 'override', id: randomUUID(), caseId, scenarioId: low.id, lineId: price.id, value: 45 },
    { type: 'override', id: randomUUID(), caseId, scenarioId: lower.id, lineId: units.id, value: [1, 2, 3] },
    {
      type: 'correlation',
      id: randomUUID(),
      caseId,
      position: 1,
      lineIdA: price.id,
      lineIdB: units.id,
      rho: -0.5,
      of: 'ranks',
    },
    partner,
    { type: 'optionValue', id: randomUUID(), caseId, optionId: partner.id, lineId: price.id, value: 42 },
    { type: 'optionValue', id: randomUUID(), caseId, optionId: null, lineId: units.id, value: [90, 80, 70] },
    {
      type: 'decisionTree',
      id: randomUUID(),
      caseId,
      tree: {
        kind: 'decision',
        name: 'Now',
        branches: [
          {
            name: 'Pilot',
            cost: 5,
            then: {
              kind: 'chance',
              name: 'Pilot',
              branches: [
                {
                  name: 'Works',
                  cost: 0,
                  probability: 0.7,
                  then: { kind: 'end', name: 'Partner', payoff: { optionId: partner.id, lineId: null } },
                },
                { name: 'Fails', cost: 0, probability: 0.3, then: { kind: 'end', name: null, payoff: -1.5 } },
              ],
            },
          },
          { name: 'Later', cost: 0, then: { kind: 'end', name: null, payoff: null } },
        ],
      },
    },
    { type: 'narrative', id: randomUUID(), caseId, part: 'ask', text: '# Fund it' },
    ...sampleComments({ caseId, lineId: price.id, scenarioId: low.id }),
  ];
}

/** Makes a file with one row of everything, saves and closes it. */
export async function writeSample(env: StoreEnvironment, path: string): Promise<Records> {
  const workspace = unwrap(await createWorkspace(env, path, sampleRecords(), 'Created from a sample'));
  await workspace.close({ discard: false });
  return workspace.records();
}

export function lineOf(records: Records, name: string): Line {
  const line = recordsOfType(records, 'line').find((candidate) => candidate.name === name);
  if (!line) throw new Error(`no line ${name}`);
  return line;
}

export const add = (...added: WorkspaceRecord[]): ChangeSet => ({ added, updated: [], removed: [] });
export const remove = (...removed: WorkspaceRecord[]): ChangeSet => ({ added: [], updated: [], removed });

export function setPrice(workspace: OpenWorkspace, value: number): ReturnType<OpenWorkspace['commit']> {
  const from = lineOf(workspace.records(), 'price');
  return workspace.commit(
    { added: [], updated: [{ from, to: { ...from, value } }], removed: [] },
    { command: 'line.setValues', label: `List price: ${JSON.stringify(from.value)} → ${value}` },
  );
}

/** Rows as an unordered whole, for comparing. */
export function sorted(records: Records): WorkspaceRecord[] {
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Changes a file as another program would: with another SQLite than the one under test. */
export function tamper(path: string, ...sql: readonly string[]): void {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  try {
    // Another program may also write into the list of tables, which Node's own build forbids.
    db.enableDefensive(false);
    for (const each of sql) db.exec(each);
  } finally {
    db.close();
  }
}

/** Makes digest and seal fit what the file holds now, as someone would who means harm and has read the documentation. */
export function reseal(path: string): void {
  const db = connectForWriting(path, { mustExist: true });
  try {
    writeMeta(db, 'content_digest', contentDigest(db));
    writeMeta(db, 'seal', sealOf(db));
  } finally {
    disconnect(db);
  }
}
