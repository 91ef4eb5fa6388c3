import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // it drives an installed browser and belongs to the development of the program, so it stays outside the bundle
      externalizeDeps: { include: ['playwright-core'] },
      rollupOptions: {
        input: {
          index: at('main/index.ts'),
          chromium: at('main/hosts/chromium/index.ts'),
          'print-job': at('main/hosts/electron/print-job.ts'),
          core: at('main/core/worker.ts'),
          reader: at('main/importing/worker.ts'),
          search: at('main/searching/worker.ts'),
          copies: at('main/copying/worker.ts'),
          proposing: at('main/proposing/worker.ts'),
        },
        // flat, so that every bundle finds the thread files beside itself (main/threads.ts)
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: at('preload/index.ts') },
        // a sandboxed preload must be CommonJS
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
