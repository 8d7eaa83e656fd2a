import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  beginsAs,
  contentTypes,
  fileOf,
  mayBeOpened,
  ownerKinds,
  withdrawalReasons,
  type Attachment,
  type AttachmentStatus,
} from '../../../domain/quality/attachment.ts';
import { confirmUpload } from '../../../domain/quality/confirm-upload.ts';
import { fileJudged } from '../../../domain/quality/judge-file-on-file-uploaded.ts';
import { requestUpload } from '../../../domain/quality/request-upload.ts';
import { withdrawAttachment } from '../../../domain/quality/withdraw-attachment.ts';

const now = '2026-11-22T04:00:00.000Z';
const circumstances = { company: 'lotline', actor: 'quality', now };
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const pdf = new TextEncoder().encode('%PDF-1.7');
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);

function attachment(more: Partial<Attachment> = {}): Attachment {
  return {
    id: 'att_1',
    company: 'lotline',
    ownerKind: 'partner',
    ownerId: 'ptn_1',
    documentKind: 'business-licence',
    contentType: 'image/png',
    bytes: png.length,
    sha256: 'a1'.repeat(32),
    status: 'awaited',
    requestedBy: 'quality',
    requestedAt: now,
    ...more,
  };
}
const awaited = attachment();

describe('request-upload', () => {
  const { ownerKind, ownerId, documentKind, contentType, bytes, sha256 } = awaited;
  const command = { ownerKind, ownerId, documentKind, contentType, bytes, sha256 };
  const state = { attachmentId: 'att_1', isOwnerKnown: true, twins: [] };

  it('notes what is to come and says it', () => {
    expect(requestUpload(state, { ...command, validTo: '2029-12-31' }, circumstances)).toEqual({
      accepted: true,
      next: { ...awaited, validTo: '2029-12-31' },
      events: [
        {
          type: 'quality.upload-requested.v1',
          data: { attachmentId: 'att_1', ownerKind, ownerId, documentKind, bytes, sha256 },
        },
      ],
    });
  });

  it('refuses an owner that does not exist', () => {
    expect(requestUpload({ ...state, isOwnerKnown: false }, command, circumstances)).toMatchObject({
      reason: 'owner-not-found',
    });
  });

  it.each([
    ['clean', documentKind, 'file-already-attached'],
    ['unscanned', documentKind, 'file-already-attached'],
    ['infected', documentKind, 'file-already-attached'],
    ['withdrawn', documentKind, undefined],
    ['clean', 'other', undefined],
  ] as const)('the same file that is %s as %s: %s', (status, kind, reason) => {
    const twin = attachment({ id: 'att_0', status, documentKind: kind });
    const decision = requestUpload({ ...state, twins: [twin] }, command, circumstances);
    expect('reason' in decision ? decision.reason : undefined).toBe(reason);
  });
});

describe('confirm-upload', () => {
  const arrived = { bytes: awaited.bytes, sha256: awaited.sha256, content: png };

  it('makes what arrived part of the file, to be scanned', () => {
    const decision = confirmUpload({ attachment: awaited, found: arrived }, {}, { actor: 'other', now });
    expect(decision).toMatchObject({
      accepted: true,
      next: { status: 'unscanned', addedBy: 'other', addedAt: now },
      events: [{ type: 'quality.file-uploaded.v1', data: { attachmentId: 'att_1', sha256: awaited.sha256 } }],
    });
  });

  it('takes nothing but what was announced', () => {
    fc.assert(
      fc.property(fc.nat(30), hash, fc.boolean(), fc.boolean(), (bytes, sha256, sameSize, sameHash) => {
        const found = {
          ...arrived,
          bytes: sameSize ? awaited.bytes : bytes,
          sha256: sameHash ? awaited.sha256 : sha256,
        };
        const isSame = found.bytes === awaited.bytes && found.sha256 === awaited.sha256;
        const decision = confirmUpload({ attachment: awaited, found }, {}, circumstances);
        expect(decision.accepted).toBe(isSame);
        if (!decision.accepted) expect(decision.reason).toBe('upload-differs');
      }),
    );
  });

  it.each([
    ['upload-missing', awaited, undefined],
    ['file-type-wrong', awaited, { ...arrived, content: pdf }],
    ['upload-already-confirmed', attachment({ status: 'clean' }), arrived],
    ['upload-already-confirmed', attachment({ status: 'withdrawn' }), arrived],
  ] as const)('refuses with %s', (reason, told, found) => {
    expect(confirmUpload({ attachment: told, found }, {}, circumstances)).toMatchObject({ accepted: false, reason });
  });

  it.each([
    ['application/pdf', pdf],
    ['image/jpeg', jpeg],
    ['image/png', png],
  ] as const)('%s is known by its first bytes, and by all of them', (type, content) => {
    expect(contentTypes.filter((other) => beginsAs(other, content))).toEqual([type]);
    expect(beginsAs(type, content.subarray(0, 2))).toBe(false);
  });
});

describe('judge-file-on-file-uploaded', () => {
  const unscanned = attachment({ status: 'unscanned' });

  it.each([
    ['unscanned', 'clean', 'clean'],
    ['unscanned', 'infected', 'infected'],
    ['withdrawn', 'clean', 'withdrawn'],
    ['withdrawn', 'infected', 'withdrawn'],
  ] as const)('%s and found %s is %s, and says who judged', (status, outcome, after) => {
    const scan = { outcome, engine: 'an-engine', at: now };
    expect(fileJudged({ attachment: attachment({ status }), scan })).toMatchObject({
      next: { status: after, scan },
      events: [{ type: 'quality.file-judged.v1', data: { attachmentId: 'att_1', outcome, engine: 'an-engine' } }],
    });
  });

  it('judges once', () => {
    const scan = { outcome: 'clean', engine: 'an-engine', at: now } as const;
    for (const state of [
      { attachment: { ...unscanned, scan }, scan },
      { attachment: unscanned, scan: undefined },
    ]) {
      expect(fileJudged(state)).toMatchObject({ reason: 'file-already-judged' });
    }
  });

  it('opens what an engine found clean and nothing else, withdrawn or not', () => {
    const at = { engine: 'an-engine', at: now };
    const opened = (status: AttachmentStatus, outcome?: 'clean' | 'infected') =>
      mayBeOpened(attachment({ status, ...(outcome && { scan: { outcome, ...at } }) }));
    expect([opened('awaited'), opened('unscanned'), opened('infected', 'infected')]).toEqual([false, false, false]);
    expect([opened('withdrawn'), opened('withdrawn', 'infected')]).toEqual([false, false]);
    expect([opened('clean', 'clean'), opened('withdrawn', 'clean')]).toEqual([true, true]);
  });
});

describe('withdraw-attachment', () => {
  it.each(withdrawalReasons)('keeps the record: %s', (reason) => {
    expect(
      withdrawAttachment({ attachment: attachment({ status: 'clean' }) }, { reason }, circumstances),
    ).toMatchObject({
      next: { status: 'withdrawn', withdrawn: { reason, by: 'quality', at: now }, sha256: awaited.sha256 },
      events: [{ type: 'quality.attachment-withdrawn.v1', data: { attachmentId: 'att_1', reason } }],
    });
  });

  it.each([
    ['awaited', 'upload-not-confirmed'],
    ['withdrawn', 'attachment-withdrawn'],
  ] as const)('%s: %s', (status, reason) => {
    const decision = withdrawAttachment(
      { attachment: attachment({ status }) },
      { reason: 'wrong-file' },
      circumstances,
    );
    expect(decision).toMatchObject({ accepted: false, reason });
  });
});

it('a licence’s document stands in its partner’s file, every other in that of its owner', () => {
  for (const ownerKind of ownerKinds) {
    const inPartner = ['licence', 'authorisation', 'authorisation-chain'].includes(ownerKind);
    expect(fileOf({ ownerKind, ownerId: 'x_1', partnerId: 'ptn_1' })).toEqual(
      inPartner ? { kind: 'partner', id: 'ptn_1' } : { kind: ownerKind, id: 'x_1' },
    );
  }
});
