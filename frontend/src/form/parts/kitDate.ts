// SPDX-License-Identifier: Apache-2.0
/* What a date field gives its calendar. */
export interface KitDateProps {
  id: string
  label: string
  type: 'date' | 'month' | 'year' | 'datetime'
  modelValue: string | null
  format: string
  disabledDate?: (date: Date) => boolean
  describedBy?: string
  invalid?: boolean
}
