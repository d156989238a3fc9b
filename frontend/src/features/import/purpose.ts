// SPDX-License-Identifier: Apache-2.0
import type { Purpose } from '@/api/imports'

/* Whose the lines of a table are, in words. */
export const PURPOSES: Record<Purpose, { label: string; what: string; about: string; act: string }> = {
  own: {
    label: '本单位填报', what: '每一行成为本单位的一件草稿。', act: '导入',
    about: '一张表一次最多 2000 行，每行成为一件草稿。附件不能导入，导入后逐件上传。',
  },
  units: {
    label: '代单位录入', what: '每一行成为所写单位的一件草稿，标明代录；由该单位核对、补齐附件后自己提交。', act: '导入',
    about: '一张表一次最多 2000 行。草稿放在各单位录入员的工作台上，由各单位一次提交。',
  },
  migration: {
    label: '历史数据迁移', what: '各行合为一批，检查后交审；由市委改革办另一人批准，整批进入台账。', act: '建立批次',
    about: '一批最多 200 行。附件和“只填报今年以来”的要求对历史数据豁免，其余要求照旧；涉密事项不能迁移。',
  },
}
