// SPDX-License-Identifier: Apache-2.0
import type { MigrationAction } from '@/api/migrations'

/* What may be done with a batch, in words; note: what has to be said with it. */
export const ACTS: Record<MigrationAction, { label: string; title: string; text: string; note: string | null; must: boolean; look: '' | 'primary' | 'danger' }> = {
  hand: { label: '交审', title: '交审', text: '交审后由市委改革办另一人批准。', note: '数据的来源和依据', must: true, look: 'primary' },
  approve: { label: '批准', title: '批准这一批', text: '批准后整批进入台账，与逐级审核通过的事项同等计入报表，并在迁移登记中列明。', note: '说明（可不填）', must: false, look: 'primary' },
  refuse: { label: '不予批准', title: '不予批准', text: '这一批不再办理；需要时改好表格另建一批。', note: '原因', must: true, look: 'danger' },
  drop: { label: '撤销', title: '撤销这一批', text: '撤销后不再办理，登记保留。', note: null, must: false, look: '' },
}
