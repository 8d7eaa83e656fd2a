import type { FieldDictionary, FieldWords } from './field-words.ts';

const name: FieldWords = { zh: '姓名', en: 'Name' };
const accountKind: FieldWords = { zh: '账户类型', en: 'Kind of account' };
const letterNumber: FieldWords = { zh: '授权书编号', en: 'Number of the letter' };
const letterStatus: FieldWords = { zh: '授权书状态', en: 'Status', codeList: 'letter-status' };
const training: FieldDictionary = {
  status: { zh: '培训状态', en: 'Status', codeList: 'training-status' },
};

/** What a name means in one contract about people and their accounts. */
export const peopleContracts: Readonly<Record<string, FieldDictionary>> = {
  'get-me': { name },
  'list-users': { kind: accountKind, name },
  'list-colleagues': { kind: accountKind, name },
  'issue-authorisation-letter': { number: letterNumber, status: letterStatus },
  'approve-authorisation-letter': { number: letterNumber, status: letterStatus },
  'revoke-authorisation-letter': {
    status: letterStatus,
    reason: { zh: '撤销原因', en: 'Why', codeList: 'letter-revocation' },
  },
  'list-waiting-letters': { number: letterNumber },
  'record-person-qualification': {
    kind: { zh: '资质证明类型', en: 'Kind', codeList: 'person-qualification' },
    number: { zh: '证书编号', en: 'Number' },
  },
  'list-trainings': training,
  'get-training': training,
  'plan-training': training,
  'record-training-attendance': { ...training, attended: { zh: '参加人数', en: 'People' } },
};
