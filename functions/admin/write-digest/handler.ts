import { addHours } from '../../../domain/shared/calendar.ts';
import { deployedDigestBucket } from '../../../runtime/digest-bucket.ts';
import { onSchedule } from '../../../runtime/on-schedule.ts';
import { digestOf } from '../../../table/audit.ts';
import { job } from './schedule.ts';

/** Hours looked back: a run that failed for a while is made up for by the next ones. */
const usualHoursBack = 24;

export const handler = onSchedule(job, async ({ store, dependencies, company, at, hoursBack = usualHoursBack }) => {
  const bucket = deployedDigestBucket(dependencies.config.digestBucket);
  let kept = 0;
  for (let back = 1; back <= hoursBack; back += 1) {
    const hour = addHours(at, -back).slice(0, 13);
    if (await bucket.find(company, hour)) continue;
    const digest = await digestOf(store, company, hour);
    if ((await bucket.keep(digest)) === 'kept') kept += 1;
  }
  return { kept };
});
