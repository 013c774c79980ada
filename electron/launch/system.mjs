import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/**
 * Debian's and Ubuntu's package for each shared library that Electron links to. Newer releases renamed some
 * for 64-bit time, and only one of the names can be installed there: the first that apt knows is taken.
 * @type {Record<string, string[]>}
 */
const libraryPackages = {
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libX11.so.6': ['libx11-6'],
  'libxcb.so.1': ['libxcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libXrandr.so.2': ['libxrandr2'],
};

/** @type {Record<string, string>} program, or the path of a file → package */
const programPackages = {
  Xvfb: 'xvfb',
  age: 'age',
  sqlite3: 'sqlite3',
  pdftotext: 'poppler-utils',
  sshd: 'openssh-server',
  cupsd: 'cups',
  lpadmin: 'cups-client',
  soffice: 'libreoffice-writer-nogui',
  // no programs on the path, but a printer that writes files and the letters that LibreOffice shall lay out with
  '/usr/lib/cups/backend/cups-pdf': 'printer-driver-cups-pdf',
  '/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf': 'fonts-croscore',
};

/**
 * Makes sure that Electron's libraries and the named programs are on this Linux; elsewhere does nothing.
 * As root on Debian or Ubuntu it installs what is missing with apt; otherwise it throws and names it.
 * @param {string} executable the Electron binary
 * @param {string[]} programs or paths, of those that stand above
 * @param {(line: string) => void} [say]
 * @throws {Error} naming the packages that somebody has to install
 */
export async function ensureSystem(executable, programs, say = console.log) {
  if (process.platform !== 'linux') return;
  const wanted = await missing(executable, programs);
  if (wanted.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `This system lacks: ${wanted.map((names) => names.at(-1)).join(', ')}. Please install them.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = wanted.map(known).join(' ');
    throw new Error(`Some system packages are missing. Please run:\n  sudo apt-get install ${names}`);
  }
  await apt(['update', '-qq']);
  const names = [...new Set(wanted.map(known))];
  say(`Installing missing system packages: ${names.join(' ')}`);
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...names]);
  const left = await missing(executable, programs);
  if (left.length > 0)
    throw new Error(`Still missing after apt: ${left.map((names) => names.at(-1)).join(', ')}.`);
}

/**
 * @param {string} executable
 * @param {string[]} programs
 * @returns {Promise<string[][]>} for each missing thing the package names that bring it
 */
async function missing(executable, programs) {
  const { stdout } = await exec('ldd', [executable]);
  const libraries = [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name = '']) => name);
  const lacking = programs.filter((name) => !onPath(name));
  return [
    ...libraries.map((name) => libraryPackages[name] ?? [name]),
    ...lacking.map((name) => [programPackages[name] ?? name]),
  ];
}

/** @param {string} program */
function onPath(program) {
  if (program.startsWith('/')) return existsSync(program);
  // A server stands in sbin, which is not on everybody's path.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}

/**
 * @param {string[]} names
 * @returns {string} the first that apt can install
 */
function known(names) {
  const candidate = names.find((name) =>
    /Candidate: \d/.test(spawnSync('apt-cache', ['policy', name]).stdout.toString()),
  );
  return candidate ?? names.at(-1) ?? '';
}

/** @param {string[]} args */
async function apt(args) {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await exec('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env, maxBuffer: 64 * 1024 * 1024 });
  } catch (cause) {
    const tail = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim().slice(-600) : '';
    throw new Error(`apt-get ${args[0]} failed. ${tail}`, { cause });
  }
}
