import { writeCsv, writePdf } from '#electron/writers/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { caseReport } from '#shared/report/index.ts';
import { reportInput, sampleDocument } from '../../report/sample.ts';

export type ReportMeasurement = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: number;
  readonly met?: boolean;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function timed(times: number, work: () => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < times; round++) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return taken;
}

/** How long a person waits for the sample's report: the first time, fonts and all, and from then on. */
export async function reportBenchmarks(): Promise<readonly ReportMeasurement[]> {
  const input = reportInput(sampleDocument());
  const [first] = await timed(1, async () => unwrap(await writePdf(unwrap(caseReport(input)))));
  const content = median(await timed(5, () => unwrap(caseReport(input))));
  const report = unwrap(caseReport(input));
  const pdf = median(await timed(5, async () => unwrap(await writePdf(report))));
  const csv = median(await timed(5, () => writeCsv(report)));
  const bytes = unwrap(await writePdf(report)).byteLength;
  // No peer is known for these: the goals are what feels immediate (CSV) and short (a document of 14 pages).
  const withGoal = (name: string, value: number, goal: number): ReportMeasurement => ({
    name,
    value,
    unit: 'ms',
    goal,
    met: value <= goal,
  });
  return [
    withGoal('report: content of the sample, from rows', content, 200),
    withGoal('report: PDF of the sample, first', first ?? NaN, 3000),
    withGoal('report: PDF of the sample, again', pdf, 1500),
    withGoal('report: CSV files of the sample', csv, 100),
    { name: 'report: PDF of the sample, size', value: bytes / 1024, unit: 'KiB' },
  ];
}
