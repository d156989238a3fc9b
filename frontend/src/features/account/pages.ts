// SPDX-License-Identifier: Apache-2.0
/* One file for both, as in ../admin/pages.ts. */
export { default as accounts } from './AccountPage.vue'
export { default as grants } from './GrantPage.vue'
