// SPDX-License-Identifier: Apache-2.0
// A PDF of one page that says what it is, in Latin words (the standard fonts
// have no Chinese): evidence for the demo and the tests, each different.
export const pdfOf = (...lines) => made(lines, 1);

/** One of n pages, like no other. */
export const pdfOfPages = n => made([`${n} pages ${Math.random()}`], n);

function made(lines, n) {
  const text = lines.map((l, i) =>
    `BT /F1 12 Tf 60 ${780 - 20 * i} Td (${ascii(l)}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(n).trim()}] /Count ${n} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R '
      + '/Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let out = '%PDF-1.4\n';
  const at = objects.map((o, i) => {
    const here = out.length;
    out += `${i + 1} 0 obj\n${o}\nendobj\n`;
    return here;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
    + at.map(a => `${String(a).padStart(10, '0')} 00000 n \n`).join('')
    + `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n`
    + `startxref\n${xref}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

const ascii = s => String(s).replace(/[^\x20-\x7e]/g, '?').replace(/[()\\]/g, '\\$&');
