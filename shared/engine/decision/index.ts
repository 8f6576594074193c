export { expectedCommercialValue, productivityIndex, type Development } from './expected-commercial-value.ts';
export { perfectInformation, type PerfectInformation } from './perfect-information.ts';
