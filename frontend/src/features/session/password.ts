// SPDX-License-Identifier: Apache-2.0
export interface PasswordErrors { old?: string; fresh?: string; again?: string }

/* A courtesy only: the server judges strength, and says why. */
export function passwordErrors(old: string, fresh: string, again: string): PasswordErrors {
  const errors: PasswordErrors = {}
  if (!old) errors.old = '请输入原密码'
  if (!fresh) errors.fresh = '请输入新密码'
  else if ([...fresh].length < 12) errors.fresh = '新密码至少 12 位'
  else if (fresh === old) errors.fresh = '新密码不能与原密码相同'
  if (fresh && again !== fresh) errors.again = '两次输入的新密码不一致'
  return errors
}
