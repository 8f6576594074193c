import { directCarrier, httpCarrier, jsonCarrier } from './carriers.ts';
import { describeApi } from './suite.ts';

describeApi('a direct call', directCarrier);
describeApi('JSON text', jsonCarrier);
describeApi('loopback HTTP', httpCarrier);
