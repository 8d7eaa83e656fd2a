/** One progress line in both languages, with the seconds since the program began. */
export function say(zh: string, en: string): void {
  console.log(`${process.uptime().toFixed(1).padStart(6)} s  ${zh} / ${en}`);
}

/** A problem of the machine or of the user's request, told in both languages; its message is all that is printed. */
export class LocalProblem extends Error {
  constructor(zh: string, en: string) {
    super(`${en}\n${zh}`);
    this.name = 'LocalProblem';
  }
}
