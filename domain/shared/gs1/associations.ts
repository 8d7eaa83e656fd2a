import { applicationIdentifiers } from './application-identifiers.ts';
import { refusal, type ScanRefusal } from './refusal.ts';

export interface ScannedElement {
  readonly ai: string;
  readonly value: string;
  /** Position of the identifier in the text as scanned, from 0. */
  readonly at: number;
}

/**
 * Judges identifiers beside each other: a repeated one must say the same, some exclude each other, some need another
 * (GS1 General Specifications 4.13 and 4.14). The refusal points at the later of two, or at the one in need.
 */
export function judgeAssociations(elements: readonly ScannedElement[]): ScanRefusal | undefined {
  const once = firstOfEach(elements);
  return judgeRepeated(elements) ?? judgeExcluded(once) ?? judgeNeeds(once);
}

/** The elements without those whose identifier came before. */
export function firstOfEach(elements: readonly ScannedElement[]): ScannedElement[] {
  const first = new Map<string, ScannedElement>();
  for (const element of elements) if (!first.has(element.ai)) first.set(element.ai, element);
  return [...first.values()];
}

function judgeRepeated(elements: readonly ScannedElement[]): ScanRefusal | undefined {
  const values = new Map<string, string>();
  for (const { ai, value, at } of elements) {
    const first = values.get(ai);
    if (first !== undefined && first !== value) return refusal('repeated-identifier-differs', at, { ai, first, value });
    values.set(ai, value);
  }
  return undefined;
}

function judgeExcluded(elements: readonly ScannedElement[]): ScanRefusal | undefined {
  for (const { ai, at } of elements) {
    for (const pattern of applicationIdentifiers.get(ai)?.excludes ?? []) {
      const other = elements.find((element) => element.ai !== ai && fits(element.ai, pattern));
      if (other) return refusal('identifiers-exclude-each-other', Math.max(at, other.at), { ai, other: other.ai });
    }
  }
  return undefined;
}

function judgeNeeds(elements: readonly ScannedElement[]): ScanRefusal | undefined {
  for (const { ai, at } of elements) {
    const needs = applicationIdentifiers.get(ai)?.needs ?? '';
    for (const group of needs === '' ? [] : needs.split(' & ')) {
      if (!isMet(group, ai, elements)) return refusal('identifier-needs-another', at, { ai, needs: group });
    }
  }
  return undefined;
}

function isMet(group: string, ai: string, elements: readonly ScannedElement[]): boolean {
  const present = (pattern: string) => elements.some((element) => element.ai !== ai && fits(element.ai, pattern));
  return group.split(' | ').some((together) => together.split('+').every(present));
}

/** `310n` fits 3100 to 3109, `31nn` fits 3100 to 3199, `01` fits 01 alone. */
function fits(ai: string, pattern: string): boolean {
  const fixed = pattern.replace(/n+$/, '');
  return ai.length === pattern.length && ai.startsWith(fixed);
}
