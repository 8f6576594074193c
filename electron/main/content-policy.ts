import { contentPolicy as policyOf, pageHeaders } from '#shared/api/page-headers.ts';

export const contentPolicy = policyOf("'none'");
export const responseHeaders = pageHeaders("'none'");
