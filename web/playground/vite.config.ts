import { defineConfig } from 'vite';

export default defineConfig({
  base: '/graphiql/',
  publicDir: false,
  build: {
    outDir: '../../dist/web/playground',
    emptyOutDir: true,
    // The page's policy lets scripts and workers come from files only, and has no room for an inline preload script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Monaco is one file of 3 MB; split or not, the page needs all of it.
    chunkSizeWarningLimit: 4000,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      onLog(level, log, report) {
        // `use client` in a library speaks to server rendering, of which there is none here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  worker: { format: 'es' },
});
