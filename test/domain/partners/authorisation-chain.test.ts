import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  changeAuthorisationChain,
  reachOf,
  recordAuthorisationChain,
} from '../../../domain/partners/authorisation-chain.ts';
import type { AuthorisationLink } from '../../../domain/shared/authorisation.ts';
import { isWithin } from '../../../domain/shared/region.ts';
import { circumstances } from './file.ts';

const link = (grantor: string, grantee: string, more: Partial<AuthorisationLink> = {}): AuthorisationLink => ({
  ...{ grantor, grantee, document: `${grantor}-${grantee}`, productLines: ['cardio', 'ortho'] },
  ...{ validFrom: '2026-01-01', validTo: '2026-12-31' },
  ...more,
});
const links = [link('注册人', '总代'), link('总代', '链通', { productLines: ['cardio'], regions: ['31', '32'] })];
const state = { chainId: 'chn_1', ownName: '链通' };
const record = (of: readonly AuthorisationLink[]) =>
  recordAuthorisationChain(state, { registrant: '注册人', links: of }, circumstances);

describe('recordAuthorisationChain', () => {
  it('keeps a chain from the registrant to us and says what it reaches', () => {
    expect(record(links)).toMatchObject({
      next: { id: 'chn_1', company: 'lotline', registrant: '注册人' },
      events: [{ data: { links: 2, productLines: ['cardio'], validFrom: '2026-01-01', validTo: '2026-12-31' } }],
    });
  });

  it('names each place where the links do not meet', () => {
    const broken = [link('别家', '总代'), link('二代', '三代')];
    expect(record(broken)).toMatchObject({
      reason: 'chain-broken',
      errors: [{ pointer: '/links/0/grantor' }, { pointer: '/links/1/grantor' }, { pointer: '/links/1/grantee' }],
    });
  });

  it.each([
    ['period-backwards', { validTo: '2025-12-31' }],
    ['chain-covers-nothing', { productLines: ['reagent'] }],
    ['chain-covers-nothing', { validFrom: '2027-01-01', validTo: '2027-12-31' }],
  ])('refuses with %s a link of %j', (reason, more) => {
    expect(record([link('注册人', '总代'), link('总代', '链通', more)])).toMatchObject({ reason });
  });

  it('refuses links whose territories do not meet', () => {
    const apart = [link('注册人', '总代', { regions: ['33'] }), link('总代', '链通', { regions: ['31', '32'] })];
    expect(record(apart)).toMatchObject({ reason: 'chain-covers-nothing' });
  });
});

describe('changeAuthorisationChain', () => {
  const chain = { id: 'chn_1', company: 'lotline', registrant: '注册人', links };
  const change = (of: readonly AuthorisationLink[]) =>
    changeAuthorisationChain({ chain, ownName: '链通' }, { links: of, reason: '续签' });

  it('puts in renewed links by the same rules', () => {
    const renewed = links.map((one) => ({ ...one, validTo: '2027-12-31' }));
    expect(change(renewed)).toMatchObject({
      next: { links: renewed },
      events: [{ type: 'partners.authorisation-chain-changed.v1', data: { validTo: '2027-12-31', reason: '续签' } }],
    });
    expect(change([link('注册人', '别家')])).toMatchObject({ reason: 'chain-broken' });
  });

  it('refuses a change of nothing', () => {
    expect(change(links)).toMatchObject({ reason: 'nothing-changed' });
  });
});

describe('reachOf', () => {
  it('holds a region exactly where every link does', () => {
    const codes = ['31', '310000', '310100', '310115', '32', '320500', '320581'];
    const regions = fc.option(fc.subarray(codes, { minLength: 1 }), { nil: undefined });
    const place = fc.constantFrom('310115', '310104', '320581', '320102', '440300');
    fc.assert(
      fc.property(fc.array(regions, { minLength: 1, maxLength: 4 }), place, (told, where) => {
        const holds = (one: readonly string[] | undefined) =>
          one === undefined || one.some((wider) => isWithin(where, wider));
        const reach = reachOf(told.map((one) => link('a', 'b', { regions: one })));
        expect(holds(reach.regions)).toBe(told.every(holds));
      }),
      { numRuns: 1000 },
    );
  });
});
