import { defineConfig } from 'vite';

// A sandboxed preload cannot be ESM nor require files beside it: one CommonJS file.
// https://www.electronjs.org/docs/latest/tutorial/esm
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: 'electron/shell/preload.ts',
    outDir: 'out/app',
    emptyOutDir: false,
    target: 'node22',
    minify: false,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
});
