import { createTheme, type MantineColorsTuple } from '@mantine/core';

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

/** Dense and calm: small type, small corners, one accent. Everything else comes from `tokens.css`. */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 6, dark: 6 },
  colors: { sea },
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
