import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Addresses as routes declare them: what stands before the first `/` in them, or is all of them. */
const ADDRESS = /\bpath: '\/([a-z-]+)/g;

/** Writes down which addresses the console has: the server answers those with its page, and no others. */
function writeAddresses(): Plugin {
  return {
    name: 'write-addresses',
    apply: 'build',
    generateBundle() {
      const declared = [...this.getModuleIds()].filter((id) => /\/src\/.*\broutes\.ts$/.test(id));
      const found = declared.flatMap((id) =>
        [...readFileSync(id, 'utf8').matchAll(ADDRESS)].map(([, part]) => part),
      );
      const source = JSON.stringify([...new Set(found)].sort());
      this.emitFile({ type: 'asset', fileName: 'addresses.json', source });
    },
  };
}

/** `vite build` writes what the server serves; `vite` alone serves the sources and passes the API to a server on 8080. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), writeAddresses()],
  // The server puts a fresh nonce in its place with each page: Mantine writes its variables into style elements.
  html: { cspNonce: 'breakwater-nonce' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Data URIs would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      // Two pages: the console of staff, and the portal of authorities, which loads nothing of the other.
      input: [`${import.meta.dirname}/index.html`, `${import.meta.dirname}/portal.html`],
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080', '/portal/v1': 'http://127.0.0.1:8080' } },
});
