import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { nothingOption, plannedOption, type Option } from '#shared/model/option.ts';
import { ownBaseValue, ownValue, ownValueRow, useChosenInputs } from '#renderer/lib/case/index.ts';
import { run } from '#renderer/lib/index.ts';
import { OwnValueTable } from '#renderer/ui/OwnValueTable.tsx';
import { addOption } from '../add-option.ts';
import type { Subject } from '../subject.ts';
import { DescriptionRow } from './DescriptionRow.tsx';
import { OptionHead } from './OptionHead.tsx';

/** Inputs down, options across. What an option sets stands out; what it leaves as planned is grey. */
export function ValueTable({ subject }: { readonly subject: Subject }) {
  const { content, readOnly } = subject;
  const { inputs, others, choose } = useChosenInputs(content, content.optionValues);
  const { options } = content;
  return (
    <OwnValueTable
      title="What each option sets"
      caption="its own values in blue, what stays as planned in grey"
      add={{ label: 'Add option', onPress: () => void addOption(content) }}
      columns={[
        { key: 'plan', head: plannedOption },
        ...options.map((option) => ({
          key: option.id,
          head: <OptionHead content={content} option={option} readOnly={readOnly} />,
        })),
        { key: 'nothing', head: nothingOption },
      ]}
      settings={options.length > 0 ? <DescriptionRow content={content} readOnly={readOnly} /> : null}
      rows={inputs.map((line) =>
        ownValueRow(line, [
          ownBaseValue(line, 'the plan'),
          ...[...options, null].map((option) => valueIn(content, line, option)),
        ]),
      )}
      isEmpty={inputs.length === 0 && options.length === 0}
      whenNoRows="No option sets an input yet. Choose one below, then type what it is in each."
      more={{ label: 'Set another input', choices: others, onChoose: choose }}
      readOnly={readOnly}
    />
  );
}

/** One input in an option, or (null) in doing nothing. */
function valueIn(content: CaseContent, line: Line, option: Option | null) {
  const optionId = option?.id ?? null;
  const own = content.optionValues.find((row) => row.optionId === optionId && row.lineId === line.id);
  const where = option?.name ?? nothingOption;
  return ownValue(line, {
    value: own?.value ?? line.value ?? 0,
    where,
    from: own ? 'own' : { elsewhere: 'as planned' },
    takeBack: `Leave ${lineLabel(line)} as planned in ${where}`,
    set: (value) =>
      void run('option.setValues', { caseId: content.case.id, optionId, edits: [{ lineId: line.id, value }] }),
  });
}
