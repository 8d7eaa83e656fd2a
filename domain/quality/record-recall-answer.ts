/** Quality writes an answer down that came by letter or phone: the same decision, with what proves it. */
export { answerRecallNotice as recordRecallAnswer } from './answer-recall-notice.ts';
