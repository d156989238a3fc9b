// SPDX-License-Identifier: Apache-2.0
/* One file for all of them, as in ../admin/pages.ts. */
export { default as compare } from './ComparePage.vue'
export { default as list } from './ListPage.vue'
export { default as one } from './RuleSetPage.vue'
