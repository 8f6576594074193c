/** Changes files in every way that the shim must see; what the store does is only some of them. */
import { constants, copyFileSync, cpSync, openSync, closeSync, ftruncateSync, writevSync, writeSync } from 'node:fs';
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { appendFile, copyFile, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

const [home = ''] = process.argv.slice(2);
const at = (name: string): string => join(home, name);

writeFileSync(at('one'), 'x'.repeat(5000));
copyFileSync(at('one'), at('copied'));
copyFileSync(at('one'), at('cloned'), constants.COPYFILE_FICLONE);
await copyFile(at('one'), at('copied-too'));
const fd = openSync(at('parts'), 'w+');
writevSync(fd, [Buffer.from('one '), Buffer.from('two '), Buffer.from('three')]);
writevSync(fd, [Buffer.from('TWO '), Buffer.from('T')], 4);
writeSync(fd, 'late', 3000);
ftruncateSync(fd, 2000);
writeSync(fd, 'after', null);
closeSync(fd);
appendFileSync(at('one'), 'more');
await appendFile(at('one'), ' and more');
truncateSync(at('copied'), 100);
mkdirSync(at('a/b/c'), { recursive: true });
cpSync(at('parts'), at('a/b/parts'));
renameSync(at('copied-too'), at('a/moved'));
linkSync(at('one'), at('a/one-too'));
unlinkSync(at('one'));
await mkdir(at('gone/deep'), { recursive: true });
const handle = await open(at('gone/deep/file'), 'wx');
await handle.writeFile('short');
await handle.datasync();
await handle.close();
await rm(at('gone'), { recursive: true });
cpSync(at('a'), at('again'), { recursive: true });
rmSync(at('again/b'), { recursive: true });
writeSync(1, 'done\n');
