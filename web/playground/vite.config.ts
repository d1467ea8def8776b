import { defineConfig } from 'vite';

export default defineConfig({
  base: '/graphiql/',
  publicDir: false,
  build: {
    outDir: '../../dist/web/playground',
    emptyOutDir: true,
    // The content security policy allows scripts and workers from files only, and no inline preload script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Monaco is one file of 3 MB, and the page needs all of it.
    chunkSizeWarningLimit: 4000,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      onLog(level, log, report) {
        // `use client` in a library is for server rendering, which is not used here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  worker: { format: 'es' },
});
