import type { Carrier } from '#shared/api/carrier.ts';

const heartbeatMilliseconds = 15_000;
const mostBuffered = 64 * 1024 * 1024;

/**
 * The host's events, one JSON object a line, read with `fetch`: `EventSource` could not send the token in a
 * header. A blank line now and then keeps the connection alive. A reader that is stuck is cut off; it loads
 * everything again when it comes back.
 */
export function eventStream(host: Carrier): { stream: ReadableStream<Uint8Array>; end: () => void } {
  const encoder = new TextEncoder();
  let leave = (): void => undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string): void => {
          if ((controller.desiredSize ?? 0) < 0) {
            end();
            return;
          }
          controller.enqueue(encoder.encode(text));
        };
        const stopListening = host.listen((event) => send(`${JSON.stringify(event)}\n`));
        const heartbeat = setInterval(() => send('\n'), heartbeatMilliseconds);
        // The server keeps the program running, not its heartbeats.
        heartbeat.unref();
        leave = () => {
          clearInterval(heartbeat);
          stopListening();
          leave = () => undefined;
        };
        const end = (): void => {
          leave();
          controller.close();
        };
        send('\n');
      },
      cancel: () => leave(),
    },
    { highWaterMark: mostBuffered, size: (chunk) => chunk.byteLength },
  );
  return { stream, end: () => leave() };
}
