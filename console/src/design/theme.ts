import { theme, type ThemeConfig } from 'antd';
import { fontFamily, type Mode } from './mode.ts';
import { dark, light, type Palette } from './tokens.ts';

/** antd's theme out of our palette. Hints and placeholders keep the contrast of text: antd's own are too pale. */
export function themeOf(mode: Mode): ThemeConfig {
  const palette: Palette = mode === 'dark' ? dark : light;
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.primary,
      colorLink: palette.primary,
      colorBgBase: palette.surface,
      colorTextBase: palette.text,
      colorBgContainer: palette.raised,
      colorBgElevated: palette.raised,
      colorBgLayout: palette.sunken,
      colorBorder: palette.border,
      colorText: palette.text,
      colorTextSecondary: palette.muted,
      colorTextTertiary: palette.muted,
      colorTextDescription: palette.muted,
      colorTextPlaceholder: palette.muted,
      colorTextDisabled: palette.muted,
      colorError: palette.stopped.text,
      colorWarning: palette.warning.text,
      colorSuccess: palette.done.text,
      colorInfo: palette.running.text,
      colorTextLightSolid: mode === 'dark' ? '#062325' : '#ffffff',
      borderRadius: 6,
      controlHeight: 36,
      fontFamily,
    },
  };
}
