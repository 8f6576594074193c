import type { WritableDatabase } from '../sqlite.ts';

/** Up to which month the numbers of a case are what happened. NULL: all is forecast. */
export function addActuals(db: WritableDatabase): void {
  db.exec('ALTER TABLE business_case ADD COLUMN actuals_to TEXT CHECK (length(actuals_to) = 7)');
}
