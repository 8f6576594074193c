/** The kinds of case, for the command line: it knows the shared parts only through the host. */
export { findCaseTemplate } from '#shared/templates/cases/index.ts';
