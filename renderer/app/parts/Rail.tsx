import { FileText, FolderKanban, History, LayoutDashboard, Package } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '#renderer/ui/index.ts';
import { useNavigation, type View } from '#renderer/lib/index.ts';
import styles from './Rail.module.css';

/** Only what exists is offered; a page joins this list when it works. */
const places: readonly { view: View; label: string; icon: ReactNode }[] = [
  { view: 'overview', label: 'Overview', icon: <LayoutDashboard /> },
  { view: 'products', label: 'Products', icon: <Package /> },
  { view: 'cases', label: 'Cases', icon: <FolderKanban /> },
  { view: 'reports', label: 'Reports', icon: <FileText /> },
  { view: 'history', label: 'History', icon: <History /> },
];

export function Rail() {
  const view = useNavigation((state) => state.view);
  const go = useNavigation((state) => state.go);
  return (
    <nav className={classes(styles.rail)} aria-label="Main">
      <ul>
        {places.map((place) => (
          <li key={place.view}>
            <a
              href={`#/${place.view}`}
              title={place.label}
              aria-current={place.view === view ? 'page' : undefined}
              className={classes(styles.place)}
              onClick={(event) => {
                event.preventDefault();
                go({ view: place.view, caseId: null });
              }}
            >
              {place.icon}
              <span>{place.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
