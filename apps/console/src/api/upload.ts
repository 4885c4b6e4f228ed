import { noteConnection } from './connection.ts';
import { ApiProblem, OfflineError } from './problem.ts';
import { clientHooks, problemOf, proving } from './request.ts';

/** How much of a file is there. */
export type OnSent = (sentBytes: number) => void;

/**
 * Puts a file as it is. By XMLHttpRequest, since `fetch` does not say how far a request is.
 *
 * @throws ApiProblem when the server refuses, OfflineError when it cannot be reached
 */
export function upload<Answer>(
  path: string,
  file: Blob,
  onSent: OnSent = () => undefined,
  { method = 'PUT', type = 'application/octet-stream' }: UploadOptions = {},
): Promise<Answer> {
  return proving(path, () => uploadOnce<Answer>(path, file, onSent, { method, type }));
}

interface UploadOptions {
  readonly method?: 'PUT' | 'POST';
  /** Media type of the file. */
  readonly type?: string;
}

function uploadOnce<Answer>(
  path: string,
  file: Blob,
  onSent: OnSent,
  { method, type }: Required<UploadOptions>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', type);
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
