import { defineConfig } from 'vite';

/** What has a native binding stays a package; nothing of Electron is in it. */
const outside = ['knex', 'sqlite3', 'sodium-native'];

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: outside, target: 'node' },
  build: {
    ssr: 'electron/receive/main.ts',
    outDir: 'out/app',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      external: [...outside, /^node:/],
      output: {
        format: 'es',
        entryFileNames: 'receive.mjs',
        codeSplitting: false,
        banner: '#!/usr/bin/env node',
      },
    },
  },
});
