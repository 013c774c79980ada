import { join } from 'node:path';

/** What was asked on the command line. */
export interface LaunchArgs {
  /** parent of the data folders; null: the usual place of the operating system */
  readonly dataDir: string | null;
  readonly userDataDir: string | null;
  /** dialogs and printer answer from a folder instead of a person; refused in a packed app */
  readonly test: boolean;
  /** print `TIEPDAN_READY` when the first screen can be used */
  readonly benchReady: boolean;
}

function optionOf(argv: readonly string[], name: string): string | null {
  const found = argv.find((arg) => arg.startsWith(`--${name}=`));
  return found === undefined ? null : found.slice(name.length + 3);
}

export function parseArgs(argv: readonly string[], packed: boolean): LaunchArgs {
  return {
    dataDir: optionOf(argv, 'data-dir'),
    userDataDir: optionOf(argv, 'user-data-dir'),
    test: !packed && argv.includes('--test'),
    benchReady: argv.includes('--bench-ready'),
  };
}

/** Folders of this run, all below the user-data or the data folder. */
export function foldersOf(args: LaunchArgs, userData: string) {
  const home = args.dataDir ?? join(userData, 'data');
  return { home, log: join(home, 'log'), exports: join(home, 'exports'), settings: home };
}
