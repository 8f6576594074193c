import {
  aggregateRule,
  checkFormula,
  compileModel,
  evaluate,
  explainCell,
  findingsBehind,
  optionLanes,
  resultsOf,
  scenarioLanes,
  type Compilation,
  type Evaluation,
} from '#shared/engine/index.ts';
import type { Finding, LaneOverrides } from '#shared/engine/types.ts';
import type { Model } from '#shared/model/model.ts';
import { plannedOption } from '#shared/model/option.ts';
import { analyse } from './analyses.ts';
import type { Answers, LaneBlock, Layout, LineFacts, Loaded, OptionPlace, Question } from './protocol.ts';

type Session = {
  readonly compilation: Compilation;
  readonly evaluation: Evaluation;
  readonly layout: readonly Layout[];
  /** What each lane changes; the base, which changes nothing, first. */
  readonly lanes: readonly LaneOverrides[];
};

/** The work of the engine worker, without the worker: so that it is tested as plain code. */
export function createSessions(): { answer<Asked extends Question>(question: Asked): Answers[Asked['ask']] } {
  const sessions = new Map<string, Session>();
  const sessionOf = (caseId: string): Session => {
    const session = sessions.get(caseId);
    if (!session) throw new Error('This case is not loaded.');
    return session;
  };
  const answer = (question: Question): Answers[Question['ask']] => {
    if (question.ask === 'load') {
      const { session, loaded } = load(question.model);
      sessions.set(question.caseId, session);
      return loaded;
    }
    if (question.ask === 'forget') {
      sessions.delete(question.caseId);
      return null;
    }
    const { compilation, evaluation, layout, lanes } = sessionOf(question.caseId);
    if (question.ask === 'preview') {
      const tried = evaluate(compilation.program, [question.overrides], { lines: 'all' });
      const block = blockOf(compilation, tried, layout, 0);
      // Looking for a fault costs as much as calculating: only where somebody will ask for the reason.
      const answered = Object.values(block.results)[0] !== null;
      return { ...block, findings: answered ? [] : [...compilation.findings, ...tried.findings(0)] };
    }
    if (question.ask === 'analyse') {
      return analyse(compilation, question.name, question.options, lanes[question.lane] ?? {});
    }
    if (question.ask === 'check') return checkFormula(compilation, question.line, question.text);
    const { line, from, to, lane } = question.cell;
    return explainCell(compilation, evaluation, lane === undefined ? { line, from, to } : { line, from, to, lane });
  };
  return { answer: answer as <Asked extends Question>(question: Asked) => Answers[Asked['ask']] };
}

function load(model: Model): { session: Session; loaded: Loaded } {
  const compilation = compileModel(model);
  const scenarios = scenarioLanes(model);
  const findings: Finding[] = [...compilation.findings];
  const lanes: { name: string; overrides: LaneOverrides }[] = [{ name: 'Base', overrides: {} }];
  if (scenarios.ok) lanes.push(...scenarios.value);
  else findings.push(aboutModel(scenarios.error.code, scenarios.error.message));
  const scenarioCount = lanes.length;
  const [, ...options] = optionLanes(model);
  // Doing nothing that sets no inputs is worth nothing: there is no lane to work out.
  const optionPlaces = options.map(({ name, overrides }): OptionPlace => ({
    name,
    lane: overrides === null ? null : lanes.push({ name, overrides }) - 1,
  }));
  const overrides = lanes.map((lane) => lane.overrides);
  const evaluation = evaluate(compilation.program, overrides, { lines: 'all' });
  const layout = layoutOf(compilation, model.timeline.periods);
  findings.push(...evaluation.findings(0));
  const lines = [...compilation.lines.values()].map((compiled): LineFacts => {
    const { name, shape, broken, dependsOn, usedBy, items, itemOf } = compiled;
    const line = compilation.sources.get(name);
    const rule = line ? aggregateRule(line, evaluation, 0) : 'sum';
    const weighted = line?.aggregate && typeof line.aggregate === 'object' ? line.aggregate.weighted : '';
    return {
      name,
      shape,
      broken,
      rule: typeof rule === 'string' ? rule : { weighted },
      dependsOn,
      usedBy,
      items,
      itemOf,
    };
  });
  const blocks = lanes.map((_, lane) => blockOf(compilation, evaluation, layout, lane));
  return {
    session: { compilation, evaluation, layout, lanes: overrides },
    loaded: {
      findings,
      lines,
      layout,
      lanes: lanes.slice(0, scenarioCount).map((lane) => lane.name),
      options: [{ name: plannedOption, lane: 0 }, ...optionPlaces],
      blocks,
      laneFindings: lanes.map((_, lane) => (lane === 0 ? [] : findingsBehind(compilation, evaluation, lane))),
    },
  };
}

function aboutModel(code: string, message: string): Finding {
  return { severity: 'error', code, message, line: null, from: null, to: null, period: null, suggestion: null };
}

function layoutOf(compilation: Compilation, periods: number): readonly Layout[] {
  let offset = 0;
  return [...compilation.lines.values()].map(({ name, shape }) => {
    const length = shape === 'scalar' ? 1 : periods;
    const place = { name, shape, offset, length };
    offset += length;
    return place;
  });
}

/** One lane of every line, side by side; what the evaluation holds lane by lane is taken apart here. */
function blockOf(compilation: Compilation, evaluation: Evaluation, layout: readonly Layout[], lane: number): LaneBlock {
  const last = layout.at(-1);
  const values = new Float64Array(last ? last.offset + last.length : 0);
  for (const { name, shape, offset } of layout) {
    if (shape === 'scalar') values[offset] = evaluation.scalar(name, lane);
    else values.set(evaluation.series(name, lane), offset);
  }
  return { values, results: resultsOf(compilation, evaluation, lane) };
}
