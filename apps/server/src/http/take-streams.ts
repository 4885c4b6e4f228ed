import { BreakwaterError } from '@breakwater/kernel';
import type { App } from './create-app.ts';

/**
 * Hands uploads of any type to the routes as they stream in, unread. A request without a body is refused, since there is
 * nothing to read.
 *
 * @throws BreakwaterError 400 `body-missing`
 */
export function takeStreams(uploads: App): void {
  uploads.removeAllContentTypeParsers();
  uploads.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  uploads.addHook('preValidation', async (request) => {
    if (request.body !== undefined && request.body !== null) return;
    if (request.method !== 'POST' && request.method !== 'PUT') return;
    const message =
      'The request has no body, or does not say of which type it is. Send the file, with a Content-Type.';
    throw new BreakwaterError('body-missing', message, { status: 400 });
  });
}
