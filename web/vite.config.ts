import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compress } from './build/compress.mjs';
import { documents } from './build/documents.mjs';

export default defineConfig({
  plugins: [documents('src/gql/persisted-documents.json'), react(), compress()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The server allows no data: addresses, so every icon stays a file of its own.
    assetsInlineLimit: 0,
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  server: {
    host: '127.0.0.1',
    proxy: { '/graphql': { target: 'http://127.0.0.1:4000', ws: true }, '/api': 'http://127.0.0.1:4000' },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
