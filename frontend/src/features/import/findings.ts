// SPDX-License-Identifier: Apache-2.0
import type { ImportResult, ImportRow } from '@/api/imports'

/* What is wrong with a row: each rule names its field; a rule of the whole
   filing stands alone. */
export function rulesOf(row: ImportRow): string[] {
  const rules = [...new Set((row.errors ?? []).map((e) => e.detail))]
  return rules.length ? rules : [row.detail ?? '这一行没有通过检查']
}

export function summary(result: ImportResult): string {
  if (result.mode === 'dry_run') {
    return result.rejected
      ? `试运行：${result.accepted} 件可以导入，${result.rejected} 件有问题，什么也没有保存`
      : `试运行：${result.accepted} 件都可以导入，什么也没有保存`
  }
  if (!result.created) return `没有导入：${result.rejected} 件有问题，全部没有保存`
  return result.rejected ? `导入了 ${result.created} 件，${result.rejected} 件有问题，没有导入` : `导入了 ${result.created} 件`
}
