import { ArrowDown, ArrowUp, ChevronsDownUp, ChevronsUpDown, Pencil, Plus } from 'lucide-react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { sectionsOf } from '#shared/model/sections.ts';
import { useReadOnly } from '#renderer/lib/index.ts';
import { AnchoredMenu } from '#renderer/ui/AnchoredMenu.tsx';
import type { MenuEntry } from '#renderer/ui/index.ts';
import { canMoveSection } from '../move-lines.ts';
import type { SectionRow } from '../view.ts';
import type { LineDraft } from './LineDialog.tsx';

type Props = {
  readonly content: CaseContent;
  readonly at: { readonly section: SectionRow; readonly anchor: HTMLElement } | null;
  readonly onClose: () => void;
  readonly onDraft: (draft: LineDraft) => void;
  readonly onRename: (section: SectionRow) => void;
  readonly onMove: (section: SectionRow, way: 'up' | 'down') => void;
  readonly onFold: (section: SectionRow) => void;
};

/** Everything that can be done with a section. It has no life of its own: without lines it is not there. */
export function SectionMenu(props: Props) {
  const readOnly = useReadOnly();
  const section = props.at?.section;
  return (
    <AnchoredMenu
      label={section ? `Change the section ${section.title}` : 'Change section'}
      anchor={props.at?.anchor ?? null}
      items={section ? entries(section, readOnly, props) : []}
      onClose={props.onClose}
    />
  );
}

function entries(section: SectionRow, readOnly: boolean, props: Props): readonly MenuEntry[] {
  const { lines } = props.content;
  const last = sectionsOf(lines)
    .find((each) => each.lines[0]?.id === section.first)
    ?.lines.at(-1);
  const move = (way: 'up' | 'down') => ({
    disabled: readOnly || !canMoveSection(lines, section, way),
    run: () => props.onMove(section, way),
  });
  return [
    {
      id: 'rename',
      label: 'Rename section…',
      icon: <Pencil />,
      keys: 'F2',
      disabled: readOnly,
      run: () => props.onRename(section),
    },
    {
      id: 'add',
      label: 'Add a line in this section…',
      help: 'Behind its last line',
      icon: <Plus />,
      disabled: readOnly,
      run: () => props.onDraft({ change: null, after: last ?? null }),
    },
    {
      id: 'fold',
      label: section.open ? 'Fold' : 'Unfold',
      icon: section.open ? <ChevronsDownUp /> : <ChevronsUpDown />,
      keys: 'Space',
      run: () => props.onFold(section),
    },
    'separator',
    { id: 'up', label: 'Move up', help: 'With all its lines', icon: <ArrowUp />, keys: 'Alt ↑', ...move('up') },
    { id: 'down', label: 'Move down', help: 'With all its lines', icon: <ArrowDown />, keys: 'Alt ↓', ...move('down') },
  ];
}
