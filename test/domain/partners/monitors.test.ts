import { describe, expect, it } from '@jest/globals';
import type { AuthorisationChain } from '../../../domain/partners/authorisation-chain.ts';
import { watchChain } from '../../../domain/partners/chain-monitors.ts';
import type { Licence, Partner } from '../../../domain/partners/partner.ts';
import { watchPartner, type WatchedPartner } from '../../../domain/partners/partner-monitors.ts';
import { announcedYears, calendarOf } from '../../../domain/shared/working-days.ts';
import { aLicence, aPartner } from '../../functions/stage.ts';

const calendar = calendarOf(announcedYears);
const business = aLicence({ id: 'lic_b', kind: 'business-licence', number: '9131', validTo: '9999-12-31' });
const operating = (more: Partial<Licence> = {}) => aLicence({ validTo: '2026-09-30', ...more });
const file = (licences: readonly Licence[], more: Partial<Partner> = {}): WatchedPartner => ({
  partner: aPartner(more),
  licences: [business, ...licences],
  sameCreditCode: [],
});
const watch = (watched: WatchedPartner, today: string) => watchPartner(watched, { today, calendar });
const rules = (watched: WatchedPartner, today = '2026-06-01') => watch(watched, today).map(({ rule }) => rule);

describe('licence-lapsing: ahead.md, lapse warnings at 90, 60 and 30 working days', () => {
  it('tells the stage and the lawful window for asking for the renewal; due is the window’s last day', () => {
    expect(watch(file([operating()]), '2026-06-01')).toEqual([
      {
        rule: 'licence-lapsing',
        subject: { kind: 'partner', id: 'ptn_dealer' },
        part: 'lic_1',
        facts: {
          ...{ licenceKind: 'operating-licence', number: '沪浦药监械经营许20200001号', validTo: '2026-09-30' },
          ...{ stage: 90, workingDays: true, window: 'open', windowFrom: '2026-05-26', windowTo: '2026-08-19' },
        },
        post: 'sales',
        severity: 'notice',
        due: '2026-08-19',
      },
    ]);
  });

  it('says that the window was missed, which is critical, and is then due on the last day itself', () => {
    const [finding] = watch(file([operating()]), '2026-08-20');
    expect(finding).toMatchObject({ severity: 'critical', due: '2026-09-30', facts: { window: 'missed', stage: 30 } });
  });

  it('says that working days are not known where a year is not announced', () => {
    const [finding] = watch(file([operating({ validTo: '2027-02-28' })]), '2026-12-01');
    expect(finding).toMatchObject({ due: '2027-02-28', facts: { workingDays: false, window: 'unknown' } });
    expect(finding?.facts).not.toHaveProperty('windowFrom');
  });

  it('knows no window for papers that O54 does not give one', () => {
    const filing = operating({ kind: 'operating-filing' });
    expect(watch(file([filing]), '2026-06-01')[0]?.facts).not.toHaveProperty('window');
  });

  it('is silent before the first stage, once it is renewed, and once it ended early', () => {
    expect(rules(file([operating()]), '2026-05-25')).toEqual([]);
    const renewed = operating({ id: 'lic_2', validFrom: '2026-10-01', validTo: '2031-09-30' });
    expect(rules(file([operating(), renewed]))).toEqual([]);
    const other = operating({ id: 'lic_2', number: 'another', validTo: '2031-09-30' });
    expect(rules(file([operating({ ended: 'revoked' }), other]))).toEqual([]);
  });

  it('does not take a later record for a renewal that was itself ended', () => {
    const wrong = operating({ id: 'lic_2', validTo: '2031-09-30', ended: 'recorded-in-error' });
    expect(rules(file([operating(), wrong]))).toEqual(['licence-lapsing']);
  });

  it('goes to whoever deals with the partner', () => {
    const post = (kind: Partner['kind']) => watch(file([operating()], { kind }), '2026-06-01')[0]?.post;
    expect([post('supplier'), post('distributor'), post('own-company')]).toEqual(['purchaser', 'sales', 'quality']);
  });
});

describe('lapsed, waiting, incomplete', () => {
  it('a lapsed licence is told apart from one that still holds on its last day', () => {
    expect(rules(file([operating()]), '2026-09-30')).toEqual(['licence-lapsing']);
    expect(rules(file([operating()]), '2026-10-01')).toEqual(['licence-lapsed', 'file-incomplete']);
  });

  it('a renewal without decision replaces the warning: before the last day as a notice, after it as deemed', () => {
    const waiting = operating({ renewal: { notice: '受理-1', askedOn: '2026-07-01' } });
    const on = (today: string) =>
      watch(file([waiting]), today).map(({ rule, severity, facts }) => [rule, severity, facts['isDeemed']]);
    expect(on('2026-09-30')).toEqual([['renewal-waiting', 'notice', false]]);
    expect(on('2026-10-01')).toEqual([['renewal-waiting', 'warning', true]]);
    const decided = operating({
      renewal: { notice: '受理-1', askedOn: '2026-07-01', decision: { outcome: 'refused', day: '2026-10-20' } },
    });
    expect(rules(file([decided]), '2026-10-20')).toEqual(['licence-lapsing']);
    expect(rules(file([decided]), '2026-10-21')).toEqual(['licence-lapsed', 'file-incomplete']);
  });

  it('an approved file that lacks a document names it', () => {
    expect(watch(file([]), '2026-06-01')).toMatchObject([
      { rule: 'file-incomplete', facts: { missing: 'operating-licence or operating-filing' }, severity: 'critical' },
    ]);
  });
});

describe('gaps and doubles', () => {
  const long = operating({ validTo: '2030-12-31' });

  it('a buyer needs billing data and an address, a supplier does not', () => {
    const { billing: _billing, ...rest } = aPartner({ addresses: [] });
    const bare = (kind: Partner['kind']): WatchedPartner => ({
      partner: { ...rest, kind },
      licences: [business, long],
      sameCreditCode: [],
    });
    expect(rules(bare('distributor'))).toEqual(['partner-without-tax-number', 'partner-without-delivery-address']);
    expect(rules(bare('supplier'))).toEqual([]);
  });

  it('one credit code on two partners is found once for each other partner', () => {
    const twice = { ...file([long]), sameCreditCode: [{ partnerId: 'ptn_other', number: '9131' }] };
    expect(watch(twice, '2026-06-01')).toMatchObject([
      { rule: 'same-credit-code', part: 'ptn_other', facts: { otherPartner: 'ptn_other', number: '9131' } },
    ]);
  });

  it('files in review and suspended ones are not watched', () => {
    expect(rules(file([], { status: 'pending' }))).toEqual([]);
    expect(rules(file([], { status: 'suspended' }))).toEqual([]);
  });
});

describe('authorisation chains', () => {
  const link = (document: string, validTo: string) => ({
    ...{ grantor: 'a', grantee: 'b', document, validTo },
    ...{ productLines: ['cardio'], validFrom: '2026-01-01' },
  });
  const chain: AuthorisationChain = {
    ...{ id: 'chn_1', company: 'lotline', registrant: 'a' },
    links: [link('long', '2030-12-31'), link('short', '2026-09-30'), link('gone', '2026-05-31')],
  };

  it('each link that lapses or has lapsed is named by its letter', () => {
    expect(watchChain(chain, { today: '2026-06-01', calendar })).toMatchObject([
      { rule: 'chain-link-lapsing', facts: { document: 'short', stage: 90 }, due: '2026-09-30', post: 'purchaser' },
      { rule: 'chain-link-lapsed', facts: { document: 'gone' }, severity: 'critical' },
    ]);
  });

  it('a link holds on its last day', () => {
    const on = (today: string) => watchChain(chain, { today, calendar }).map(({ rule }) => rule);
    expect(on('2026-05-31')).toContain('chain-link-lapsing');
    expect(on('2026-05-31')).not.toContain('chain-link-lapsed');
  });
});

it('of a partner in review it is told that another has its credit code already, and of a suspended one nothing', () => {
  const twin = { partnerId: 'ptn_2', number: '91350100M000100Y43' };
  const file = (status: 'pending' | 'suspended'): WatchedPartner => ({
    partner: aPartner({ status }),
    licences: [],
    sameCreditCode: [twin],
  });
  expect(watch(file('pending'), '2026-06-01')).toMatchObject([
    { rule: 'same-credit-code', part: 'ptn_2', facts: { number: twin.number, otherPartner: 'ptn_2' } },
  ]);
  expect(watch(file('suspended'), '2026-06-01')).toEqual([]);
});
