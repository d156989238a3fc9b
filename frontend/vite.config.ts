// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { marked } from 'marked'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/* The manual is compiled when the application is built: no Markdown library
   reaches the browser. `import page from './x.md'` gives the HTML text. */
function manual(): Plugin {
  const pages: { key: string; html: string }[] = []
  return {
    name: 'manual',
    async transform(text, id) {
      if (!id.endsWith('.md')) return null
      const html = await marked.parse(text, { gfm: true })
      pages.push({ key: basename(id, '.md'), html })
      return { code: `export default ${JSON.stringify(html)}`, map: null }
    },
    /* The same pages in one file, which scripts/spa has set as a PDF. */
    generateBundle() {
      const order = ['start', 'clerk', 'reviewer', 'leader', 'keeper', 'admin']
      const source = { version: manualVersion(), pages: [...pages].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key)).map((p) => ({ ...p, title: /^<h1>(.*?)<\/h1>/.exec(p.html)?.[1] ?? p.key })) }
      this.emitFile({ type: 'asset', fileName: 'manual.json', source: JSON.stringify(source) })
    },
  }
}

/* The manual changes with the application and also on its own, so its version is
   the application's and a mark that changes with any word of any page. */
function manualVersion(): string {
  const folder = new URL('./manual/', import.meta.url)
  const digest = createHash('sha256')
  for (const page of readdirSync(folder).filter((f) => f.endsWith('.md')).sort()) digest.update(readFileSync(new URL(page, folder)))
  const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string }
  return `${version}-${digest.digest('hex').slice(0, 6)}`
}

/* Where `npm run dev` finds the server. */
const server = process.env.RR_DEV_SERVER ?? 'https://127.0.0.1:8443'
const proxy = { target: server, secure: false, changeOrigin: true }

export default defineConfig({
  base: './',
  plugins: [vue({ features: { optionsAPI: false } }), manual()], // all is written in setup(), ElSelect too
  define: { MANUAL_VERSION: JSON.stringify(manualVersion()) },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': proxy, '/healthz': proxy } },
  build: {
    target: 'chrome87',
    cssTarget: 'chrome87',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false }, // every browser that is let in knows it
    reportCompressedSize: false,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    testTimeout: 60_000, // of a busy machine
    setupFiles: ['src/test/setup.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
})
