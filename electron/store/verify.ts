/** Entry of the child process that checks a file. */
import type { CheckRequest } from './verification/check-file.ts';
import { serve } from './verification/serve.ts';

serve(import.meta.url, async (question) => {
  const { checkFile } = await import('./verification/check-file.ts');
  return checkFile(question as CheckRequest);
});
