import { expect, it } from 'vitest';
import { reportOf, tinyDocument } from './sample.ts';

it('says up to when the numbers are actual, with the conventions and in their appendix; nothing where all is forecast', () => {
  const { timeline } = tinyDocument;
  const report = reportOf({ ...tinyDocument, timeline: { ...timeline, actualsTo: '2027-12' } });
  const words = report.meta.conventions.filter((each) => each.startsWith('Actuals'));
  expect(words).toEqual(['Actuals to Dec 2027, forecast from Jan 2028']);
  expect(JSON.stringify(report.sections.find(({ id }) => id === 'definitions'))).toContain(words[0]);
  expect(JSON.stringify(reportOf(tinyDocument))).not.toContain('Actuals');
});
