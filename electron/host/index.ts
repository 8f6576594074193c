export { createHost } from './create-host.ts';
export { defaultEnvironment, saveAfterMilliseconds } from './environment.ts';
export type { Host, HostOptions } from './host.ts';
export { productVersion } from './version.ts';
