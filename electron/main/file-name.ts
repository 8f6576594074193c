import { safeFileStem } from '#shared/kernel/file-stem.ts';

export const extension = 'casewright';

/** What a dialog offers where the page suggests a name. */
export const safeFileName = (suggested: string): string => `${safeFileStem(suggested, extension)}.${extension}`;
