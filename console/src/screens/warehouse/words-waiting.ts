import { defineWords } from '../../app/words.ts';

export const useWaitingWords = defineWords('work-waiting', {
  zh: {
    title: '待发送',
    help: '没有网络时做的作业先保存在本机，按先后顺序自动发送，每一笔只执行一次，关闭页面也不会丢失。\n被系统拒绝的会留在这里并说明原因：打开单据更正后，点“知道了”移除。\n只有登录者本人的作业会以其名义发送；换人使用设备时，对方看不到也不会发送您的作业。',
    empty: '没有待发送的作业',
    tryNow: '立即发送',
    waits: '待发送',
    refused: '被拒绝',
    doneAt: '作业时间 {{at}}',
    open: '打开单据',
    dismiss: '知道了，移除',
    withdraw: '撤回',
    tried: '已尝试发送，结果未知：会以同一编号重发，不会重复执行，因此不能撤回。',
  },
  en: {
    title: 'Waiting to be sent',
    help: 'Work done without a network is kept on this device and sent by itself in its order, each step exactly once, also when the page was closed.\nWhat was refused stays here with the reason: open the document and mend it, then remove it here.\nOnly the work of whoever is signed in is sent, in his name; somebody else on this device neither sees nor sends it.',
    empty: 'Nothing waits to be sent',
    tryNow: 'Send now',
    waits: 'Waiting',
    refused: 'Refused',
    doneAt: 'Done {{at}}',
    open: 'Open the document',
    dismiss: 'Understood, remove it',
    withdraw: 'Take back',
    tried:
      'It was on its way once and what became of it is not known: it is sent again under the same number, never twice, and cannot be taken back.',
  },
});
