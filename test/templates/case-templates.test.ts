import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileModel, evaluate, scenarioLanes, type LaneOverrides } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { documentFromRecords, parseCaseDocument } from '#shared/model/document/index.ts';
import { modelOf } from '#shared/model/model.ts';
import { recordSchema } from '#shared/model/record.ts';
import { rolesOf } from '#shared/report/roles.ts';
import { caseTemplates, questionsOf, templateGroups, type Question } from '#shared/templates/cases/index.ts';
import { random as seeded } from '../torture/random.ts';
import { workspaceOf } from '../report/sample.ts';
import { built, contentFrom } from './evaluated.ts';

/** An answer somewhere between the limits, and now and then at one of them. */
function anyAnswer({ from, to, whole }: Question, random: () => number): number {
  const place = random();
  const value = place < 0.05 ? from : place > 0.95 ? to : from + (to - from) * random() ** 3;
  return whole === true ? Math.round(value) : value;
}

it('each template has an id and a name of its own', () => {
  for (const key of ['id', 'name', 'caseName', 'purpose'] as const) {
    expect(new Set(caseTemplates.map((template) => template[key])).size).toBe(caseTemplates.length);
  }
});

it('thirteen kinds of case stand under their headings, in the order of these', () => {
  expect(caseTemplates.length).toBe(13);
  const places = caseTemplates.map(({ group }) => templateGroups.indexOf(group));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places).size).toBe(templateGroups.length);
});

it('each is in the documentation, by its name and the name it has on the command line', () => {
  const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');
  for (const template of caseTemplates) {
    expect(page).toMatch(new RegExp(`^\\| ${template.name} +\\| \`${template.id}\` `, 'm'));
  }
});

describe.each(caseTemplates.map((template) => [template.name, template] as const))('%s', (_, template) => {
  const document = built(template);
  const content = contentFrom(document);
  const model = modelOf(content);
  const compilation = compileModel(model);
  const questions = questionsOf(template);
  const checkLines = document.lines.map(({ name }) => name).filter((name) => name.startsWith('check_'));
  const scenarios = unwrap(scenarioLanes(model));
  const lanes: LaneOverrides[] = [{}, ...scenarios.map(({ overrides }) => overrides)];
  const evaluation = evaluate(compilation.program, lanes, { lines: 'all' });
  const npvIn = (overrides: readonly LaneOverrides[]): number[] => {
    const tried = evaluate(compilation.program, [...overrides], { lines: 'all' });
    return overrides.map((_lane, lane) => tried.scalar('npv', lane));
  };

  it('compiles and evaluates without a finding, units included', () => {
    expect(compilation.findings).toEqual([]);
    // A payback that does not exist in a cautious scenario is an answer, not a fault.
    expect(evaluation.findings(0)).toEqual([]);
  });

  it('has a value worth deciding on, and scenarios in their order', () => {
    const [base = NaN, cautious = NaN, expected = NaN, ambitious = NaN] = lanes.map((_lane, lane) =>
      evaluation.scalar('npv', lane),
    );
    expect(base).toBeGreaterThan(0);
    expect(expected).toBe(base);
    expect(cautious).toBeLessThan(base);
    expect(ambitious).toBeGreaterThan(base);
    const size = evaluation.scalar('investment', 0);
    expect(Math.abs(base) / size, 'the value is of the order of the investment').toBeLessThan(15);
    expect(document.scenarios?.reduce((sum, { probability }) => sum + (probability ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it('holds every check of its own in the base and in each scenario', () => {
    expect(checkLines.length).toBeGreaterThan(5);
    for (const name of checkLines) {
      for (const lane of lanes.keys()) expect(evaluation.scalar(name, lane), `${name} in lane ${lane}`).toBe(1);
    }
  });

  it('holds its checks for 200 random answers, and always has a value', () => {
    const random = seeded(20_270_101);
    const answered = Array.from({ length: 200 }, () =>
      Object.fromEntries(questions.map((question) => [question.name, anyAnswer(question, random)])),
    );
    const tried = evaluate(compilation.program, answered, { lines: 'all' });
    answered.forEach((answers, lane) => {
      const broken = checkLines.filter((name) => tried.scalar(name, lane) !== 1);
      expect({ broken, answers: broken.length > 0 ? answers : null }).toEqual({ broken: [], answers: null });
      expect(Number.isFinite(tried.scalar('npv', lane)), JSON.stringify(answers)).toBe(true);
      if (lane % 10 === 0) expect(parseCaseDocument(built(template, answers)).ok, JSON.stringify(answers)).toBe(true);
    });
  });

  it('holds its checks for whatever a simulation draws from its ranges, months and years in fractions too', () => {
    const random = seeded(20_270_102);
    const ranges = document.lines.flatMap(({ name, distribution }) =>
      distribution?.type === 'pert' ? [{ name, ...distribution }] : [],
    );
    const drawn = Array.from({ length: 100 }, () =>
      Object.fromEntries(ranges.map(({ name, min, max }) => [name, min + (max - min) * random()])),
    );
    const tried = evaluate(compilation.program, drawn, { lines: 'all' });
    drawn.forEach((values, lane) => {
      const broken = checkLines.filter((name) => tried.scalar(name, lane) !== 1);
      expect({ broken, values: broken.length > 0 ? values : null }).toEqual({ broken: [], values: null });
      expect(Number.isFinite(tried.scalar('npv', lane)), JSON.stringify(values)).toBe(true);
    });
  });

  it('would notice when a check does not hold: a check is no constant', () => {
    for (const { name, formula = '' } of document.lines.filter((line) => line.name.startsWith('check_'))) {
      expect(formula, name).toMatch(/[<>=]/);
      expect(compilation.lines.get(name)?.dependsOn.length, name).toBeGreaterThan(0);
    }
  });

  it('asks 8 to 14 questions that each move the value', () => {
    expect(questions.length).toBeGreaterThanOrEqual(8);
    expect(questions.length).toBeLessThanOrEqual(14);
    const [base = NaN] = npvIn([{}]);
    for (const { name, value, from, to, whole } of questions) {
      const step = (end: number): number =>
        whole === true ? value + Math.sign(end - value) : value + (end - value) * 0.1;
      const moved = npvIn([{ [name]: step(from) }, { [name]: step(to) }]);
      expect(Math.max(...moved.map((npv) => Math.abs(npv - base))), `${name} moves the value`).toBeGreaterThan(1);
    }
  });

  it('asks in plain words, with a usual value within its limits', () => {
    expect(new Set(questions.map(({ asks }) => asks)).size).toBe(questions.length);
    for (const { name, asks, help, value, from, to } of questions) {
      expect(asks, name).toMatch(/^[A-Z].*\?$/);
      expect(help, name).toMatch(/[.?]$/);
      expect(asks, name).not.toMatch(/_|€|\bEUR\b/);
      expect(value, name).toBeGreaterThanOrEqual(from);
      expect(value, name).toBeLessThanOrEqual(to);
    }
  });

  it('labels and explains its lines, each under a section, and ranges bracket the value', () => {
    expect(new Set(document.lines.map(({ label }) => label)).size).toBe(document.lines.length);
    for (const {
      name,
      label = '',
      unit,
      section,
      kind,
      value,
      distribution,
      assumption,
      aggregate,
    } of document.lines) {
      expect(label, name).toMatch(/^[A-Z][^_]*$/);
      expect(label, name).not.toMatch(/€|\bEUR\b/);
      expect(section, name).toBeTruthy();
      expect(unit, name).toBeDefined();
      if (kind === 'input') expect(assumption, name).toMatchObject({ source: expect.any(String), confidence: 'low' });
      if (compilation.lines.get(name)?.shape === 'series' && kind === 'formula') expect(aggregate, name).toBeDefined();
      if (distribution === undefined) continue;
      expect(distribution, name).toMatchObject({ type: 'pert', mode: value });
      if (distribution.type === 'pert') expect(distribution.min < distribution.max, name).toBe(true);
    }
    expect(document.lines.filter(({ distribution }) => distribution !== undefined).length).toBeGreaterThanOrEqual(5);
  });

  it('says what doing nothing comes to, and what is tied up, taxed and discounted', () => {
    const names = new Set(document.lines.map(({ name }) => name));
    for (const name of [
      'without_revenue',
      'without_costs',
      'with_revenue',
      'with_costs',
      'tax',
      'price_level',
      'working_capital',
    ]) {
      expect(names, name).toContain(name);
    }
    expect(document.narrative?.alternatives).toContain('Do nothing');
    const roles = rolesOf(content.lines, 'EUR');
    expect(roles).toMatchObject({
      cashToDate: 'cash_to_date',
      cashFlow: 'free_cash_flow',
      revenue: 'revenue',
      payback: 'payback_time',
    });
  });

  it('is a document that comes back equal, in rows that every schema takes', () => {
    expect(unwrap(parseCaseDocument(JSON.parse(JSON.stringify(document))))).toEqual(document);
    const { records, caseId } = workspaceOf(document);
    expect(documentFromRecords(records, caseId)).toEqual(document);
    for (const record of records.values())
      expect(recordSchema.safeParse(record).success, JSON.stringify(record)).toBe(true);
  });
});
