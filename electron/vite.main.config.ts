import { defineConfig } from 'vite';

/** Only these stay outside the bundle: Electron itself, and the database with its native binding. */
const outside = ['electron', 'knex', 'sqlite3'];

export default defineConfig({
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
