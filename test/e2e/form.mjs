// SPDX-License-Identifier: Apache-2.0
// Filling a form as a person does: by what stands at the field.
import { pdfOf } from '../../scripts/lib/pdf.mjs';

const at = (page, pointer) => page.locator(`[data-field="/${pointer}"]`);

export const choose = (page, pointer, label) =>
  at(page, pointer).getByRole('radio', { name: label, exact: false }).first().check();

export const write = (page, pointer, words) =>
  at(page, pointer).locator('input.input,textarea').first().fill(words);

/** A list with search: type, then take what is offered. */
export async function pick(page, pointer, label) {
  await at(page, pointer).locator('input').fill(label);
  await page.getByRole('option', { name: label }).first().click();
}

export async function date(page, pointer, day) {
  const box = at(page, pointer).locator('input').first();
  await box.fill(day);
  await box.blur();
}

export async function units(page, pointer, names) {
  for (const name of names) await at(page, pointer).getByRole('checkbox', { name, exact: true }).check();
}

export async function upload(page, pointer, name, ...words) {
  await at(page, pointer).locator('input[type=file]').setInputFiles({
    name, mimeType: 'application/pdf', buffer: pdfOf('evidence', name, ...words),
  });
  await at(page, pointer).getByRole('button', { name: `删除 ${name}` }).waitFor();
}

/** Submits what came back, saying what was corrected. */
export async function resubmit(page, words = '已按驳回意见改正') {
  await page.locator('.act button[type=submit]').click();
  const asked = page.getByRole('dialog');
  await asked.getByText(/驳回后改动了/).waitFor();
  await asked.getByLabel(/改正说明/).fill(words);
  await asked.locator('button[type=submit]').click();
  await page.waitForURL(/\/entry\/\d+$/);
}

/** Waits until the server has what stands in the form. */
export const stored = page => page.getByText(/草稿已自动保存|草稿已保存/).waitFor();
