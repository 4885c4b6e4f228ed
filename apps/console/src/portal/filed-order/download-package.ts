import { api } from '../../api/request.ts';

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
  const response = await api.respond('portal.downloadProduction', {
    params: { id: orderId, production: productionId },
  });
  const blob = await response.blob();
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const saved = { name: name ?? 'package.tar.age', sha256: await sha256Of(blob), bytes: blob.size };
  save(blob, saved.name);
  return saved;
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
