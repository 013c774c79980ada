import { defineConfig, type Plugin } from 'vite';

/** Only these stay outside the bundle: Electron itself, and the database and the cipher with their bindings. */
const outside = ['electron', 'knex', 'sqlite3', 'sodium-native'];

/**
 * ssh2 tries two native helpers and goes on with OpenSSL, as Node has it, when they fail to load. They are compiled
 * nowhere, so that one less binary has to fit every PC.
 */
const withoutSshBindings: Plugin = {
  name: 'without-ssh-bindings',
  enforce: 'pre',
  resolveId: (id) => (id === 'cpu-features' || id.endsWith('/sshcrypto.node') ? '\0no-ssh-binding' : null),
  load: (id) => (id === '\0no-ssh-binding' ? "module.exports = {}; throw new Error('not compiled');" : null),
};

export default defineConfig({
  plugins: [withoutSshBindings],
  // Older libraries ask where they lie; an ES module has no such word.
  define: { __dirname: 'import.meta.dirname' },
  publicDir: false,
  ssr: { noExternal: true, external: outside, target: 'node' },
  build: {
    ssr: 'electron/shell/main.ts',
    outDir: 'out/app',
    // Three targets share the folder; build.mjs clears what belongs to each.
    emptyOutDir: false,
    target: 'node22',
    // Readable stack traces in an office's log are worth more than a smaller file.
    minify: false,
    rolldownOptions: {
      external: [...outside, /^node:/],
      output: { format: 'es', entryFileNames: 'main.mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
});
