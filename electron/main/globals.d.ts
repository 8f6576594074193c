/** Written into the bundle by electron.vite.config.ts: true only in the packaged build under test. */
declare const __ALLOW_HOST_NODE__: boolean;
/** The version in package.json; `app.getVersion()` would answer for whatever started this file. */
declare const __APP_VERSION__: string;
