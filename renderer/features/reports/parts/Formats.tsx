import { FileSpreadsheet, FileText, FolderDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, classes } from '#renderer/ui/index.ts';
import { useWorkspace } from '#renderer/lib/index.ts';
import { exportReport, type ReportFormat } from '../export-report.ts';
import styles from './Formats.module.css';

const offers: readonly { formats: ReportFormat[]; title: string; words: string; button: string; icon: ReactNode }[] = [
  {
    formats: ['pdf'],
    title: 'PDF',
    words:
      'A document for the people who decide: the answer first, then what drives it, the assumptions and the figures by year.',
    button: 'Export the PDF',
    icon: <FileText />,
  },
  {
    formats: ['csv'],
    title: 'CSV',
    words: 'Every table as a file of its own, with full precision and no formula, safe to open in a spreadsheet.',
    button: 'Export the CSV files',
    icon: <FileSpreadsheet />,
  },
  {
    formats: ['pdf', 'csv'],
    title: 'Both',
    words:
      'The document and its tables together. The same case gives the same bytes, so that two exports can be compared.',
    button: 'Export PDF and CSV',
    icon: <FolderDown />,
  },
];

export function Formats({ caseId }: { readonly caseId: string }) {
  const native = useWorkspace((state) => state.start?.dialogs === 'native');
  return (
    <div className={classes(styles.formats)}>
      {offers.map(({ formats, title, words, button, icon }) => (
        <section key={title} aria-label={title} className={classes(styles.format)}>
          <span className={classes(styles.icon)}>{icon}</span>
          <div>
            <h2>{title}</h2>
            <p>{words}</p>
          </div>
          <Button
            kind={formats.length === 2 ? 'primary' : 'secondary'}
            onPress={() => void exportReport(caseId, [...formats])}
          >
            {native ? `${button}…` : button}
          </Button>
        </section>
      ))}
      <p className={classes(styles.where)}>
        {native
          ? 'You choose the folder; a file of the same name there is replaced.'
          : 'The files arrive in the downloads of your browser; several of them as one zip file.'}
      </p>
    </div>
  );
}
