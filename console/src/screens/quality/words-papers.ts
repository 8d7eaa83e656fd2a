import { defineWords } from '../../app/words.ts';

export const usePaperWords = defineWords('papers', {
  zh: {
    company: '本公司资料',
    companyHelp:
      '本公司对外提供的资料：营业执照、经营许可证或备案凭证、质量保证协议、印章图样等。制作首营资料包时自动取用有效的最新一份。\n带有效期的资料请填写有效期止，过期前系统会在资料包中提示。\n换证后上传新件，再撤回旧件，并注明“已有新件”；旧件保留备查。',
  },
  en: {
    company: 'Our own documents',
    companyHelp:
      'What the company shows others: business licence, operating licence or filing, quality agreement, image of its stamp. A qualification pack takes the newest valid one of each by itself.\nEnter the last day where a document has one: packs then say what lapses.\nAfter a renewal add the new one, then withdraw the old one as replaced; it stays as a record.',
  },
});
