// SPDX-License-Identifier: Apache-2.0
import type { Job, JobState } from '@/api/jobs'

export const JOB_STATES: { value: JobState; label: string }[] = [
  { value: 'queued', label: '排队中' }, { value: 'running', label: '进行中' }, { value: 'done', label: '已完成' },
  { value: 'failed', label: '失败' }, { value: 'cancelled', label: '已取消' },
]
export function stateLabel(job: Job): string {
  return JOB_STATES.find((s) => s.value === job.state)?.label ?? job.state
}
/* A failure that was made good is none to see to. */
export const stillFailed = (job: Job): boolean => job.state === 'failed' && !job.redone_by
/* What went wrong, and what became of it. */
export function trouble(job: Job): string {
  const tried = job.attempts > 1 ? `（试了 ${job.attempts} 次）` : ''
  if (job.state === 'failed') return `${job.error ?? ''}${tried}${job.redone_by ? `；已由任务 ${job.redone_by} 重新做成` : ''}`
  return job.error && job.state !== 'cancelled' ? `此前失败过：${job.error}` : ''
}
/* 40% while it runs and knows how much there is. */
export function progress(job: Job): string {
  return job.state === 'running' && job.total ? `${Math.floor((job.done ?? 0) / job.total * 100)}%` : ''
}
