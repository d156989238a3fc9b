// SPDX-License-Identifier: Apache-2.0
import type { ImportResult, ImportRow, Purpose } from '@/api/imports'

/* What is wrong with a row: each rule names its field; a rule of the whole
   filing stands alone. */
export function rulesOf(row: ImportRow): string[] {
  const rules = [...new Set((row.errors ?? []).map((e) => e.detail))]
  return rules.length ? rules : [row.detail ?? '这一行没有通过检查']
}

export function summary(result: ImportResult, purpose: Purpose = 'own'): string {
  if (result.mode === 'dry_run') {
    return result.rejected
      ? `试运行：${result.accepted} 件可以导入，${result.rejected} 件有问题，什么也没有保存`
      : `试运行：${result.accepted} 件都可以导入，什么也没有保存`
  }
  if (purpose === 'migration' && result.migration) {
    return result.rejected
      ? `第 ${result.migration} 批已建立：${result.rejected} 行有问题，改好表格后另建一批；这一批不能交审`
      : `第 ${result.migration} 批已建立：${result.accepted} 行都可以进入台账，请交审`
  }
  if (!result.created) return `没有导入：${result.rejected} 件有问题，全部没有保存`
  return result.rejected ? `导入了 ${result.created} 件，${result.rejected} 件有问题，没有导入` : `导入了 ${result.created} 件`
}
