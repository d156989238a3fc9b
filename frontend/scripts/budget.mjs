// SPDX-License-Identifier: Apache-2.0
/* What the first visit of each page costs over the wire, Brotli, fonts and
   all, against what it may cost; and no CSS younger than the oldest browser. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

const KB = 1024
const ANY = 220 * KB
const BUDGET = { 'src/features/cockpit/CockpitPage.vue': 150 * KB }
/* The widget kit never reaches a cockpit. */
const KIT = /el-select|el-picker|ElSelect/
/* Chrome 87 knows none of these. */
const YOUNG = /:has\(|@container|@layer|color-mix\(|oklch\(|text-wrap:/

const dir = mkdtempSync(join(tmpdir(), 'budget-'))
let bad = 0
const fail = (text) => { console.error(`超出：${text}`); bad++ }
try {
  await build({ logLevel: 'error', build: { manifest: true, outDir: dir, emptyOutDir: true } })
  const manifest = JSON.parse(readFileSync(join(dir, '.vite/manifest.json'), 'utf8'))
  const size = (file) => brotliCompressSync(readFileSync(join(dir, file))).length
  const closure = (key, seen = new Set()) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return seen
    seen.add(key)
    for (const next of chunk.imports ?? []) closure(next, seen)
    return seen
  }
  const files = (keys) => new Set([...keys].flatMap((k) => [manifest[k].file, ...(manifest[k].css ?? []), ...(manifest[k].assets ?? [])]))
  const pages = Object.keys(manifest).filter((k) => manifest[k].isDynamicEntry && /Page\.vue$/.test(k))
  for (const page of pages.sort()) {
    const all = files(new Set([...closure('index.html'), ...closure(page)]))
    const total = [...all].reduce((n, f) => n + size(f), 0)
    const may = BUDGET[page] ?? ANY
    console.log(`${(total / KB).toFixed(1).padStart(7)} KB / ${may / KB}  ${page}`)
    if (total > may) fail(`${page} ${(total / KB).toFixed(1)} KB`)
    if (page in BUDGET && [...all].some((f) => /\.(js|css)$/.test(f) && KIT.test(readFileSync(join(dir, f), 'utf8')))) fail(`${page} 含有组件库代码`)
  }
  for (const f of readdirSync(join(dir, 'assets')).filter((f) => f.endsWith('.css'))) {
    const found = YOUNG.exec(readFileSync(join(dir, 'assets', f), 'utf8'))
    if (found) fail(`${f} 用到 ${found[0]}`)
  }
} finally {
  rmSync(dir, { recursive: true, force: true })
}
process.exit(bad ? 1 : 0)
