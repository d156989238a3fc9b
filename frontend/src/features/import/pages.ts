// SPDX-License-Identifier: Apache-2.0
/* One file for all of them, as in ../admin/pages.ts. */
export { default as drafted } from './DraftedPage.vue'
export { default as draftedList } from './DraftedListPage.vue'
export { default as importing } from './ImportPage.vue'
export { default as migration } from './MigrationPage.vue'
export { default as migrations } from './MigrationListPage.vue'
