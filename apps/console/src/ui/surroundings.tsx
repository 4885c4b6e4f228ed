import { i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { queryClient } from '../api/query-client.ts';
import { currentLocale, directionOf } from '../i18n/locale.ts';
import { styleNonce, theme, tokensOfTheme } from '../theme/theme.ts';
import { Toasts } from './toast.tsx';

/** Everything that a page of the console or of the portal stands in: language, direction, colours, answers, toasts. */
export function Surroundings({ children }: { readonly children: ReactNode }) {
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
              {children}
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
