import type { CaseContent } from '#shared/model/case-content.ts';
import { describeConventions } from '#shared/model/conventions.ts';
import { lineLabel } from '#shared/model/line.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import type { Simulation, Wanted } from '#renderer/lib/simulation/index.ts';
import styles from '../simulation.module.css';
import { samplerWords } from '../words.ts';

type Props = { readonly content: CaseContent; readonly simulation: Simulation; readonly wanted: Wanted };
const hashShown = 16;

/** All that is needed to repeat the run, in small print. */
export function RunReport({ content, simulation, wanted }: Props) {
  const { sampling, conventions, trials, asked, seed, sampler, engine, backend, model } = simulation;
  const label = (name: string): string => {
    const line = content.lines.find((each) => each.name === name);
    return line ? lineLabel(line) : name;
  };
  const done =
    trials < asked ? `${formatNumber(trials, null)} of ${formatNumber(asked, null)}` : formatNumber(trials, null);
  const rows: readonly (readonly [string, string])[] = [
    ['Trials', done],
    ['Drawn by', samplerWords[sampler]],
    ['Seed', String(seed)],
    ['Scenario', wanted.scenario ?? 'Base'],
    ['Conventions', [conventions.currency, ...describeConventions(conventions)].join(', ')],
    ['Engine', `${engine}, ${backend}`],
    ['Model', model.slice(0, hashShown)],
    ['Drawn', sampling.inputs.map(label).join(', ')],
    ...(sampling.repaired
      ? [
          [
            'Links',
            `not all could hold together; used were ${sampling.correlations.map(({ a, b, used }) => `${label(a)} and ${label(b)} ${formatNumber(used, null, { digits: 3 })}`).join(', ')}`,
          ] as const,
        ]
      : []),
    ...sampling.skipped.map(({ name, reason }) => ['Not drawn', `${label(name)}. ${reason}`] as const),
  ];
  return (
    <section className={styles['report']} aria-label="How this run was made">
      <p>
        The same model, seed, sampler and number of trials give the same figures again, here and by{' '}
        <code>casewright simulate</code>.
      </p>
      <dl>
        {rows.map(([name, words], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd title={name === 'Model' ? model : undefined}>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
