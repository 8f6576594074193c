import { useState } from 'react';
import { isMoney } from '#shared/engine/index.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { nothingOption, plannedOption } from '#shared/model/option.ts';
import { differenceBetween, resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import { formatNumber, useNavigation } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { DifferenceBelow, SideBySide, SideBySideNote } from '#renderer/ui/SideBySide.tsx';
import styles from '../options.module.css';
import { worthOf, worthText, type Subject } from '../subject.ts';

type Reference = typeof nothingOption | typeof plannedOption;

/** Every result of every option, with its distance from doing nothing, or from the plan. */
export function ResultTable({ subject }: { readonly subject: Subject }) {
  const [chosen, setReference] = useState<Reference | null>(null);
  const { content, results } = subject;
  const nothing = results.options.find(({ name }) => name === nothingOption);
  // To nothing at all each figure is its own difference: there the plan says more.
  const reference = chosen ?? (nothing?.lane == null ? plannedOption : nothingOption);
  return (
    <Card
      title="Side by side"
      caption={`with the difference to ${reference === nothingOption ? 'doing nothing' : 'the plan'}`}
      flush
      actions={
        <Segments
          label="Difference to"
          value={reference}
          choices={[
            { value: nothingOption, label: 'To doing nothing' },
            { value: plannedOption, label: 'To the plan' },
          ]}
          onChange={setReference}
        />
      }
    >
      <SideBySide>
        <thead>
          <tr>
            <th scope="col">Result</th>
            {results.options.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {resultLines(content).map((line) => (
            <tr key={line.id} data-first={line.id === subject.line.id || undefined}>
              <th scope="row" title={lineLabel(line)}>
                {shortLabel(line)}
              </th>
              {results.options.map(({ name, lane }) => (
                <Cell key={name} subject={subject} line={line} option={name} lane={lane} reference={reference} />
              ))}
            </tr>
          ))}
        </tbody>
      </SideBySide>
      <SideBySideNote>
        {nothing?.lane == null
          ? 'Doing nothing sets no inputs, so it is worth nothing by definition: in money, each figure is what the option adds. If something would come in or be spent even then, set it below in the column “Do nothing”.'
          : 'Doing nothing is worked out with the inputs that it sets below.'}{' '}
        What is spent or earned whatever you choose, such as money already spent, is in every option alike and drops out
        of the difference.
      </SideBySideNote>
    </Card>
  );
}

type CellProps = {
  readonly subject: Subject;
  readonly line: Line;
  readonly option: string;
  readonly lane: number | null;
  readonly reference: Reference;
};

function Cell({ subject, line, option, lane, reference }: CellProps) {
  const explain = useNavigation((state) => state.explain);
  const { content, results } = subject;
  const value = worthOf(results, option, line);
  const against = worthOf(results, reference, line);
  const difference = option === reference ? null : differenceBetween(value, against, line);
  if (lane === null)
    return (
      <td>
        <span className={styles['nothing']}>{isMoney(line.unit) ? worthText(subject, option, line) : '–'}</span>
        <DifferenceBelow of={difference} />
      </td>
    );
  return (
    <td>
      <Figure
        text={worthText(subject, option, line)}
        exact={formatNumber(value, line.unit)}
        name={`${lineLabel(line)}, ${option}`}
        tone={(value ?? 0) < 0 ? 'worse' : undefined}
        onPress={() =>
          explain({ caseId: content.case.id, line: line.name, from: 0, to: content.case.timeline.periods, lane })
        }
      />
      <DifferenceBelow of={difference} />
    </td>
  );
}
