/**
 * A file name without its extension that can't leave its folder, hide the file, show itself otherwise than it is, or be
 * a name that Windows keeps for devices.
 */
export function safeFileStem(suggested: string, extension: string): string {
  const plain = (suggested.split(/[\\/]/).findLast((part) => part !== '') ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/^[. ]+|[. ]+$/g, '');
  const stem = plain.replace(new RegExp(`\\.${extension}$`, 'i'), '').replace(/[. ]+$/g, '');
  return stem === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem) ? 'Workspace' : stem;
}
