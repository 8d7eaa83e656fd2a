import Sequencer from '@jest/test-sequencer';

/**
 * The browser's flows come after the others: the story of the working day must be the first on its cloud, and screens
 * show what it left.
 */
export default class BrowserLast extends Sequencer {
  sort(tests) {
    const isBrowser = ({ path }) => Number(/[\\/]test[\\/]browser[\\/]/.test(path));
    return super.sort(tests).toSorted((a, b) => isBrowser(a) - isBrowser(b));
  }
}
