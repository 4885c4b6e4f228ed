import type { Connection } from './api-client.ts';

/** Where commands find the server, unless options say otherwise. */
export function readConnection(options: { readonly url?: string; readonly key?: string }): Connection {
  return {
    url: options.url ?? process.env.BREAKWATER_URL ?? `http://127.0.0.1:${process.env.PORT || 8080}`,
    key: options.key ?? (process.env.BREAKWATER_KEY || undefined),
  };
}

/** Folder for what commands remember between runs. */
export function homeFolder(): string {
  return process.env.BREAKWATER_HOME || 'var';
}
