/** What looks for viruses in a file before anyone opens it. A stage with a real engine brings another one of these. */
export interface FileScanner {
  /** Told with every verdict, so that people know who judged. */
  readonly engine: string;
  scan(this: void, content: Uint8Array): Promise<'clean' | 'infected'>;
}

/**
 * The test file that every virus scanner knows (EICAR, 2003-05-01). It stands here in two parts, so that scanners of this
 * source do not take the source for the file.
 */
const eicar = Buffer.from(String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}` + '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');

/** Finds the EICAR test file and nothing else: it proves the way of a verdict, it protects nobody. */
export const eicarScanner: FileScanner = {
  engine: 'eicar-test-string-only',
  scan: async (content) => (Buffer.from(content).includes(eicar) ? 'infected' : 'clean'),
};
