/** Entry of the child process that reads a damaged file. */
import type { SalvageRequest } from './salvage/salvage-file.ts';
import { serve } from './verification/serve.ts';

serve(import.meta.url, async (question) => {
  const { salvageFile } = await import('./salvage/salvage-file.ts');
  return salvageFile(question as SalvageRequest);
});
