import type { Connection } from './api-client.ts';
import { readSession } from './sign-in/session-file.ts';
import { terminal } from './terminal.ts';

/** Where commands find the server, unless options say otherwise. */
export function readConnection(options: { readonly url?: string; readonly key?: string }): Connection {
  const { env } = terminal();
  const url = options.url ?? env.BREAKWATER_URL ?? `http://127.0.0.1:${env.PORT || 8080}`;
  return { url, key: options.key ?? (env.BREAKWATER_KEY || undefined), session: readSession(url) };
}

/** Folder for what commands remember between runs. */
export function homeFolder(): string {
  return terminal().env.BREAKWATER_HOME || 'var';
}
