import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const sea: MantineColorsTuple = [
  '#e8f5f9',
  '#d3e8ef',
  '#a5d0de',
  '#74b7cd',
  '#4da2bf',
  '#3595b6',
  '#0f5f78',
  '#0d566d',
  '#0a4a5e',
  '#063d4f',
];

/** Grey with a little of the sea in it: the ground of the dark. */
const dark: MantineColorsTuple = [
  '#d3dce3',
  '#b4c0ca',
  '#94a3af',
  '#728290',
  '#3c4a55',
  '#2b3741',
  '#1e2830',
  '#171f26',
  '#10161b',
  '#0c1115',
];

/** The component library takes its grounds and texts from our tokens. */
const both = {
  '--mantine-color-body': 'var(--bw-panel)',
  '--mantine-color-text': 'var(--bw-text)',
  '--mantine-color-dimmed': 'var(--bw-dim)',
  '--mantine-color-placeholder': 'var(--bw-dim)',
  '--mantine-color-error': 'var(--bw-danger)',
  '--mantine-color-default': 'var(--bw-raised)',
  '--mantine-color-default-hover': 'var(--bw-sunken)',
  '--mantine-color-default-color': 'var(--bw-text)',
  '--mantine-color-default-border': 'var(--bw-line-strong)',
  '--mantine-color-anchor': 'var(--bw-accent)',
};
export const tokensOfTheme: CSSVariablesResolver = () => ({ variables: {}, light: both, dark: both });

/** Dense and calm: small type, small corners, one accent. Everything else comes from `tokens.css`. */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 6, dark: 6 },
  colors: { sea, dark },
  fontFamily: 'var(--bw-ui)',
  fontFamilyMonospace: 'var(--bw-mono)',
  headings: { fontFamily: 'var(--bw-ui)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '13.5px', lg: '15px', xl: '18px' },
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: 'sm' } },
    MultiSelect: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'sm' } },
    // The page itself does not scroll, its panes do: nothing to lock. The close button meets the target size.
    Modal: {
      defaultProps: { lockScroll: false, centered: true, closeButtonProps: { size: 28 } },
    },
    Drawer: { defaultProps: { lockScroll: false, closeButtonProps: { size: 28 } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
  },
});

/** The nonce that the server gave this page; style elements made later carry it. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
