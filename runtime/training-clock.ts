import type { Request } from './http.ts';
import type { Dependencies } from './dependencies.ts';
import { rejected, type Rejected } from '../domain/shared/decision.ts';
import { both } from '../domain/shared/said.ts';

export const trainingClockHeader = 'x-lotline-training-clock';

/**
 * The instant of a request. On training stages a request may name it, so that a story of months can be told in
 * minutes and a clock can be tested; elsewhere the name is refused, because time comes from the system (INSP ※5.51).
 */
export function instantOf(request: Pick<Request, 'headers'>, dependencies: Dependencies): string | Rejected {
  const told = request.headers[trainingClockHeader];
  if (told === undefined) return dependencies.now().toISOString();
  if (!dependencies.config.trainingClock) return rejected('training-clock-off');
  const instant = new Date(told);
  // A day before or after the told one must still be a day of four digits.
  const year = Number.isNaN(instant.getTime()) ? 0 : instant.getUTCFullYear();
  if (year < 2000 || year > 2199) {
    return rejected('input-invalid', {}, [
      {
        pointer: `/headers/${trainingClockHeader}`,
        reason: both('须为 2000 至 2199 年间的时间', 'is no instant of the years 2000 to 2199'),
      },
    ]);
  }
  return instant.toISOString();
}
