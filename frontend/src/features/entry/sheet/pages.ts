// SPDX-License-Identifier: Apache-2.0
/* One file for both, as in ../../admin/pages.ts. */
export { default as sheet } from './SheetPage.vue'
export { default as sheets } from './SheetListPage.vue'
