import { postJob } from './post-job.ts'

export const jobActions = { 'post-job': postJob }
