import { i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { queryClient } from '../api/query-client.ts';
import { currentLocale, directionOf } from '../i18n/locale.ts';
import { styleNonce, theme, tokensOfTheme } from '../theme/theme.ts';
import { StepUpDialog } from '../ui/step-up-dialog.tsx';
import { Toasts } from '../ui/toast.tsx';
import { router } from './router.ts';

/** Everything a page stands in. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <DirectionProvider initialDirection={directionOf(currentLocale())} detectDirection={false}>
          <MantineProvider
            theme={theme}
            defaultColorScheme="auto"
            getStyleNonce={styleNonce}
            cssVariablesResolver={tokensOfTheme}
          >
            <DirectionOfLanguage>
              <RouterProvider router={router} />
              <StepUpDialog />
              <Toasts />
            </DirectionOfLanguage>
          </MantineProvider>
        </DirectionProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}

function DirectionOfLanguage({ children }: { readonly children: ReactNode }) {
  const { i18n: texts } = useLingui();
  const { setDirection } = useDirection();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the direction follows the language
  useEffect(() => setDirection(directionOf(currentLocale())), [texts.locale]);
  return children;
}
