// SPDX-License-Identifier: Apache-2.0
/* The page that signing in leads back to: ours, never another site's. */
export function landing(to: unknown): string {
  return typeof to === 'string' && /^\/(?!\/)/.test(to) ? to : '/'
}
