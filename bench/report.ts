/** The bench's one table; later issues add rows and sections, never change names. */
export interface CommandRow {
  readonly command: string;
  readonly lines: number;
  readonly calls: number;
  readonly roundTrips: number;
  readonly transactions: number;
  readonly rcu: number;
  readonly wcu: number;
  readonly events: number;
  readonly cpuRatio?: number;
}

export interface ScalingRow {
  readonly name: string;
  readonly n: number;
  readonly calls: number;
  readonly rcu: number;
  readonly wcu: number;
  /** Bytes of the items read, where the bar is about them. */
  readonly bytes?: number;
  /** Write units a row of a list costs from start to end. */
  readonly wcuPerRow?: number;
  /** Seconds that judging all rows of a list takes on this machine. */
  readonly checkSeconds?: number;
  /** Most memory of the process that did the work, in MiB. */
  readonly peakRssMb?: number;
}

export interface ContentionRow {
  readonly name: string;
  readonly attempted: number;
  readonly succeeded: number;
  readonly refused: number;
  readonly gaveUp: number;
  readonly negative: number;
  /** Transactions sent, over all takers. */
  readonly tries: number;
}

export interface BundleRow {
  readonly function: string;
  readonly kb: number;
  readonly initRatio: number;
  readonly kbRatio: number;
  readonly drawsDocuments: boolean;
}

/** The console in a browser on a pretended API (docs of each figure: `bench/console/`). */
export interface ConsoleFigures {
  readonly signInKb: number;
  readonly firstLoadKb: number;
  readonly largestRouteKb: number;
  readonly largestRoute: string;
  readonly requests: number;
  /** Tasks over 50 ms while ten pages of ten thousand orders were turned. */
  readonly longTasks: number;
  readonly pagingRows: number;
  readonly pagingDrawn: number;
  readonly typingLongShare: number;
  readonly typingTouched: number;
}

export interface Report {
  readonly commands: readonly CommandRow[];
  readonly scaling: readonly ScalingRow[];
  readonly contention: readonly ContentionRow[];
  /** Duplicates among planted partners. */
  readonly duplicates: { readonly precision: number; readonly recall: number };
  readonly bundles: readonly BundleRow[];
  readonly baselineKb: number;
  readonly console: ConsoleFigures;
}

export function printReport(report: Report): void {
  for (const [title, rows] of Object.entries(report)) {
    if (typeof rows === 'object') {
      console.log(`\n${title}`);
      console.table(rows);
    } else console.log(`\n${title}: ${String(rows)}`);
  }
}
