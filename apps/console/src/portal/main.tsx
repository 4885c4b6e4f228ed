import '../theme/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadMessages } from '../i18n/catalogues.ts';
import { startLocale } from '../i18n/locale.ts';
import { PortalApp } from './portal-app.tsx';

await startLocale();
await Promise.all(['portal', 'filing', 'filed-order', 'sign-in'].map(loadMessages));
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <PortalApp />
    </StrictMode>,
  );
}
