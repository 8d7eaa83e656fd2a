/**
 * The console's colours, in one place: antd takes them as its theme, the style sheets as custom properties. Each text
 * colour has a contrast of 4.5 and more on each surface of its mode (WCAG 2.2, 1.4.3).
 */
export interface Palette {
  readonly primary: string;
  readonly primarySoft: string;
  readonly surface: string;
  readonly raised: string;
  readonly sunken: string;
  readonly border: string;
  readonly text: string;
  readonly muted: string;
  readonly waiting: Tone;
  readonly running: Tone;
  readonly done: Tone;
  readonly warning: Tone;
  readonly stopped: Tone;
  readonly quiet: Tone;
}

/** Text on a soft ground of the same hue. */
interface Tone {
  readonly text: string;
  readonly soft: string;
}

export type ToneName = 'waiting' | 'running' | 'done' | 'warning' | 'stopped' | 'quiet';

export const light: Palette = {
  primary: '#0a6c74',
  primarySoft: '#e2f2f3',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#f4f6f7',
  border: '#d5dcdf',
  text: '#16242b',
  muted: '#51626b',
  waiting: { text: '#7a4a00', soft: '#fdf1dc' },
  running: { text: '#0b5394', soft: '#e4f0fb' },
  done: { text: '#14613a', soft: '#e2f5ea' },
  warning: { text: '#8a3b00', soft: '#fde9dc' },
  stopped: { text: '#a3182a', soft: '#fde7ea' },
  quiet: { text: '#4a5a63', soft: '#edf0f2' },
};

export const dark: Palette = {
  primary: '#56c2c9',
  primarySoft: '#12383b',
  surface: '#10181c',
  raised: '#182329',
  sunken: '#0b1114',
  border: '#34444c',
  text: '#e6eef1',
  muted: '#a3b4bc',
  waiting: { text: '#f2c36b', soft: '#3a2c10' },
  running: { text: '#8fc4f5', soft: '#12304a' },
  done: { text: '#7fd7a4', soft: '#123524' },
  warning: { text: '#f7ab7c', soft: '#43240f' },
  stopped: { text: '#ff9aa6', soft: '#48151c' },
  quiet: { text: '#b4c3ca', soft: '#24313a' },
};

export const toneNames = ['waiting', 'running', 'done', 'warning', 'stopped', 'quiet'] as const;

/** The palette as custom properties for style sheets: `--ll-text`, `--ll-done-soft`. */
export function customProperties(palette: Palette): Readonly<Record<string, string>> {
  const plain = ['primary', 'primarySoft', 'surface', 'raised', 'sunken', 'border', 'text', 'muted'] as const;
  return Object.fromEntries([
    ...plain.map((name) => [`--ll-${name.replace('S', '-s')}`, palette[name]]),
    ...toneNames.flatMap((name) => [
      [`--ll-${name}`, palette[name].text],
      [`--ll-${name}-soft`, palette[name].soft],
    ]),
  ]) as Readonly<Record<string, string>>;
}
