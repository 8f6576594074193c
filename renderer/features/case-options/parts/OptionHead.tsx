import { ArrowLeft, ArrowRight, Copy, Ellipsis, Trash2 } from 'lucide-react';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Option } from '#shared/model/option.ts';
import { removeWithUndo, run } from '#renderer/lib/index.ts';
import { Button, Menu } from '#renderer/ui/index.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import { SideBySideHead } from '#renderer/ui/SideBySide.tsx';
import { addOption } from '../add-option.ts';

type Props = { readonly content: CaseContent; readonly option: Option; readonly readOnly: boolean };

/** The option's name, changed where it stands, and what else can be done with it. */
export function OptionHead({ content, option, readOnly }: Props) {
  const rename = (text: string): string | null => {
    const name = text.trim();
    if (name === '') return 'An option needs a name.';
    if (name !== option.name) void run('option.update', { optionId: option.id, set: { name } });
    return null;
  };
  const at = content.options.findIndex(({ id }) => id === option.id);
  const move = (afterId: string | null): void => void run('option.move', { optionId: option.id, afterId });
  return (
    <SideBySideHead title={option.description}>
      <InlineField
        label={`Name of the option ${option.name}`}
        align="end"
        value={option.name}
        readOnly={readOnly}
        onCommit={rename}
      />
      {readOnly ? null : (
        <Menu
          label={`Change the option ${option.name}`}
          trigger={
            <Button kind="quiet" size="small" icon={<Ellipsis />} aria-label={`More for the option ${option.name}`} />
          }
          items={[
            {
              id: 'copy',
              label: 'New option from this one…',
              help: 'Begins with the same inputs set',
              icon: <Copy />,
              run: () => void addOption(content, option),
            },
            {
              id: 'left',
              label: 'Move to the left',
              icon: <ArrowLeft />,
              disabled: at === 0,
              run: () => move(content.options[at - 2]?.id ?? null),
            },
            {
              id: 'right',
              label: 'Move to the right',
              icon: <ArrowRight />,
              disabled: at === content.options.length - 1,
              run: () => move(content.options[at + 1]?.id ?? null),
            },
            'separator',
            {
              id: 'remove',
              label: 'Remove option',
              icon: <Trash2 />,
              danger: true,
              run: () =>
                void removeWithUndo(
                  'option.remove',
                  { optionId: option.id },
                  `The option “${option.name}” was removed.`,
                ),
            },
          ]}
        />
      )}
    </SideBySideHead>
  );
}
