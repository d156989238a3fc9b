// SPDX-License-Identifier: Apache-2.0
/* One file for all of them: few people ever open one, and the first visit of
   every page pays for the name of each file. */
export { default as audit } from './AuditPage.vue'
export { default as calendar } from './WorkdayPage.vue'
export { default as checks } from './CheckPage.vue'
export { default as jobs } from './JobPage.vue'
export { default as modules } from './ModulePage.vue'
export { default as settings } from './SettingPage.vue'
export { default as units } from './UnitPage.vue'
