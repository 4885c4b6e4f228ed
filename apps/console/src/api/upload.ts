import { noteConnection } from './connection.ts';
import { ApiProblem, OfflineError } from './problem.ts';
import { clientHooks, problemOf, proving } from './request.ts';

/** How much of a file is there. */
export type OnSent = (sentBytes: number) => void;

/** How a file is given: put in its place, or posted as something new. */
type UploadMethod = 'PUT' | 'POST';

const BYTES = 'application/octet-stream';

/**
 * Sends a file as it is. By XMLHttpRequest, since `fetch` does not say how far a request is.
 *
 * @throws ApiProblem when the server refuses, OfflineError when it cannot be reached
 */
export function upload<Answer>(
  path: string,
  file: Blob,
  onSent: OnSent = () => undefined,
  method: UploadMethod = 'PUT',
): Promise<Answer> {
  return proving(path, () => uploadOnce<Answer>(path, file, onSent, method));
}

function uploadOnce<Answer>(path: string, file: Blob, onSent: OnSent, method: UploadMethod): Promise<Answer> {
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
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText) as Answer);
      else reject(new ApiProblem(problemOf(status, statusText, responseText)));
    };
    request.onerror = () => {
      noteConnection(false);
      reject(new OfflineError('The server cannot be reached.'));
    };
    request.send(file);
  });
}
