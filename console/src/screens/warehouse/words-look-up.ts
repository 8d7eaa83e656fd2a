import { defineWords } from '../../app/words.ts';

export const useLookUpWords = defineWords('work-look-up', {
  zh: {
    help: '扫描手中任何货品的条码：显示商品、批号、效期，能否移动（召回、扣留、停用），本仓库存和流转经过。\n支持 GS1 一维码、DataMatrix、二维码、网址码和纯数字条码；序列号可追到单件。',
    needsNetwork: '查询需要网络，请到信号好的地方再扫。',
    item: '商品资料',
    traceLot: '追溯批号',
    traceSerial: '追溯序列号',
    stopped: '已拦截，不得移动：{{reason}}',
    notStopped: '没有拦截，可以移动',
    otherLots: '此商品的其他批号有拦截。',
    stockHere: '本仓库存',
    noneHere: '本仓没有此批号',
    asOf: '截至 {{at}}',
    life: '流转经过',
    noLife: '没有记录',
  },
  en: {
    help: 'Scan any goods in your hand: what it is, lot and expiry, whether it may move (recall, hold, ban), what of it lies in this warehouse and where it has been.\nGS1 linear codes, DataMatrix, QR, web links and plain digits are read; a serial number leads to the single unit.',
    needsNetwork: 'This needs a network: scan again where there is one.',
    item: 'Item',
    traceLot: 'Trace the lot',
    traceSerial: 'Trace the serial',
    stopped: 'Stopped, it may not move: {{reason}}',
    notStopped: 'Nothing stops it',
    otherLots: 'Other lots of this item are stopped.',
    stockHere: 'Stock in this warehouse',
    noneHere: 'None of this lot lies here',
    asOf: 'As of {{at}}',
    life: 'Where it has been',
    noLife: 'Nothing is on record',
  },
});
