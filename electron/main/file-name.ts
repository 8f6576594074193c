import { basename } from 'node:path';

export const extension = 'casewright';

/** A name the page suggests can't leave the folder, hide the file, or be a name that Windows keeps for itself. */
export function safeFileName(suggested: string): string {
  const plain = basename(suggested.replaceAll('\\', '/'))
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120);
  const stem = plain.replace(/\.casewright$/i, '');
  const usable = stem === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? 'Workspace' : stem;
  return `${usable}.${extension}`;
}
