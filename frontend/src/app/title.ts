// SPDX-License-Identifier: Apache-2.0
/* The title of the window. */
export function entitle(title: string): void {
  document.title = title ? `${title} — 改革报表填报系统` : '改革报表填报系统'
}

/* A form in error says so before anything else. */
export function markError(wrong: boolean): void {
  document.title = document.title.replace(/^(错误：)?/, wrong ? '错误：' : '')
}
