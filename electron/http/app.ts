import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Carrier } from '#shared/api/carrier.ts';
import { limits } from '#shared/kernel/limits.ts';
import { fail } from '#shared/kernel/result.ts';
import { z } from '#shared/kernel/schema.ts';
import type { Admission } from './admission.ts';
import { eventStream } from './event-stream.ts';
import { securityHeaders } from './headers.ts';
import { staticFile } from './static-files.ts';

const callSchema = z.strictObject({ name: z.string().max(200), input: z.unknown() });
const sessionSchema = z.strictObject({ code: z.string().max(200) });
const mostStreams = 32;

export type AppOptions = { readonly host: Carrier; readonly admission: Admission; readonly rendererFolder: string };
type Answering = Pick<Context, 'json' | 'req'>;
type Status = 400 | 401 | 404 | 405 | 413 | 415 | 500 | 503;

/** The three things of the API, and the files of the interface. What a request must be was checked in `guard.ts`. */
export function createApp({ host, admission, rendererFolder }: AppOptions): Hono {
  const app = new Hono();
  let streams = 0;

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
  });
  app.use('/api/*', async (context, next) => {
    const open = context.req.path === '/api/session';
    if (!open && !admission.admits(context.req.header('authorization'))) return notAdmitted(context);
    if (context.req.method !== 'POST') return next();
    const mediaType = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    // Any other type could be sent by a plain form of another page.
    if (mediaType !== 'application/json')
      return refuse(context, 415, 'invalid-input', 'A request is sent as application/json.');
    return next();
  });
  app.use('/api/session', limitBody(1024));
  app.use('/api/call', limitBody(limits.requestBytes));

  app.post('/api/session', async (context) => {
    const body = sessionSchema.safeParse(await jsonOf(context));
    const token = body.success ? admission.exchange(body.data.code) : null;
    return token === null ? notAdmitted(context) : context.json({ token });
  });
  app.post('/api/call', async (context) => {
    const body = callSchema.safeParse(await jsonOf(context));
    if (!body.success)
      return refuse(context, 400, 'invalid-input', 'A call is a JSON object with a name and an input.');
    return context.json(await host.call(body.data.name, body.data.input));
  });
  app.get('/api/events', (context) => {
    if (streams >= mostStreams)
      return refuse(context, 503, 'busy', 'Too many windows are open on this workspace. Close some of them.');
    const { stream, end } = eventStream(host);
    streams += 1;
    let open = true;
    const ended = (): void => {
      end();
      if (open) streams -= 1;
      open = false;
    };
    context.req.raw.signal.addEventListener('abort', ended);
    return context.body(stream, 200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
  });
  app.all('/api/*', (context) => refuse(context, 404, 'unknown-operation', 'There is nothing at this address.'));

  app.get('*', async (context) => {
    const file = await staticFile(rendererFolder, new URL(context.req.url).pathname);
    if (file === null) return refuse(context, 404, 'not-found', 'There is nothing at this address.');
    return context.body(file.bytes, 200, { 'content-type': file.mediaType });
  });
  app.notFound((context) => refuse(context, 404, 'not-found', 'There is nothing at this address.'));
  app.onError((error, context) => {
    // A client that hung up, or was cut off, in the middle of its request is no defect of ours.
    if (!hungUp(error))
      process.stderr.write(`Casewright: a defect in the loopback server: ${error.stack ?? error.message}\n`);
    return refuse(
      context,
      500,
      'internal-error',
      'Something went wrong inside Casewright. Edits that were kept are safe; try again.',
    );
  });
  return app;
}

const limitBody = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (context) =>
      refuse(context, 413, 'too-large', 'That is more than Casewright takes at once. Nothing was changed.'),
  });

const notAdmitted = (context: Answering): Response =>
  refuse(
    context,
    401,
    'not-admitted',
    'Open the address that Casewright printed in its terminal; each address works once.',
  );

function refuse(context: Answering, status: Status, code: string, message: string): Response {
  return context.json(fail(code, message), status, securityHeaders);
}

const hungUp = (error: Error): boolean => 'code' in error && error.code === 'ECONNRESET';

async function jsonOf(context: Answering): Promise<unknown> {
  const text = await context.req.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
