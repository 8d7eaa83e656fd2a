import { customProperties, dark, light } from './tokens.ts';

export type Mode = 'light' | 'dark';

export const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

/** Puts the palette where style sheets find it, and tells the browser which scroll bars and inputs to draw. */
export function applyMode(mode: Mode): void {
  const root = document.documentElement;
  root.dataset['mode'] = mode;
  root.style.colorScheme = mode;
  root.style.fontFamily = fontFamily;
  for (const [name, value] of Object.entries(customProperties(mode === 'dark' ? dark : light))) {
    root.style.setProperty(name, value);
  }
}
