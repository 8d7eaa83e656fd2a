import { describe, expect, test } from '@jest/globals';
import { dark, light, toneNames, type Palette } from '../../console/src/design/tokens.ts';

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = (palette: Palette): readonly (readonly [string, string, string])[] => [
  ...(['surface', 'raised', 'sunken'] as const).flatMap((ground) => [
    [`text on ${ground}`, palette.text, palette[ground]] as const,
    [`muted on ${ground}`, palette.muted, palette[ground]] as const,
    [`primary on ${ground}`, palette.primary, palette[ground]] as const,
    [`a refusal on ${ground}`, palette.stopped.text, palette[ground]] as const,
  ]),
  ['primary on its soft ground', palette.primary, palette.primarySoft],
  ['text on a soft refusal', palette.text, palette.stopped.soft],
  ['the ground on primary', palette.surface, palette.primary],
  ...toneNames.map((name) => [name, palette[name].text, palette[name].soft] as const),
];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s: what is written can be read (4.5 to 1)', (_mode, palette) => {
  test.each(pairs(palette))('%s', (_name, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
