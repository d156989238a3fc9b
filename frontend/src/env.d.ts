// SPDX-License-Identifier: Apache-2.0
/// <reference types="vite/client" />
declare module '*.md' {
  const html: string
  export default html
}
