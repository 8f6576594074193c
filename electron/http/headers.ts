import { pageHeaders } from '#shared/api/page-headers.ts';

export const securityHeaders = pageHeaders("'self'");
