import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, projectRoot } from './checks/finding.ts';
import { noticesPath, writeNotices } from './checks/notices.ts';

const { text, findings } = await writeNotices(projectRoot);
for (const finding of findings) console.error(describe(finding));
if (findings.length > 0) process.exitCode = 1;
else {
  await writeFile(join(projectRoot, noticesPath), text);
  console.log(`Wrote ${noticesPath}.`);
}
