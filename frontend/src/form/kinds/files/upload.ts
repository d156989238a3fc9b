// SPDX-License-Identifier: Apache-2.0
import type { Field } from '@/api/types'
import { bytes } from '@/ui/format'

export const LARGEST = 50 * 1024 * 1024

/* What is plainly wrong before a byte is sent; the server looks inside. */
export function unfit(file: { name: string; size: number }, field: Pick<Field, 'accept' | 'max_files' | 'label'>, already: number): string | null {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const accept = field.accept ?? []
  if (accept.length && !accept.includes(extension)) return `“${file.name}”不是允许的文件类型（${accept.join('、').toUpperCase()}）`
  if (file.size === 0) return `“${file.name}”是空文件`
  if (file.size > LARGEST) return `“${file.name}”有 ${bytes(file.size)}，超过 50 MB`
  return field.max_files && already >= field.max_files ? `${field.label}最多 ${field.max_files} 份，“${file.name}”没有上传` : null
}
