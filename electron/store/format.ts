/** Bytes 68 to 71 of the file: "CSWR". It tells our files from every other SQLite database. */
export const applicationId = 0x43535752;

/** The schema that this program writes (`PRAGMA user_version`). It grows by tens, so that a branch can fit one in. */
export const schemaVersion = 60;

/** The file name's ending. */
export const extension = '.casewright';
