import { expect, test } from 'vitest';
import { threadsOf } from '#shared/model/comment.ts';
import { sample } from './sample.ts';

const nowhere = { lineId: null, item: null, scenarioId: null, fromMonth: null, toMonth: null };

function asked() {
  const w = sample();
  const { caseId } = w;
  const line = w.line('launch_price');
  const ask = (text: string, place: Partial<Record<keyof typeof nowhere, string>> = {}): string => {
    const made = w.edit('comment.add', { caseId, ...nowhere, lineId: line.id, ...place, text });
    return made.change.added[0]?.id ?? '';
  };
  return { w, line, ask, threads: () => threadsOf(w.content().comments) };
}

test('a thread has who said what when, in the order of time, and who settled it', () => {
  const { w, line, ask, threads } = asked();
  const id = ask('Is this before the discount?\nAsked by finance.', { fromMonth: '2027-01', toMonth: '2027-12' });
  expect(w.edit('comment.add', { caseId: w.caseId, ...nowhere, text: 'Who signs?' }).label).toMatch(
    /^Comment on .+: Who signs\?$/,
  );
  w.workAs('Femi Panther');
  const answer = w.edit('comment.answer', { threadId: id, text: 'Before.' });
  expect(answer.label).toBe('Answered Petra Lang’s comment on List price at launch: Before.');
  expect(w.edit('comment.settle', { threadId: id, settled: true }).label).toBe(
    'Settled Petra Lang’s comment on List price at launch',
  );
  const [first, second] = threads();
  expect(first?.head).toMatchObject({ lineId: line.id, author: 'Petra Lang', resolvedBy: 'Femi Panther' });
  expect(first?.answers).toMatchObject([{ author: 'Femi Panther', text: 'Before.', lineId: null }]);
  expect(second?.head).toMatchObject({ lineId: null, text: 'Who signs?' });
  expect(w.edit('comment.settle', { threadId: id, settled: true }).change.updated).toEqual([]);
  w.edit('comment.settle', { threadId: id, settled: false });
  expect(threads()[0]?.head).toMatchObject({ resolvedBy: null, resolvedAt: null });
});

test('words stay those of who wrote them', () => {
  const { w, ask, threads } = asked();
  const id = ask('Why 49?');
  w.edit('comment.update', { commentId: id, text: 'Why 49 and not 44?' });
  w.workAs('Femi Panther');
  const refused = w.refuse('comment.update', { commentId: id, text: 'Fine.' });
  expect(refused).toMatchObject({ code: 'not-yours', message: expect.stringMatching(/^Petra Lang wrote this/) });
  expect(w.refuse('comment.remove', { commentId: id }).code).toBe('not-yours');
  w.edit('comment.answer', { threadId: id, text: 'Survey.' });
  w.workAs('Petra Lang');
  expect(w.refuse('comment.remove', { commentId: id })).toMatchObject({
    code: 'answered',
    message: expect.stringMatching(/^Femi Panther has answered/),
  });
  expect(threads()[0]?.head.text).toBe('Why 49 and not 44?');
  const answerId = threads()[0]?.answers[0]?.id ?? '';
  expect(w.refuse('comment.answer', { threadId: answerId, text: 'And?' }).code).toBe('not-found');
  w.workAs('Femi Panther');
  w.edit('comment.remove', { commentId: answerId });
  w.workAs('Petra Lang');
  w.edit('comment.remove', { commentId: id });
  expect(threads()).toEqual([]);
});

test('what is said about a line or a scenario goes with it, with its answers', () => {
  const { w, line, ask, threads } = asked();
  const scenario = w.scenario('Premium');
  const about = ask('In this scenario?', { scenarioId: scenario.id });
  w.edit('comment.answer', { threadId: about, text: 'Yes.' });
  ask('In general?');
  expect(w.edit('scenario.remove', { scenarioId: scenario.id }).change.removed.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['comment', 'comment', 'scenario']),
  );
  expect(threads().map(({ head }) => head.text)).toEqual(['In general?']);
  w.edit('line.remove', { lineId: line.id });
  expect(threads()).toEqual([]);
});

test('a comment about half a time, a time turned round, or a line that is gone is refused', () => {
  const { w, line } = asked();
  const { caseId } = w;
  const add = (place: object) => w.refuse('comment.add', { caseId, ...nowhere, text: 'Hm', ...place });
  expect(add({ lineId: line.id, fromMonth: '2027-01' }).message).toMatch(/first and its last month/);
  expect(add({ lineId: line.id, fromMonth: '2027-02', toMonth: '2027-01' }).message).toMatch(/after the last/);
  expect(add({ lineId: caseId }).code).toBe('not-found');
  expect(add({ scenarioId: caseId }).code).toBe('not-found');
});
