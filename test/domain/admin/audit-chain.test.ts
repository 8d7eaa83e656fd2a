import { describe, expect, it } from '@jest/globals';
import { checkChain, type ChainLink } from '../../../domain/admin/audit-chain.ts';

const link = (version: number, more: Partial<ChainLink> = {}): ChainLink => ({
  commandId: `cmd-${version}`,
  aggregate: 'order#1',
  version,
  previous: version === 1 ? '' : `h${version - 1}`,
  hash: `h${version}`,
  unaltered: true,
  ...more,
});
const kinds = (links: readonly ChainLink[], trail: { version: number; hash: string } | undefined) =>
  checkChain('order#1', links, trail).map(({ kind, version }) => [kind, version]);
const whole = [link(1), link(2), link(3)];

describe('the audit chain', () => {
  it('finds nothing wrong with a whole chain, in whatever order it is read', () => {
    expect(kinds([whole[2], whole[0], whole[1]] as ChainLink[], { version: 3, hash: 'h3' })).toEqual([]);
  });
  it('finds an overwritten entry', () => {
    expect(kinds([link(1), link(2, { unaltered: false }), link(3)], { version: 3, hash: 'h3' })).toEqual([
      ['entry-overwritten', 2],
    ]);
  });
  it('finds an entry taken out of the middle', () => {
    expect(kinds([link(1), link(3)], { version: 3, hash: 'h3' })).toEqual([['entry-missing', 2]]);
  });
  it('finds a cut tail', () => {
    expect(kinds([link(1), link(2)], { version: 3, hash: 'h3' })).toEqual([['tail-cut', 3]]);
  });
  it('finds an entry that was forged with a hash of its own', () => {
    expect(kinds([link(1), link(2, { hash: 'forged' }), link(3)], { version: 3, hash: 'h3' })).toEqual([
      ['chain-broken', 3],
    ]);
    expect(kinds([link(1), link(2), link(3, { hash: 'forged' })], { version: 3, hash: 'h3' })).toEqual([
      ['chain-broken', 3],
    ]);
  });
  it('finds that the aggregate itself is gone', () => {
    expect(kinds(whole, undefined)).toEqual([['aggregate-missing', 3]]);
  });
});
