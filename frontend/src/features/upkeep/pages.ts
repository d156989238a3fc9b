// SPDX-License-Identifier: Apache-2.0
/* One file for all of them, as in ../admin/pages.ts. */
export { default as codes } from './CodePage.vue'
export { default as contacts } from './ContactPage.vue'
export { default as suggestions } from './SuggestionPage.vue'
export { default as words } from './WordsPage.vue'
