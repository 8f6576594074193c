import { Layers } from 'lucide-react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { useReadOnly, useShell } from '#renderer/lib/index.ts';
import { Button, Dialog } from '#renderer/ui/index.ts';
import { DimensionCard } from './DimensionCard.tsx';
import styles from './dimensions.module.css';
import type { LineDraft } from './LineDialog.tsx';
import { NewDimension } from './NewDimension.tsx';

type Props = { readonly content: CaseContent; readonly onDraft: (draft: LineDraft) => void };

/** What a case counts along besides time. Each change in it is an edit of its own. */
export function DimensionsDialog({ content, onDraft }: Props) {
  const isOpen = useShell(({ overModel }) => overModel?.caseId === content.case.id && overModel.what === 'dimensions');
  const readOnly = useReadOnly();
  const close = (): void => useShell.setState({ overModel: null });
  const dimensions = Object.entries(content.case.dimensions ?? {});
  return (
    <Dialog
      title="Dimensions of the case"
      icon={<Layers />}
      size="medium"
      open={isOpen}
      onClose={close}
      actions={<Button onPress={close}>Done</Button>}
    >
      <p className={styles['about']}>
        A dimension is a list that the model counts along besides time: regions, channels, products. An input that has
        it has a value for each item, and formulas that use the input work item by item.
        {readOnly ? ' This file is open for reading only.' : ' Each change is kept at once, and can be undone.'}
      </p>
      {dimensions.map(([name, items], index) => (
        <DimensionCard
          // By its place: another name keeps the card and the focus in it.
          key={index}
          content={content}
          name={name}
          items={items}
          readOnly={readOnly}
          onGive={(line) => {
            close();
            onDraft({ change: line, after: null, dimension: name });
          }}
        />
      ))}
      {readOnly ? null : <NewDimension content={content} />}
    </Dialog>
  );
}
