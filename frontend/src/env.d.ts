// SPDX-License-Identifier: Apache-2.0
/// <reference types="vite/client" />
declare module '*.md' {
  const html: string
  export default html
}

/* Of the manual in frontend/manual (vite.config.ts). */
declare const MANUAL_VERSION: string
