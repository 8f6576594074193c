import { join } from 'node:path';
import { app } from 'electron';
import { startApp } from './app.ts';
import { runCommandLine } from './command-line.ts';
import { commandLineIn } from './launch-arguments.ts';

// Chromium's own files (cookies, caches, the window's place) lie beside the app's, never among them.
const home = process.env['CASEWRIGHT_HOME'];
app.setPath('userData', home ? join(home, 'shell') : join(app.getPath('appData'), 'Casewright', 'shell'));

const commandLine = commandLineIn(process.argv);
if (commandLine === null) startApp();
else runCommandLine(commandLine);
