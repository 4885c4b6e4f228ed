import { type Answer, addressOf, type CallInput, type OperationId, readProblem } from '@breakwater/client';
import { noteConnection } from './connection.ts';
import { ApiProblem, OfflineError } from './problem.ts';
import { clientHooks, proving } from './request.ts';

/** How much of a file is there. */
export type OnSent = (sentBytes: number) => void;

/** Operations that take a file. */
type Uploading =
  | 'casework.importItems'
  | 'casework.putCapturePart'
  | 'casework.recordMail'
  | 'screening.putListFile'
  | 'orders.upload'
  | 'models.uploadDataSet'
  | 'portal.uploadOrder'
  | 'returns.putAddresses';

const BYTES = 'application/octet-stream';

/**
 * Sends a file as it is. By XMLHttpRequest, since `fetch` does not say how far a request is.
 *
 * @throws ApiProblem when the server refuses, OfflineError when it cannot be reached
 */
export function upload<Id extends Uploading & OperationId>(
  id: Id,
  file: Blob,
  where: Omit<CallInput<Id>, 'upload' | 'body'>,
  onSent: OnSent = () => undefined,
): Promise<Answer<Id>> {
  return proving(id, () => uploadOnce(id, file, where, onSent));
}

function uploadOnce<Id extends Uploading>(
  id: Id,
  file: Blob,
  where: Omit<CallInput<Id>, 'upload' | 'body'>,
  onSent: OnSent,
): Promise<Answer<Id>> {
  const { method, path } = addressOf(id, where);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', method === 'POST' ? file.type || BYTES : BYTES);
    if (clientHooks.csrf) request.setRequestHeader('x-breakwater-csrf', clientHooks.csrf);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      noteConnection(true);
      const { status, statusText, responseText } = request;
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText));
      else reject(new ApiProblem(readProblem(status, statusText, responseText)));
    };
    request.onerror = () => {
      noteConnection(false);
      reject(new OfflineError('The server cannot be reached.'));
    };
    request.send(file);
  });
}
