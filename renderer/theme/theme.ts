import { createTheme, type Theme } from '@mui/material/styles';

const family = '"Be Vietnam Pro", system-ui, sans-serif';

const light = {
  primary: { main: '#8c1d18', dark: '#6b1410', light: '#b4483f', contrastText: '#ffffff' },
  secondary: { main: '#4a5560' },
  error: { main: '#b3261e' },
  warning: { main: '#8a5a00' },
  success: { main: '#1f6b3a' },
  info: { main: '#2b5c8a' },
  background: { default: '#f5f4f1', paper: '#ffffff' },
  text: { primary: '#1f2328', secondary: '#57606a' },
  divider: '#dcd9d2',
};

const dark = {
  primary: { main: '#f0a59c', dark: '#d98278', light: '#f7c9c3', contrastText: '#3b0905' },
  secondary: { main: '#b6c0ca' },
  error: { main: '#f2b8b5' },
  warning: { main: '#e8b85c' },
  success: { main: '#86cf9f' },
  info: { main: '#9cc4ea' },
  background: { default: '#1a1c1e', paper: '#232629' },
  // 4.8 : 1 on a chosen line under the mouse as well
  text: { primary: '#e8e6e3', secondary: '#b4bcc4' },
  divider: '#3a3e42',
};

/** Calm surfaces and one deep red; dense enough for 1366×768, with room for stacked Vietnamese marks. */
export function themeFor(mode: 'light' | 'dark'): Theme {
  const palette = mode === 'light' ? light : dark;
  return createTheme({
    palette: { mode, ...palette },
    // Windows lets people switch animations off, and MUI would play them all the same
    motion: { reducedMotion: 'system' },
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: family,
      fontSize: 15,
      htmlFontSize: 16,
      body1: { fontSize: '0.9375rem', lineHeight: 1.6 },
      body2: { fontSize: '0.875rem', lineHeight: 1.55 },
      h1: { fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.35 },
      h2: { fontSize: '1.0625rem', fontWeight: 600, lineHeight: 1.4 },
      h3: { fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.45 },
      caption: { fontSize: '0.8125rem', lineHeight: 1.45 },
      button: { textTransform: 'none', fontWeight: 500, fontSize: '0.9375rem' },
    },
    components: {
      // a browser gives buttons a face of its own, which what stands in a list's line would take over
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: { root: { fontFamily: family } },
      },
      MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: focusRing(palette) } },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiOutlinedInput: {
        styleOverrides: {
          root: {
            backgroundColor: palette.background.paper,
            fontSize: '0.9375rem',
            '& textarea': { fieldSizing: 'content' },
          },
        },
      },
      // MUI's own grey is a shade too light on the page's surface (4.49 : 1, WCAG asks 4.5)
      MuiToggleButton: { styleOverrides: { root: { color: palette.text.secondary } } },
      // a table's line takes the focus where Enter opens it; MUI takes the ring off every line
      MuiTableRow: {
        styleOverrides: {
          root: { '&:focus-visible': { outline: `3px solid ${palette.info.main}`, outlineOffset: -3 } },
        },
      },
      MuiTableCell: { styleOverrides: { root: { padding: '7px 10px', fontSize: '0.9063rem' } } },
    },
  });
}

function focusRing(palette: typeof light) {
  return { '&.Mui-focusVisible': { outline: `3px solid ${palette.info.main}`, outlineOffset: 2 } };
}
