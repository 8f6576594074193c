import { basename } from 'node:path';
import { extension } from '#electron/store/format.ts';

/** A file name that can't leave its folder, hide, or be a name that Windows keeps for devices. */
export function workspaceFileName(suggested: string): string {
  const plain = basename(suggested.replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Cf}<>:"/|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/^[. ]+|[. ]+$/g, '');
  const stem = plain.replace(new RegExp(`\\${extension}$`, 'i'), '').replace(/[. ]+$/g, '');
  const usable = stem === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem) ? 'Workspace' : stem;
  return `${usable}${extension}`;
}
