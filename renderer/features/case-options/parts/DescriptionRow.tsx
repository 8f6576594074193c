import type { CaseContent } from '#shared/model/case-content.ts';
import { run } from '#renderer/lib/index.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import styles from '../options.module.css';

/** What each option is, in a sentence or two. */
export function DescriptionRow({ content, readOnly }: { readonly content: CaseContent; readonly readOnly: boolean }) {
  return (
    <tr className={styles['about']} data-setting>
      <th scope="row">What it is</th>
      <td>
        <span className={styles['fixed']}>The case as it is modelled</span>
      </td>
      {content.options.map(({ id, name, description }) => (
        <td key={id}>
          <InlineField
            label={`What ${name} is`}
            wrap
            value={description ?? ''}
            placeholder="Say what would be done"
            readOnly={readOnly}
            onCommit={(text) => {
              const next = text.trim() === '' ? null : text.trim();
              if (next !== description) void run('option.update', { optionId: id, set: { description: next } });
              return null;
            }}
          />
        </td>
      ))}
      <td>
        <span className={styles['fixed']}>All stays as it is</span>
      </td>
    </tr>
  );
}
