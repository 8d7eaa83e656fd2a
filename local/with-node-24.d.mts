export interface Runtime {
  readonly path: string;
  readonly version: string;
}

export function majorOf(version: string): number;
export function whyInstall(root: string): string | undefined;
/** What of `package-lock.json` is read here. */
export interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly name?: string;
        readonly resolved?: string;
        readonly link?: boolean;
        readonly inBundle?: boolean;
      }
    >
  >;
}
export function withAddresses(lock: Lock, registry: string): Lock;
export function chooseNode(machine: {
  readonly running: Runtime;
  readonly bundled: Runtime | undefined;
  readonly platform: string;
}): { readonly node: string; readonly missing?: undefined } | { readonly missing: string; readonly node?: undefined };
export function runUnderNode24(root: string, script: string, commandLine: readonly string[]): void;
