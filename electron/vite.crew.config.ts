import { defineConfig } from 'vite';

/** The cipher's native binding stays a package; a system that cannot load it goes on without. */
const outside = ['sodium-native'];

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: outside, target: 'node' },
  build: {
    ssr: 'electron/backup/crewThread.ts',
    outDir: 'out/app',
    emptyOutDir: false,
    // The district's command starts the same threads in plain Node.
    target: 'node20',
    minify: false,
    rolldownOptions: {
      external: [...outside, /^node:/],
      output: { format: 'es', entryFileNames: 'crewThread.mjs', codeSplitting: false },
    },
  },
});
