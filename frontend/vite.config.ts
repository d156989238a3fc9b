// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { marked } from 'marked'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/* The manual is compiled when the application is built: no Markdown library
   reaches the browser. `import page from './x.md'` gives the HTML text. */
function manual(): Plugin {
  return {
    name: 'manual',
    async transform(text, id) {
      if (!id.endsWith('.md')) return null
      const html = await marked.parse(text, { gfm: true })
      return { code: `export default ${JSON.stringify(html)}`, map: null }
    },
  }
}

/* Where `npm run dev` finds the server. */
const server = process.env.RR_DEV_SERVER ?? 'https://127.0.0.1:8443'
const proxy = { target: server, secure: false, changeOrigin: true }

export default defineConfig({
  base: './',
  plugins: [vue(), manual()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': proxy, '/healthz': proxy } },
  build: {
    target: 'chrome87',
    cssTarget: 'chrome87',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test/setup.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
})
