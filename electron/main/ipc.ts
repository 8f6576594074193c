import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { ipcChannel } from '#shared/api/channel.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import { appOrigin } from './renderer-file.ts';
import { readRequest, type Request } from './request.ts';

/** Answers a checked request of one window. */
export type Answer = (request: Request) => Promise<Result<unknown>>;

/**
 * The one message that main takes from pages. It must come from the main frame of a window we made, showing a
 * page of ours; a frame, a worker or a window that something else opened gets a refusal and nothing else.
 */
export function answerCalls(answerOf: (contentsId: number) => Answer | undefined): void {
  ipcMain.handle(ipcChannel.call, async (event, name: unknown, text: unknown): Promise<Result<unknown>> => {
    const answer = isOurPage(event) ? answerOf(event.sender.id) : undefined;
    if (answer === undefined) return fail('refused', 'Only a Casewright window may ask for this. Nothing was changed.');
    const request = readRequest(name, text);
    return request.ok ? answer(request.value) : request;
  });
}

function isOurPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame.parent === null &&
    frame === event.sender.mainFrame &&
    frame.origin === `${appOrigin.scheme}://${appOrigin.host}`
  );
}
