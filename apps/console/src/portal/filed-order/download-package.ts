import { ApiProblem } from '../../api/problem.ts';
import { clientHooks, problemOf, proving } from '../../api/request.ts';

/** A package that arrived. */
export interface Arrived {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Downloads a package, which is possible once, saves it, and says what arrived by its SHA-256, computed here.
 *
 * @throws ApiProblem, PasskeyError
 */
export async function downloadPackage(orderId: string, productionId: string): Promise<Arrived> {
  const path = `/portal/v1/orders/${orderId}/productions/${productionId}/download`;
  const response = await proving(path, () => ask(path));
  const blob = await response.blob();
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const saved = { name: name ?? 'package.tar.age', sha256: await sha256Of(blob), bytes: blob.size };
  save(blob, saved.name);
  return saved;
}

async function ask(path: string): Promise<Response> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      ...(clientHooks.csrf && { 'x-breakwater-csrf': clientHooks.csrf }),
    },
    body: '{}',
  });
  if (response.ok) return response;
  throw new ApiProblem(problemOf(response.status, response.statusText, await response.text()));
}

async function sha256Of(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
