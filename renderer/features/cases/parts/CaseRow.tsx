import { Ellipsis, FileDown, Pencil, Trash2 } from 'lucide-react';
import { Button, Chip, classes, Menu } from '#renderer/ui/index.ts';
import {
  ask,
  caseStatusLabel,
  caseStatusTone,
  count,
  describeTimeline,
  sayFigure,
  type HeadlineFigure,
  headlineOf,
  removeWithUndo,
  run,
  useCaseContent,
  useNavigation,
  useReadOnly,
} from '#renderer/lib/index.ts';
import { faultIn } from '#renderer/lib/case/index.ts';
import { useCaseResults } from '#renderer/lib/engine/index.ts';
import { exportDocument } from '../export-document.ts';
import styles from '../Page.module.css';

export function CaseRow({ caseId }: { readonly caseId: string }) {
  const content = useCaseContent(caseId);
  const computed = useCaseResults(caseId);
  const openCase = useNavigation((state) => state.openCase);
  const readOnly = useReadOnly();
  if (!content) return null;
  const { name, status } = content.case;
  const { main, beside } = headlineOf(content);
  const payback = beside.find(({ short }) => short.startsWith('Pays back'));
  const results = computed.results(0);
  const show = (figure: HeadlineFigure): string =>
    computed.lanes.length > 0
      ? sayFigure(figure, results[figure.line], faultIn(content, computed, 0, figure.line) !== null)
      : '…';
  const rename = async (): Promise<void> => {
    const answer = await ask({ title: 'Rename the case', label: 'Name', suggestion: name, confirm: 'Rename' });
    if (answer && answer !== name) await run('case.update', { caseId, set: { name: answer } });
  };
  return (
    <tr>
      <td>
        <a
          className={classes(styles.name)}
          href={`#/cases/${caseId}/summary`}
          onClick={(event) => {
            event.preventDefault();
            openCase(caseId);
          }}
        >
          {name}
        </a>
        <span className={classes(styles.sub)}>
          {[
            count(content.lines.length, 'line'),
            count(content.scenarios.length, 'scenario'),
            ...content.products.map((product) => product.name),
          ].join(' · ')}
        </span>
      </td>
      <td>
        <Chip tone={caseStatusTone(status)}>{caseStatusLabel(status)}</Chip>
      </td>
      <td>{describeTimeline(content.case)}</td>
      <td className={classes(styles.number)}>
        <span className={classes(styles.answer)}>{main ? show(main) : '–'}</span>
        <span className={classes(styles.sub)}>{main?.label ?? 'no result chosen'}</span>
      </td>
      <td className={classes(styles.number)}>{payback ? show(payback) : '–'}</td>
      <td className={classes(styles.narrow)}>
        <Menu
          label={`More about ${name}`}
          trigger={<Button kind="quiet" icon={<Ellipsis />} aria-label={`More about ${name}`} />}
          items={[
            { id: 'rename', label: 'Rename…', icon: <Pencil />, disabled: readOnly, run: () => void rename() },
            {
              id: 'export',
              label: 'Save as a case document',
              icon: <FileDown />,
              run: () => void exportDocument(caseId, name),
            },
            'separator',
            {
              id: 'remove',
              label: 'Remove',
              icon: <Trash2 />,
              danger: true,
              disabled: readOnly,
              run: () => void removeWithUndo('case.remove', { caseId }, `“${name}” was removed.`),
            },
          ]}
        />
      </td>
    </tr>
  );
}
